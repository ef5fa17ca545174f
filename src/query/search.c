/*
 * One pattern over many articles: threads take runs of articles by turns, each keeps its own hits,
 * and the runs are put together in order at the end, so that the number of threads shows nowhere.
 * No index: the JIT runs over resident text faster than an index of it could be read.
 */
#include "query/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/pool.h"
#include "base/vec.h"

enum { RUN = 64 }; /* articles a piece of work: some 150 KB */

/* What one run of articles found. */
struct catch
{
	VEC(struct hit) hits;
	uint32_t found, searched;
	bool failed;
	struct err err;
};

struct hunt {
	const struct query *query;
	const struct article *const *articles;
	uint32_t count, limit;
	struct catch *catches;
};

struct span search_sentence(const struct article *article, struct span hit)
{
	struct span line = hit;

	if (article->sentence_count) {
		const struct sentence *sentence =
			&article->sentences[article_sentence_at(article, hit.start)];
		struct span span = sentence_span(sentence, article->tokens);

		if (span_holds(span, hit.start))
			return span;
	}
	while (line.start && article->text[line.start - 1] != '\n')
		line.start--;
	while (line.end < article->bytes && article->text[line.end] != '\n')
		line.end++;
	return line;
}

static void article_search(struct hunt *hunt, struct catch *catch, struct matcher *matcher,
			   uint32_t n)
{
	const struct article *article = hunt->articles[n];
	uint32_t from = 0, before = catch->hits.count;
	struct span hit;
	enum match match;

	catch->searched++;
	for (;;) {
		match = query_find(hunt->query, matcher, article->text, article->bytes, from, &hit,
				   &catch->err);
		if (match != MATCH_FOUND)
			break;
		vec_add(&catch->hits, ((struct hit){n, hit, search_sentence(article, hit)}));
		from = hit.end;
		if (hunt->limit && catch->hits.count > hunt->limit)
			break;
	}
	catch->failed = catch->failed || match == MATCH_ERROR;
	catch->found += catch->hits.count > before;
}

static void run_search(void *context, uint32_t n)
{
	struct hunt *hunt = context;
	struct catch *catch = &hunt->catches[n];
	struct matcher *matcher = matcher_new(hunt->query);
	uint32_t end = (n + 1) * RUN < hunt->count ? (n + 1) * RUN : hunt->count;

	for (uint32_t i = n * RUN; i < end && !catch->failed; i++)
		if (hunt->articles[i])
			article_search(hunt, catch, matcher, i);
	matcher_free(matcher);
}

static void catch_take(struct search *search, const struct catch *catch, uint32_t limit)
{
	uint32_t take = catch->hits.count;

	search->found += catch->found;
	search->searched += catch->searched;
	if (limit && take > limit - search->hit_count) {
		take = limit - search->hit_count;
		search->cut = true;
	}
	if (take)
		memcpy(search->hits + search->hit_count, catch->hits.at,
		       take * sizeof *search->hits);
	search->hit_count += take;
}

bool search_run(struct search *search, const struct query *query,
		const struct article *const *articles, uint32_t count, unsigned workers,
		uint32_t limit, struct err *err)
{
	uint32_t runs = (count + RUN - 1) / RUN;
	struct hunt hunt = {query, articles, count, limit, NULL};
	size_t hits = 0;
	bool fine = true;

	search_release(search);
	if (!runs)
		return true;
	hunt.catches = alloc_zeroed(runs, sizeof *hunt.catches);
	if (runs == 1)
		run_search(&hunt, 0);
	else
		pool_run(workers, runs, run_search, &hunt);
	for (uint32_t n = 0; n < runs; n++)
		hits += hunt.catches[n].hits.count;
	search->hits = alloc_get(alloc_product(hits, sizeof *search->hits));
	for (uint32_t n = 0; n < runs; n++) {
		catch_take(search, &hunt.catches[n], limit);
		if (hunt.catches[n].failed && fine)
			fine = err_set(err, "%s", hunt.catches[n].err.text);
		vec_release(&hunt.catches[n].hits);
	}
	free(hunt.catches);
	return fine;
}

void search_release(struct search *search)
{
	free(search->hits);
	*search = (struct search)SEARCH_INIT;
}
