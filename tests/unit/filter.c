/* What & narrows a list to: each term, denial, quotes, and what is no term. */
#include "desk.h"
#include "query/filter.h"
#include "tap.h"

/* 1 passes, 0 does not, -1 no filter. */
static int passes(const struct desk *desk, const char *text, uint32_t article, uint32_t claim)
{
	struct err err = ERR_INIT;
	struct filter *filter = filter_new(text, &err);
	struct filter_row row = {.text = "killed, people, Tavrin",
				 .article = desk->articles[article],
				 .claim = &desk->articles[article]->claims[claim],
				 .verdict = "conflict",
				 .review = "rejected corrected",
				 .tags = " odd late "};
	bool passed;

	if (!filter)
		return err.text[0] ? -1 : -2;
	passed = filter_passes(filter, &row);
	filter_free(filter);
	return passed;
}

int main(void)
{
	struct desk desk;
	struct claim *claim;

	desk_open(&desk);
	claim = &desk.articles[0]->claims[0];
	tap_int(passes(&desk, "", 0, 0), 1, "nothing narrows nothing");
	tap_int(passes(&desk, "harm:kill", 0, 0), 1, "a part of a harm's name");
	tap_int(passes(&desk, "harm:injured", 0, 0), 0, "another harm");
	tap_int(passes(&desk, "-harm:injured", 0, 0), 1, "not another harm");
	tap_int(passes(&desk, "place:TAVRIN", 0, 0), 1, "any case");
	tap_int(passes(&desk, "harm:blah", 0, 0), -1, "no harm has that name");
	tap_int(passes(&desk, "verdict:blah", 0, 0), -1, "no verdict has that name");
	tap_int(passes(&desk, "foo:bar", 0, 0), -1, "no such term");
	tap_int(passes(&desk, "\"foo:bar\"", 0, 0), 0, "in quotes they are words");
	tap_int(passes(&desk, "11:30", 0, 0), 0, "a time is words");
	tap_int(passes(&desk, "by:ministry in:northern", 0, 0), 1, "source and outlet");
	tap_int(passes(&desk, "by:ministry in:southern", 0, 0), 0, "all terms must hold");
	tap_int(passes(&desk, ">=40", 0, 0), 1, "at least 40 reaches 40");
	tap_int(passes(&desk, ">=1,000", 0, 0), 1, "and has no upper end");
	tap_int(passes(&desk, "<40", 0, 0), 0, "but is not below 40");
	tap_int(passes(&desk, "=31", 1, 0), 1, "31 is 31");
	tap_int(passes(&desk, ">31", 1, 0), 0, "and no more");
	tap_int(passes(&desk, "verdict:conflict tavrin", 0, 0), 1, "a verdict and a word");
	tap_int(passes(&desk, "\"people, Tavrin\"", 0, 0), 1, "words in quotes are one");
	tap_int(passes(&desk, "\"Tavrin people\"", 0, 0), 0, "in their order");
	tap_int(passes(&desk, "from:2020-03-02 to:2020-03-02", 0, 0), 1, "days that meet");
	tap_int(passes(&desk, "from:2020-03-05", 0, 0), 0, "days that do not");
	claim->status = STATUS_HEDGED;
	tap_int(passes(&desk, "status:hedged", 0, 0), 1, "a status");
	tap_int(passes(&desk, "kind:person", 0, 0), 0, "a term on what a row has not");
	tap_int(passes(&desk, "victims:peo", 0, 0), 1, "the victims");
	tap_int(passes(&desk, "victims:child", 0, 0), 0, "other victims");
	tap_int(passes(&desk, "review:rejected", 0, 0), 1, "what was decided");
	tap_int(passes(&desk, "review:corrected", 0, 0), 1, "all of it");
	tap_int(passes(&desk, "review:none", 0, 0), 0, "and nothing else");
	tap_int(passes(&desk, "tag:late", 0, 0), 1, "a label");
	tap_int(passes(&desk, "-tag:late", 0, 0), 0, "denied");
	tap_int(passes(&desk, "harm:", 0, 0), -1, "a term without a word");
	tap_int(passes(&desk, ">=many", 0, 0), -1, "a number that is none");
	tap_int(passes(&desk, "from:may", 0, 0), -1, "a day that is none");
	desk_close(&desk);
	return tap_finish();
}
