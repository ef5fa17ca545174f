/*
 * Times tolls and verdicts over made-up claims: tests/bench/compare [ARTICLES [SEED]], five claims an
 * article. Articles tell of incidents (a town, a day, a number of dead that rises), several of the
 * same one; each has a headline, a lead, wounded, a part, and now and then the total of a war. Prints the
 * number of claims, pairs, tolls and sums, the seconds and the peak memory. Built by
 * "make tests/bench/compare"; no part of make check.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "base/alloc.h"
#include "claim/claim.h"
#include "compare/comparison.h"

static uint64_t state = 1;

static uint32_t random_below(uint32_t n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (uint32_t)((state >> 11) % n);
}

struct incident {
	uint32_t town;
	day when;
	int64_t dead;
};

static const char text[] = "At least 00 killed in the town, says a monitor. "
			   "A bomb killed 00 people and wounded 00 others in the town on Friday, "
			   "including 00 children, a monitor said. The war has killed 000 people.";

static struct interval interval_from(int64_t n, bool open)
{
	return (struct interval){n, open ? COUNT_NONE : n, false};
}

static void claim_make(struct claim *claim, struct article *article, uint32_t token, int harm, int64_t n,
		       bool open, day when, const char *path)
{
	const struct token *at = &article->tokens[token % article->token_count];

	*claim = (struct claim){.figure = INDEX_NONE,
				.words = {at->start, at->end},
				.sentence = article_sentence_at(article, at->start),
				.op = open ? OP_AT_LEAST : OP_EQUAL,
				.bounds = {n, open ? COUNT_NONE : n, n},
				.interval = interval_from(n, open),
				.harm = (uint8_t)harm,
				.victims = "person",
				.victims_row = INDEX_NONE,
				.part_of = INDEX_NONE,
				.repeats = INDEX_NONE,
				.at = INDEX_NONE,
				.at_path = path,
				.days = {when, when},
				.as_of = article->published,
				.source = random_below(2) ? "monitor" : "ministry"};
	for (int i = 0; i < ROLE_KINDS; i++)
		claim->roles[i].entity = INDEX_NONE;
}

static struct article *article_make(const struct incident *incident, const struct lexicon *lexicon,
				    uint32_t number)
{
	struct article *article = article_new();
	struct arena *arena = &article->arena;
	char *path = arena_printf(arena, "Land %u/Province %u/Town %u", incident->town % 20,
				  incident->town % 400, incident->town);
	int64_t dead = incident->dead + random_below(5);
	struct event *events = arena_array(arena, 2, sizeof *events);
	struct claim *claims = arena_array(arena, 5, sizeof *claims);

	article->name = arena_printf(arena, "made-%u", number);
	article->text = text;
	article->bytes = sizeof text - 1;
	article->published = incident->when + (day)random_below(3);
	article->tokens = token_split(arena, text, article->bytes, &article->token_count);
	lexicon_bind(lexicon, text, article->tokens, article->token_count);
	article->sentences = sentence_split(arena, text, article->tokens, article->token_count,
					    &article->sentence_count);
	claim_make(&claims[0], article, 2, HARM_KILLED, dead, true, incident->when, path);
	claim_make(&claims[1], article, 15, HARM_KILLED, dead, false, incident->when, path);
	claim_make(&claims[2], article, 19, HARM_INJURED, dead * 2, false, incident->when, path);
	claim_make(&claims[3], article, 29, HARM_KILLED, dead / 3, false, incident->when, path);
	claims[3].victims = "child";
	claims[3].part_of = 1;
	claims[3].relation = RELATION_PART;
	claim_make(&claims[4], article, 38, HARM_KILLED, 300000 + random_below(10) * 1000, true,
		   incident->when, arena_printf(arena, "Land %u", incident->town % 20));
	claims[4].days = (struct days){incident->when - 2000, article->published};
	claims[4].event = 1;
	events[0] = (struct event){.name = "bomb", .at = INDEX_NONE, .at_path = path,
				   .days = {incident->when, incident->when}, .cause = "attack",
				   .anchor = strrchr(path, '/') + 1, .blow = true, .claims = 4};
	events[1] = (struct event){.name = "war", .at = INDEX_NONE, .at_path = claims[4].at_path,
				   .days = claims[4].days, .cause = "war", .campaign = true,
				   .anchor = arena_printf(arena, "war in Land %u", incident->town % 20),
				   .claims = 1};
	article->events = events;
	article->event_count = 2;
	article->claims = claims;
	article->claim_count = 5;
	return article;
}

static double processor_seconds(const struct rusage *usage)
{
	return (double)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) +
	       (double)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e6;
}

static double seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	uint32_t count = argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 20000;
	struct err err = ERR_INIT;
	struct lexicon *lexicon = lexicon_new(NULL, &err);
	const struct article **articles = alloc_zeroed(count, sizeof *articles);
	struct comparison *comparison;
	struct rusage before, after;
	double start;

	if (argc > 2)
		state = strtoul(argv[2], NULL, 10) * 2 + 1;
	if (!lexicon || !count) {
		fprintf(stderr, "compare: %s\n", lexicon ? "no articles" : err.text);
		return 2;
	}
	for (uint32_t i = 0; i < count;) {
		struct incident incident = {random_below(5000), (day)(16000 + random_below(2000)),
					    3 + random_below(90)};
		uint32_t reports = 1 + random_below(12);

		while (reports-- && i < count) {
			articles[i] = article_make(&incident, lexicon, i);
			i++;
		}
	}
	getrusage(RUSAGE_SELF, &before);
	start = seconds();
	comparison = comparison_new(articles, count, lexicon);
	start = seconds() - start;
	getrusage(RUSAGE_SELF, &after);
	printf("%u articles, %u claims: %u pairs, %u tolls, %u sums in %.2f s (%.2f s of processor), %ld MiB more\n", count,
	       count * 5, comparison->pair_count, comparison->toll_count, comparison->sum_count, start,
	       processor_seconds(&after) - processor_seconds(&before),
	       (after.ru_maxrss - before.ru_maxrss) / 1024);
	comparison_free(comparison);
	for (uint32_t i = 0; i < count; i++)
		article_free((struct article *)articles[i]);
	free(articles);
	lexicon_free(lexicon);
	return 0;
}
