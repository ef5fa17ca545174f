/* The reader sets an article's date, source and title: what hangs on them moves, and moves back. */
#include "tap.h"

#include <locale.h>
#include <string.h>

#include "base/buf.h"
#include "claim/analyse.h"
#include "claim/claim.h"
#include "command/feed.h"
#include "read/read.h"
#include "session/keep.h"
#include "view/screen.h"

enum { TEXTS = 2 };

static const char *const texts[TEXTS] = {
	"Flood at Manila\n\nForty people were killed in Manila on Monday when a flood hit the "
	"city.\n",
	"Flood hits Manila\n\nThirty people were killed in Manila on Monday when a flood hit the "
	"city.\n",
};

struct bench {
	struct lexicon *lexicon;
	struct article *articles[TEXTS];
	struct session *session;
	struct feed feed;
	struct screen screen;
	struct buf out;
	char date[DAY_TEXT];
};

static struct article *article_made(const struct lexicon *lexicon, int n)
{
	struct article *article = article_new();
	struct buf raw;

	article->name = article->path = n ? "south" : "north";
	buf_init(&raw);
	buf_add_string(&raw, texts[n]);
	tap_ok(!article_take(article, &raw, lexicon, DEPTH_ALL), "a report is read");
	buf_release(&raw);
	article->source = n ? "Southern Wire" : "Northern Post";
	article->published = day_parse("2020-03-05");
	analyse(article, lexicon);
	return article;
}

static void bench_type(struct bench *bench, const char *strokes)
{
	feed_keys(&bench->feed, strokes);
	session_settle(bench->session);
}

static bool bench_shows(struct bench *bench, const char *words)
{
	bool shown;

	buf_clear(&bench->out);
	screen_build(&bench->screen, bench->session, 80, 24);
	screen_build(&bench->screen, bench->session, 80, 24);
	page_text(&bench->screen.page, &bench->out);
	shown = strstr(bench->out.bytes, words) != NULL;
	if (!shown)
		fprintf(stderr, "%s\n", bench->out.bytes);
	return shown;
}

static const char *window(struct bench *bench, uint32_t n)
{
	const struct article *article = session_article(bench->session, n);

	return article->claim_count ? day_format(article->claims[0].days.from, bench->date)
				    : "no claim";
}

static enum verdict verdict(struct bench *bench)
{
	return session_verdict(bench->session, (struct claim_ref){0, 0});
}

static void test_date(struct bench *bench)
{
	const struct article *before = session_article(bench->session, 0);

	tap_str(window(bench, 0), "2020-03-02", "Monday is the one before the article's date");
	tap_int(verdict(bench), VERDICT_CONFLICT, "on one day, 40 and 30 conflict");
	tap_ok(bench_shows(bench, "2020-03-05 Northern"), "the list has no mark");

	bench_type(bench, "1G:date 2020-04-02<Enter>");
	tap_str(window(bench, 0), "2020-03-30", "with another date it is another Monday");
	tap_ok(session_article(bench->session, 0) != before, "the article was read anew");
	tap_str(window(bench, 1), "2020-03-02", "the other article keeps its own");
	tap_ok(verdict(bench) != VERDICT_CONFLICT, "and there is no conflict any more");
	tap_ok(bench_shows(bench, "2020-04-02*Northern"), "the list marks the corrected date");
	bench_type(bench, ":date 2020-01-02<Enter>");
	tap_ok(bench_shows(bench, ">  N 2020-01-02*Northern"),
	       "the cursor goes with it where it is sorted anew");
	bench_type(bench, "u");

	bench_type(bench, ":date -<Enter>");
	tap_str(window(bench, 0), "", "without a date Monday is no day");
	bench_type(bench, ":date 2020-02-30<Enter>");
	tap_ok(bench_shows(bench, "no date (YYYY-MM-DD"), "a day that is none is refused");
	bench_type(bench, "u");
	tap_str(window(bench, 0), "2020-03-30", "undone, the date before counts");
	bench_type(bench, "u");
	tap_str(window(bench, 0), "2020-03-02", "undone again, its own");
	tap_ok(session_article(bench->session, 0) == before, "in the article as it was first read");
	tap_int(verdict(bench), VERDICT_CONFLICT, "and the conflict is back");
	bench_type(bench, "^R");
	tap_str(window(bench, 0), "2020-03-30", "what was undone can be done again");
	bench_type(bench, "u");
}

static void test_source_and_title(struct bench *bench)
{
	bench_type(bench, ":source Harbour Times<Enter>:title Water in town<Enter>");
	tap_str(session_article(bench->session, 0)->source, "Harbour Times", "a source is set");
	tap_str(session_article(bench->session, 0)->title, "Water in town", "and a title");
	tap_ok(bench_shows(bench, "2020-03-05*Harbour T"), "both are marked in the list");
	bench_type(bench, "<Enter>");
	tap_ok(bench_shows(bench, "Harbour Times* 2020-03-05"), "and in the reader's head");
	bench_type(bench, ":date 2020-03-19<Enter>");
	tap_ok(bench_shows(bench, "Harbour Times* 2020-03-19*"), "where a date can be set too");
	tap_str(window(bench, 0), "2020-03-16", "and counts");
}

/* A corrected claim is a copy whose strings are the article's: of the one that is there now. */
static void test_claim(struct bench *bench)
{
	const struct claim_ref ref = {0, 0};
	const struct claim *claim;

	bench_type(bench, "]f:correct figure 41<Enter>");
	for (int n = 0; n < 2; n++) {
		bench_type(bench, n ? ":date 2020-03-20<Enter>" : ":date 2020-03-18<Enter>");
		claim = session_claim(bench->session, ref);
		tap_int(claim->interval.min, 41, "what was corrected stays so");
		tap_ok(claim->at_path == session_article(bench->session, 0)->claims[0].at_path,
		       "in the article that was read last");
	}
	bench_type(bench, "]f[ft:add killed Flood at Manila<Enter>");
	tap_int(session_article(bench->session, 0)->claim_count, 2, "a claim is added before it");
	tap_int(bench->session->tags.count, 1, "one is tagged");
	tap_int(bench->session->tags.at[0].index, 1, "and is the tagged one still");
}

int main(void)
{
	struct bench bench = {0};
	struct err err = ERR_INIT;

	setlocale(LC_ALL, "C.UTF-8");
	bench.lexicon = lexicon_new(NULL, &err);
	bench.session = session_new(bench.lexicon);
	for (int n = 0; n < TEXTS; n++) {
		bench.articles[n] = article_made(bench.lexicon, n);
		session_add(bench.session, bench.articles[n]);
	}
	screen_init(&bench.screen);
	buf_init(&bench.out);
	feed_init(&bench.feed, bench.session);
	session_settle(bench.session);
	bench_shows(&bench, "");
	test_date(&bench);
	test_source_and_title(&bench);
	test_claim(&bench);
	feed_release(&bench.feed);
	screen_release(&bench.screen);
	session_free(bench.session);
	buf_release(&bench.out);
	for (int n = 0; n < TEXTS; n++)
		article_free(bench.articles[n]);
	lexicon_free(bench.lexicon);
	return tap_finish();
}
