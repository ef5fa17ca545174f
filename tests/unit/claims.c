/* Every frame finds its own example, and every row of the lists of claims makes the claim, the
 * victims or the status that its example tells of. */
#include "tap.h"

#include <stdlib.h>

#include "claim/analyse.h"
#include "claim/claim.h"
#include "claim/frame.h"
#include "lexicon/lexicon.h"
#include "mark/figure.h"

enum { SHOWN = 12 /* complaints printed for one list */ };

static struct article *article_of(const struct lexicon *lexicon, const char *text)
{
	struct article *article = article_new();

	article->text = text;
	article->bytes = (uint32_t)strlen(text);
	article->language = "en";
	analyse(article, lexicon);
	return article;
}

static void claims_print(const struct article *article)
{
	for (uint32_t i = 0; i < article->claim_count; i++) {
		const struct claim *claim = &article->claims[i];

		printf("#     got %s of %s, %s, by \"%s\"\n",
		       harm_name((enum harm)claim->harm), claim->victims,
		       claim_status_name((enum claim_status)claim->status), claim->frame);
	}
}

/* One check a list: all rows' examples hold, by `holds`. */
static void test_rows(const struct lexicon *lexicon, enum lexicon_list list, const char *name,
		      bool (*holds)(const struct lexicon *lexicon, uint32_t row,
				    const struct article *article))
{
	int column = lexicon_column(lexicon, list, "example");
	uint32_t rows = lexicon_rows(lexicon, list), wrong = 0;

	for (uint32_t row = 0; row < rows; row++) {
		const char *example = lexicon_cell(lexicon, list, row, column);
		struct article *article = article_of(lexicon, example);

		if (!holds(lexicon, row, article) && wrong++ < SHOWN) {
			printf("# %s \"%.40s\": %s\n", name, lexicon_cell(lexicon, list, row, 0),
			       example);
			claims_print(article);
		}
		article_free(article);
	}
	tap_ok(rows > 0 && wrong == 0, "%s.tsv: the examples of %u rows, %u wrong", name,
	       (unsigned)rows, (unsigned)wrong);
}

static bool harm_holds(const struct lexicon *lexicon, uint32_t row, const struct article *article)
{
	const char *harm = lexicon_cell(lexicon, LEXICON_HARM, row,
					lexicon_column(lexicon, LEXICON_HARM, "harm"));

	if (!*harm)
		return article->claim_count == 0;
	for (uint32_t i = 0; i < article->claim_count; i++)
		if (!strcmp(harm_name((enum harm)article->claims[i].harm), harm))
			return true;
	return false;
}

static bool victim_holds(const struct lexicon *lexicon, uint32_t row,
			 const struct article *article)
{
	bool human = *lexicon_cell(lexicon, LEXICON_VICTIM, row,
				   lexicon_column(lexicon, LEXICON_VICTIM, "human")) == 'y';

	if (!human)
		return article->claim_count == 0;
	return article->claim_count == 1 && article->claims[0].victims_row == row;
}

static bool hedge_holds(const struct lexicon *lexicon, uint32_t row,
			const struct article *article)
{
	const char *status = lexicon_cell(lexicon, LEXICON_HEDGE, row,
					  lexicon_column(lexicon, LEXICON_HEDGE, "status"));

	return article->claim_count == 1 &&
	       !strcmp(claim_status_name((enum claim_status)article->claims[0].status), status);
}

static void test_frames(const struct lexicon *lexicon)
{
	for (uint32_t i = 0; frame_name(i); i++) {
		struct article *article = article_of(lexicon, frame_example(i));
		bool found = article->claim_count == 1 &&
			     !strcmp(article->claims[0].frame, frame_name(i)) &&
			     article->claims[0].bounds.about >= 4;

		if (!tap_ok(found, "frame \"%s\": %s", frame_name(i), frame_example(i)))
			claims_print(article);
		article_free(article);
	}
}

int main(void)
{
	struct err err = {0};
	struct lexicon *lexicon = lexicon_new(NULL, &err);

	if (!tap_ok(lexicon != NULL, "the lists are read"))
		return tap_finish();
	test_frames(lexicon);
	test_rows(lexicon, LEXICON_HARM, "harm", harm_holds);
	test_rows(lexicon, LEXICON_VICTIM, "victim", victim_holds);
	test_rows(lexicon, LEXICON_HEDGE, "hedge", hedge_holds);
	lexicon_free(lexicon);
	return tap_finish();
}
