/* The example of every row of namesake.tsv names the first of its places, and the same name alone
 * the usual one; that of acronym.tsv the first of its bodies. */
#include "tap.h"

#include <stdio.h>
#include <string.h>

#include "claim/analyse.h"
#include "lexicon/lexicon.h"
#include "mark/entity.h"

/* The row of the first place whose words are the phrase, INDEX_NONE where none is marked. */
static uint32_t row_named(const struct lexicon *lexicon, const char *text, const char *phrase)
{
	struct article *article = article_new();
	uint32_t row = INDEX_NONE;

	article->text = text;
	article->bytes = (uint32_t)strlen(text);
	article->language = "en";
	analyse(article, lexicon);
	for (uint32_t i = 0; i < article->mention_count && row == INDEX_NONE; i++) {
		struct span span = article->mentions[i].span;

		if (span.end - span.start == strlen(phrase) &&
		    !strncasecmp(text + span.start, phrase, strlen(phrase)))
			row = article->entities[article->mentions[i].entity].place;
	}
	article_free(article);
	return row;
}

/* The gazetteer's row whose first form it is. */
static uint32_t row_of_form(const struct lexicon *lexicon, const char *form, size_t length)
{
	for (uint32_t row = 0; row < lexicon_rows(lexicon, LEXICON_PLACE); row++) {
		const char *cell = lexicon_cell(lexicon, LEXICON_PLACE, row, 0);

		if (!strncmp(cell, form, length) && (!cell[length] || cell[length] == '|'))
			return row;
	}
	return INDEX_NONE;
}

/* The name of the body whose words are the phrase, to name[size]; empty where none is marked. */
static void body_named(const struct lexicon *lexicon, const char *text, const char *phrase,
		       char *name, size_t size)
{
	struct article *article = article_new();

	*name = '\0';
	article->text = text;
	article->bytes = (uint32_t)strlen(text);
	article->language = "en";
	analyse(article, lexicon);
	for (uint32_t i = 0; i < article->mention_count && !*name; i++) {
		struct span span = article->mentions[i].span;

		if (span.end - span.start == strlen(phrase) &&
		    !strncasecmp(text + span.start, phrase, strlen(phrase)))
			snprintf(name, size, "%s",
				 article->entities[article->mentions[i].entity].name);
	}
	article_free(article);
}

static void test_acronyms(const struct lexicon *lexicon)
{
	int body = lexicon_column(lexicon, LEXICON_ACRONYM, "body");
	int example = lexicon_column(lexicon, LEXICON_ACRONYM, "example");
	int id = lexicon_column(lexicon, LEXICON_ORGANISATION, "id");

	for (uint32_t i = 0; i < lexicon_rows(lexicon, LEXICON_ACRONYM); i++) {
		const char *form = lexicon_cell(lexicon, LEXICON_ACRONYM, i, body);
		const char *text = lexicon_cell(lexicon, LEXICON_ACRONYM, i, example);
		uint32_t row = lexicon_row(lexicon, LEXICON_ORGANISATION, form, strcspn(form, "|"));
		char name[256];

		body_named(lexicon, text, lexicon_cell(lexicon, LEXICON_ACRONYM, i, 0), name,
			   sizeof name);
		tap_str(name,
			row == LEXICON_NO_ROW
				? "no row"
				: lexicon_cell(lexicon, LEXICON_ORGANISATION, row, id),
			text);
	}
}

int main(void)
{
	struct lexicon *lexicon = lexicon_new(NULL, NULL);
	int example = lexicon_column(lexicon, LEXICON_NAMESAKE, "example");
	int place = lexicon_column(lexicon, LEXICON_NAMESAKE, "place");

	for (uint32_t i = 0; i < lexicon_rows(lexicon, LEXICON_NAMESAKE); i++) {
		const char *phrase = lexicon_cell(lexicon, LEXICON_NAMESAKE, i, 0);
		const char *form = lexicon_cell(lexicon, LEXICON_NAMESAKE, i, place);
		const char *text = lexicon_cell(lexicon, LEXICON_NAMESAKE, i, example);
		uint32_t wanted = row_of_form(lexicon, form, strcspn(form, "|"));
		char alone[256];
		uint32_t usual;

		snprintf(alone, sizeof alone, "A fire broke out in %c%s.", phrase[0] & ~0x20,
			 phrase + 1);
		usual = row_named(lexicon, alone, phrase);
		tap_ok(wanted != INDEX_NONE && row_named(lexicon, text, phrase) == wanted &&
			       usual != wanted,
		       "%s: %s", phrase, text);
	}
	test_acronyms(lexicon);
	lexicon_free(lexicon);
	return tap_finish();
}
