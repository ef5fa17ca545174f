/* Roles are bound from the sentences that can tell something of a claim, no others: over texts put
 * together from the examples of the word lists, reading all sentences gives the same. */
#include "tap.h"

#include <stdlib.h>

#include "base/buf.h"
#include "claim/claim.h"
#include "claim/role.h"
#include "lexicon/lexicon.h"
#include "mark/entity.h"
#include "mark/figure.h"
#include "mark/moment.h"
#include "read/read.h"

enum { TEXTS = 400, SENTENCES_MOST = 60, CUT_MOST = 12, SHOWN = 5 };

static const enum lexicon_list lists[] = {LEXICON_HARM,	  LEXICON_CAUSE,     LEXICON_REPORT,
					  LEXICON_ACTOR,  LEXICON_PLACEHEAD, LEXICON_CALENDAR,
					  LEXICON_VICTIM, LEXICON_ORGHEAD};

static uint32_t state = 7;

static uint32_t random_below(uint32_t n)
{
	state = state * 1664525 + 1013904223;
	return (state >> 8) % n;
}

/* Harm is rare in some texts, so that claims stand far apart in them. */
static void text_make(const struct lexicon *lexicon, struct buf *text)
{
	uint32_t count = 1 + random_below(SENTENCES_MOST), rare = 1 + random_below(8);
	size_t cut;

	buf_clear(text);
	for (uint32_t i = 0; i < count; i++) {
		size_t kinds = sizeof lists / sizeof *lists;
		size_t k = random_below(rare) ? 1 + random_below((uint32_t)kinds - 1) : 0;
		uint32_t row = random_below(lexicon_rows(lexicon, lists[k]));
		int column = lexicon_column(lexicon, lists[k], "example");
		const char *example = lexicon_cell(lexicon, lists[k], row, column);

		buf_add(text, example, strlen(example));
		buf_add(text, "\n\n", random_below(3) ? 0 : 2);
		buf_add(text, " ", 1);
	}
	/* any word may be the last one */
	cut = text->length;
	for (uint32_t n = random_below(CUT_MOST); n; n--)
		while (cut > 1 && text->bytes[--cut - 1] != ' ')
			;
	buf_cut(text, cut);
}

static struct article *article_of(const struct lexicon *lexicon, const struct buf *text,
				  void (*bind)(struct article *, const struct lexicon *))
{
	struct article *article = article_new();

	article->text = text->bytes;
	article->bytes = (uint32_t)text->length;
	article->language = "en";
	article_cut(article, lexicon);
	figure_mark(article, lexicon);
	moment_mark(article, lexicon);
	entity_mark(article, lexicon);
	claim_find(article, lexicon);
	bind(article, lexicon);
	return article;
}

static bool role_same(const struct role *a, const struct role *b)
{
	return a->words.start == b->words.start && a->words.end == b->words.end &&
	       a->back.start == b->back.start && a->back.end == b->back.end &&
	       a->entity == b->entity;
}

static void role_print(const struct article *article, const struct role *role, const char *which)
{
	printf("#     %s: %s (%s)\n", which,
	       article_words(article, role->words, (struct arena *)&article->arena),
	       role->rule ? role->rule : "");
}

static bool claims_same(const struct article *a, const struct article *b)
{
	static int shown;

	for (uint32_t i = 0; i < a->claim_count; i++)
		for (int kind = 0; kind < ROLE_KINDS; kind++) {
			const struct role *one = &a->claims[i].roles[kind];
			const struct role *other = &b->claims[i].roles[kind];

			if (role_same(one, other))
				continue;
			if (shown++ < SHOWN) {
				printf("# %s of claim %u of: %s\n",
				       role_kind_name((enum role_kind)kind), i + 1, a->text);
				role_print(a, one, "of what is chosen");
				role_print(b, other, "of all");
			}
			return false;
		}
	return a->claim_count == b->claim_count;
}

int main(void)
{
	struct err err = {0};
	struct lexicon *lexicon = lexicon_new(NULL, &err);
	uint32_t claims = 0, wrong = 0;
	struct buf text;

	buf_init(&text);
	for (int n = 0; n < TEXTS; n++) {
		struct article *chosen, *whole;

		text_make(lexicon, &text);
		chosen = article_of(lexicon, &text, role_bind);
		whole = article_of(lexicon, &text, role_bind_whole);
		claims += chosen->claim_count;
		wrong += !claims_same(chosen, whole);
		article_free(chosen);
		article_free(whole);
	}
	tap_ok(claims > TEXTS, "%u claims in %d texts", (unsigned)claims, TEXTS);
	tap_ok(wrong == 0, "what is not read changes no role: %u texts differ", (unsigned)wrong);
	buf_release(&text);
	lexicon_free(lexicon);
	return tap_finish();
}
