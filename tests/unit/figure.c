/* Figures of short sentences: what their words bound, in the program's own structures. */
#include "tap.h"

#include "lexicon/lexicon.h"
#include "mark/counted.h"
#include "mark/figure.h"
#include "read/article.h"

static struct lexicon *lexicon;

static struct article *article_of(const char *text)
{
	struct article *article = article_new();

	article->text = text;
	article->bytes = (uint32_t)strlen(text);
	article->tokens = token_split(&article->arena, text, article->bytes, &article->token_count);
	lexicon_bind(lexicon, text, article->tokens, article->token_count);
	article->sentences = sentence_split(&article->arena, text, article->tokens,
					    article->token_count, &article->sentence_count);
	figure_mark(article, lexicon);
	return article;
}

static void test_bounds(void)
{
	static const struct {
		const char *text;
		enum figure_op op;
		struct bounds bounds;
	} rows[] = {
		{"at least 47 died", OP_AT_LEAST, {47, COUNT_NONE, 47}},
		{"more than a dozen died", OP_MORE, {13, COUNT_NONE, 12}},
		{"a dozen died", OP_ABOUT, {COUNT_NONE, COUNT_NONE, 12}},
		{"between 229 and 425 died", OP_RANGE, {229, 425, 327}},
		{"two to three million fled", OP_RANGE, {2000000, 3000000, 2500000}},
		{"tens of thousands fled", OP_VAGUE, {20000, 99999, COUNT_NONE}},
		{"one hundred and four died", OP_EQUAL, {104, 104, 104}},
		{"1\xe2\x80\xaf" "200 people died", OP_EQUAL, {1200, 1200, 1200}},
		{"half a million fled", OP_EQUAL, {500000, 500000, 500000}},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct article *article = article_of(rows[i].text);
		const struct figure *figure = article->figures;

		if (tap_int(article->figure_count, 1, "%s: one figure", rows[i].text)) {
			tap_int(figure->op, rows[i].op, "%s: op", rows[i].text);
			tap_int(figure->bounds.low, rows[i].bounds.low, "%s: low", rows[i].text);
			tap_int(figure->bounds.high, rows[i].bounds.high, "%s: high", rows[i].text);
			tap_int(figure->bounds.about, rows[i].bounds.about, "%s: about", rows[i].text);
		}
		article_free(article);
	}
}

static void test_whole(void)
{
	struct article *article = article_of("Two-thirds of the estimated 250 dead were found.");

	tap_int(article->figure_count, 2, "a share and its whole");
	tap_int(article->figures[0].whole, 1, "the whole stands behind it");
	tap_int(article->figures[0].bounds.about, 167, "the product, rounded");
	tap_ok(span_contains(article->figures[0].span, article->figures[1].span), "and inside it");
	article_free(article);
}

static void test_additional(void)
{
	struct article *article = article_of("Another four drowned, 12 more fled and dozens more hid.");

	tap_int(article->figure_count, 3, "three figures");
	for (uint32_t i = 0; i < article->figure_count; i++)
		tap_ok(article->figures[i].additional, "figure %u is additional", (unsigned)i);
	tap_int(article->figures[0].span.start, 8, "another is not in the phrase");
	article_free(article);
}

static void test_people(void)
{
	static const struct {
		const char *text;
		bool people;
	} rows[] = {
		{"The ferry carried 52 passengers.", true},
		{"It took 12 Canadians home.", true},
		{"At least 25 elderly soldiers slept.", true},
		{"It lost 40 lifeboats.", false},
		{"It had sailed 300 miles.", false},
		{"It cost $12 million.", false},
		{"It sailed for nine days.", false},
		{"It lost 20 percent of its crew.", false},
		{"Some 12 houses stood by.", false},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct article *article = article_of(rows[i].text);

		tap_int(counted_people(lexicon, article, article->figures), rows[i].people,
			"%s: people", rows[i].text);
		article_free(article);
	}
}

int main(void)
{
	struct err err = ERR_INIT;

	lexicon = lexicon_new(NULL, &err);
	if (!tap_ok(lexicon != NULL, "the lexicon loads"))
		return tap_finish();
	test_bounds();
	test_whole();
	test_additional();
	test_people();
	lexicon_free(lexicon);
	return tap_finish();
}
