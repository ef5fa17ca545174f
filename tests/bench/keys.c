/* keys PATH...: how long a stroke takes in each view once all articles are there and compared, from
 * the stroke to the finished page of 200x60 cells: median and 99th percentile, in milliseconds. Not
 * part of make check. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "command/feed.h"
#include "session/library.h"
#include "view/screen.h"

enum { STROKES = 200 };

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int compare(const void *a, const void *b)
{
	const double *left = a, *right = b;

	return (*left > *right) - (*left < *right);
}

static void measure(struct feed *feed, struct screen *screen, const char *open,
		    const char *const *strokes, unsigned count)
{
	double times[STROKES], start = now();

	feed_keys(feed, open);
	screen_build(screen, feed->session, 200, 60);
	start = now() - start;
	for (unsigned i = 0; i < STROKES; i++) {
		double from = now();

		feed_keys(feed, strokes[i % count]);
		screen_build(screen, feed->session, 200, 60);
		times[i] = now() - from;
	}
	qsort(times, STROKES, sizeof *times, compare);
	printf("%-28s open %8.2f  median %7.3f  p99 %7.3f\n", open, start, times[STROKES / 2],
	       times[STROKES * 99 / 100]);
}

int main(int argc, char **argv)
{
	static const char *const moves[] = {"j", "j", "k", "^D", "j", "^U", "G", "gg"};
	static const char *const views[] = {
		"A", "C", "E", "T", ":grep killed<Enter>", "?", "A<Enter>", "A<Enter>]f"};
	struct library_request request = {.paths = (const char *const *)argv + 1,
					  .path_count = (uint32_t)argc - 1};
	struct err err = ERR_INIT;
	struct lexicon *lexicon = lexicon_new(NULL, &err);
	struct session *session;
	struct screen screen;
	struct feed feed;
	double start = now(), longest = 0;

	setlocale(LC_ALL, "C.UTF-8");
	session = session_new(lexicon);
	session->library = library_open(&request, lexicon);
	do {
		double from = now();

		session_refresh(session);
		longest = now() - from > longest ? now() - from : longest;
		nanosleep(&(struct timespec){0, 20000000}, NULL);
	} while (session_is_busy(session));
	printf("%u articles, %u claims settled in %.0f ms, longest refresh %.1f ms\n",
	       session->loaded, session->claims, now() - start, longest);
	feed_init(&feed, session);
	screen_init(&screen);
	for (unsigned v = 0; v < sizeof views / sizeof *views; v++)
		measure(&feed, &screen, views[v], moves, sizeof moves / sizeof *moves);
	/* A search while it is typed looks at all rows. */
	feed_keys(&feed, "A");
	measure(&feed, &screen, "/", (const char *const[]){"s", "y", "<Backspace>", "<Backspace>"}, 4);
	return 0;
}
