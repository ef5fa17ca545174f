/* Roles, on claims that the test makes itself: the figure and the word of harm stand in each row.
 */
#include "tap.h"

#include "base/alloc.h"
#include "claim/claim.h"
#include "claim/role.h"
#include "lexicon/lexicon.h"
#include "mark/entity.h"
#include "read/read.h"
#include "mark/moment.h"
#include "read/article.h"

static const struct {
	const char *text, *figure, *trigger; /* the last occurrence of each */
	const char *attribution, *place, *actor, *cause;
} rows[] = {
	{"Medics said nine people were killed by shelling in Warsaw.", "nine", "killed", "Medics",
	 "Warsaw", "", "shelling"},
	{"Nine people were killed by shelling in Warsaw, medics said.", "Nine", "killed", "medics",
	 "Warsaw", "", "shelling"},
	{"Nine people were killed in Warsaw, according to the fire brigade.", "Nine", "killed",
	 "the fire brigade", "Warsaw", "", ""},
	{"The daily reported, citing a doctor, that nine people were killed.", "nine", "killed",
	 "a doctor", "", "", ""},
	{"Police in Warsaw said two boys drowned.", "two", "drowned", "Police in Warsaw", "Warsaw",
	 "", ""},
	{"A priest in Warsaw said two boys drowned.", "two", "drowned", "A priest in Warsaw", "",
	 "", ""},
	{"A flood killed nine people in Warsaw while a fire killed two in Prague.", "two", "killed",
	 "", "Prague", "", "a fire"},
	{"A flood killed nine people in Warsaw while a fire killed two in Prague.", "nine",
	 "killed", "", "Warsaw", "", "A flood"},
	{"More than 40 people have died since the war began.", "More than 40", "died", "", "", "",
	 ""},
	{"A storm hit Warsaw at noon. Nine people were killed.", "Nine", "killed", "", "Warsaw", "",
	 "A storm"},
	{"Police fired into a crowd in Warsaw. Nine people were killed.", "Nine", "killed", "",
	 "Warsaw", "Police", "fired"},
};

/* The last occurrence of part in text. */
static struct span span_of(const char *text, const char *part)
{
	const char *found = NULL;

	for (const char *at = strstr(text, part); at; at = strstr(at + 1, part))
		found = at;
	if (!found)
		return SPAN_NONE;
	return (struct span){(uint32_t)(found - text),
			     (uint32_t)(found - text + (long)strlen(part))};
}

static void row_check(const struct lexicon *lexicon, size_t k)
{
	struct article *article = article_new();
	struct claim claim = {.figure = INDEX_NONE, .part_of = INDEX_NONE, .repeats = INDEX_NONE};
	const char *const want[ROLE_KINDS] = {[ROLE_ATTRIBUTION] = rows[k].attribution,
					      [ROLE_PLACE] = rows[k].place,
					      [ROLE_ACTOR] = rows[k].actor,
					      [ROLE_CAUSE] = rows[k].cause};

	article->text = rows[k].text;
	article->bytes = (uint32_t)strlen(rows[k].text);
	article_cut(article, lexicon);
	entity_mark(article, lexicon);
	claim.words = span_of(article->text, rows[k].figure);
	claim.sentence = article_sentence_at(article, claim.words.start);
	/* the trigger next to the figure: the first one behind it */
	claim.trigger = article_token_at(article, claim.words.start);
	for (uint32_t i = 0; i < article->token_count; i++)
		if (token_is(article->text, &article->tokens[i], rows[k].trigger) &&
		    (claim.trigger == article_token_at(article, claim.words.start) ||
		     article->tokens[i].start < claim.words.start))
			claim.trigger = i;
	article->claims = &claim;
	article->claim_count = 1;
	role_bind(article, lexicon);
	for (int kind = 0; kind < ROLE_KINDS; kind++)
		if (want[kind])
			tap_str(article_words(article, claim.roles[kind].words, &article->arena),
				want[kind], "%s of: %s", role_kind_name((enum role_kind)kind),
				rows[k].text);
	article_free(article);
}

int main(void)
{
	struct err err = {0};
	struct lexicon *lexicon = lexicon_new(NULL, &err);

	for (size_t k = 0; k < sizeof rows / sizeof *rows; k++)
		row_check(lexicon, k);
	lexicon_free(lexicon);
	return tap_finish();
}
