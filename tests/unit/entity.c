/* Names as the library hands them on: titles, nouns that point back, paths, one row for one thing,
 * and hostile texts in which nothing may overlap or point outside. */
#include "tap.h"

#include <stdlib.h>

#include "base/alloc.h"
#include "base/err.h"
#include "lexicon/lexicon.h"
#include "mark/entity.h"
#include "read/article.h"

static struct article *article_of(const struct lexicon *lexicon, const char *text)
{
	struct article *article = article_new();

	article->text = text;
	article->bytes = (uint32_t)strlen(text);
	article->tokens = token_split(&article->arena, text, article->bytes, &article->token_count);
	lexicon_bind(lexicon, text, article->tokens, article->token_count);
	article->sentences = sentence_split(&article->arena, text, article->tokens,
					    article->token_count, &article->sentence_count);
	entity_mark(article, lexicon);
	return article;
}

static const struct mention *mention_of(const struct article *article, const char *words)
{
	for (uint32_t i = 0; i < article->mention_count; i++) {
		const struct mention *mention = &article->mentions[i];

		if (span_length(mention->span) == strlen(words) &&
		    !memcmp(article->text + mention->span.start, words, strlen(words)))
			return mention;
	}
	return NULL;
}

static void test_title(const struct lexicon *lexicon)
{
	struct article *article =
		article_of(lexicon, "Talks began when Foreign Minister Ilya Marovic met the mayor.");
	const struct mention *mention = mention_of(article, "Ilya Marovic");

	if (tap_ok(mention != NULL, "a name behind a title is found"))
		tap_ok(span_length(mention->title) == strlen("Foreign Minister") &&
			       !memcmp(article->text + mention->title.start, "Foreign Minister", 16),
		       "its title is the words before it");
	article_free(article);
}

static void test_described(const struct lexicon *lexicon)
{
	struct article *article = article_of(
		lexicon, "The Sedlo Relief Council spoke on Monday. Later the group gave a number. "
			 "The ministry of a country that nobody named was silent.");
	const struct mention *group = mention_of(article, "group");

	if (tap_ok(group != NULL, "a noun points back to a body")) {
		tap_ok(group->described, "it is described");
		tap_str(article->entities[group->entity].name, "Sedlo Relief Council",
			"it is the body named before it");
	}
	tap_ok(!mention_of(article, "ministry"), "a noun with nothing to point to is left alone");
	article_free(article);
}

static void test_paths(const struct lexicon *lexicon)
{
	static const struct {
		const char *name, *path;
	} rows[] = {
		{"Aleppo", "Syria/Aleppo (province)/Aleppo (city)"},
		{"Maiduguri", "Nigeria/Borno/Maiduguri"},
		{"Houston", "United States/Texas/Houston"},
		{"Nepal", "Nepal"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char text[128], path[256] = "";
		struct article *article;
		const struct mention *mention;

		snprintf(text, sizeof text, "Crews arrived in %s on Monday.", rows[i].name);
		article = article_of(lexicon, text);
		mention = mention_of(article, rows[i].name);
		if (mention)
			entity_place_path(lexicon, article->entities[mention->entity].place, path,
					  sizeof path);
		tap_str(path, rows[i].path, "the path of %s", rows[i].name);
		article_free(article);
	}
}

/* Every row's parent is a row, so that every path ends at a country, a sea, a continent. */
static void test_parents(const struct lexicon *lexicon)
{
	int column = lexicon_column(lexicon, LEXICON_PLACE, "parent");
	uint32_t wrong = 0;

	for (uint32_t row = 0; row < lexicon_rows(lexicon, LEXICON_PLACE); row++) {
		char path[512];
		bool parent = *lexicon_cell(lexicon, LEXICON_PLACE, row, column) != '\0';

		entity_place_path(lexicon, row, path, sizeof path);
		if (parent && !strchr(path, '/') && wrong++ < 5)
			printf("# %s: its parent is no row\n",
			       lexicon_cell(lexicon, LEXICON_PLACE, row, 0));
	}
	tap_int(wrong, 0, "the parent of every place is a place");
}

static void test_order(const struct lexicon *lexicon)
{
	static const char *const texts[] = {
		"",
		"A",
		"al-",
		"Al-Al al al-Al-Al Al-",
		"A. B. C. D. of of of the The THE (A) (B",
		"Ministry of and of the of Ministry",
		"'s US-US-US-'s Syrias's Mr. St. St. Dr",
		"\xe2\x80\x99s \xc3\x89\xc3\x89-\xc3\x89 \xef\xbf\xbd-Kabul \xe2\x80\x91" "Kabul",
		"President President President of President of the President de de de",
		"Tal Tal Tal Mount Mount of Kabul Kabul province province of Kabul city of",
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct article *article = article_of(lexicon, texts[i]);
		uint32_t end = 0;
		bool fine = true;

		for (uint32_t k = 0; k < article->mention_count; k++) {
			const struct mention *mention = &article->mentions[k];

			fine &= mention->span.start >= end && !span_is_empty(mention->span) &&
				mention->span.end <= article->bytes &&
				mention->entity < article->entity_count &&
				mention->first < mention->end && mention->end <= article->token_count;
			end = mention->span.end;
		}
		tap_ok(fine, "mentions of hostile text %u stand in order and inside", (unsigned)i);
		article_free(article);
	}
}

int main(void)
{
	struct err err = ERR_INIT;
	struct lexicon *lexicon = lexicon_new(NULL, &err);

	if (tap_ok(lexicon != NULL, "the lexicon is there")) {
		test_title(lexicon);
		test_described(lexicon);
		test_paths(lexicon);
		test_parents(lexicon);
		test_order(lexicon);
	}
	lexicon_free(lexicon);
	return tap_finish();
}
