/*
 * One thread walks the folders and appends places; the workers take the places in order, read and
 * analyse, and publish each article with one atomic store. Whoever looks sees either nothing or a
 * finished article, never one in the making, and needs no lock.
 *
 *     walker:   place 0, 1, 2, ...          appended, in blocks that never move
 *     workers:  next ->  read, analyse      settled: article or problem
 *     readers:  library_article(n)          NULL or const
 *
 * A worker takes several places once the first ones are done, so that each stage of the analysis
 * runs over some articles at a time. The order of the places is the order of the paths, whatever
 * the number of threads.
 */
#include "session/library.h"

#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "base/alloc.h"
#include "base/pool.h"
#include "claim/analyse.h"
#include "read/read.h"
#include "read/walk.h"

enum {
	BLOCK = 1024,
	BLOCKS = 1 << 14,      /* 16 million places */
	BATCH = 32,	       /* places that go through the stages together */
	BATCH_BYTES = 1 << 18, /* ... and about how much text: no more than the caches hold */
	BATCH_AFTER = 64       /* places that come one by one: more than a first screen shows */
};

struct place {
	struct input input;
	_Atomic(struct article *) article;
	char *problem; /* own copy; read after settled only */
	bool trouble;
	atomic_bool settled;
};

struct library {
	const struct lexicon *lexicon;
	struct library_request request;
	struct walk walk;
	struct pool *pool;
	_Atomic(struct place *) blocks[BLOCKS];
	atomic_uint count, done;
	atomic_bool walked, cancelled;
	pthread_mutex_t lock; /* next, and sleeping until there is work or news */
	pthread_cond_t work, news;
	uint32_t next;
	unsigned workers;
};

static struct place *place_get(const struct library *library, uint32_t n)
{
	return &atomic_load(&library->blocks[n / BLOCK])[n % BLOCK];
}

/* Places that a worker takes at once. */
struct batch {
	uint32_t first, end;
	struct buf raw;
};

static void places_settle(struct library *library, uint32_t first, uint32_t end)
{
	pthread_mutex_lock(&library->lock);
	for (uint32_t n = first; n < end; n++)
		atomic_store(&place_get(library, n)->settled, true);
	atomic_fetch_add(&library->done, end - first);
	pthread_cond_broadcast(&library->news);
	pthread_mutex_unlock(&library->lock);
}

/* The walker appends; it is the only one that does. */
static void place_append(void *context, const struct input *input)
{
	struct library *library = context;
	uint32_t n = atomic_load(&library->count);
	struct place *place;

	if (n >= (uint32_t)BLOCK * BLOCKS || atomic_load(&library->cancelled))
		return;
	if (n % BLOCK == 0)
		atomic_store(&library->blocks[n / BLOCK], alloc_zeroed(BLOCK, sizeof *place));
	place = place_get(library, n);
	place->input = *input;
	if (input->problem) {
		place->problem = alloc_string(input->problem);
		place->trouble = input->trouble;
	}
	pthread_mutex_lock(&library->lock);
	atomic_store(&library->count, n + 1);
	pthread_cond_signal(&library->work);
	pthread_mutex_unlock(&library->lock);
}

/* Reads the place; NULL where there is nothing to analyse. */
static struct article *place_read(struct library *library, struct place *place, struct buf *raw)
{
	struct article *article;
	struct err err = ERR_INIT;
	enum reading reading;

	if (place->problem)
		return NULL;
	article = article_new();
	reading = article_read(article, &place->input, library->lexicon,
			       library->request.text_only ? DEPTH_TEXT : DEPTH_ALL, raw, &err);
	if (reading == READING_FINE)
		return article;
	article_free(article);
	place->problem = alloc_string(err.text);
	place->trouble = reading == READING_TROUBLE;
	return NULL;
}

/* Reads and analyses the batch up to BATCH_BYTES of text; returns the place behind. */
static uint32_t batch_load_some(struct library *library, struct batch *batch, uint32_t first)
{
	struct article *articles[BATCH] = {NULL};
	struct place *places[BATCH];
	uint32_t n, count = 0;
	size_t bytes = 0;

	for (n = first; n < batch->end && bytes < BATCH_BYTES; n++) {
		places[count] = place_get(library, n);
		articles[count] = place_read(library, places[count], &batch->raw);
		if (articles[count])
			bytes += articles[count++]->bytes;
	}
	if (!library->request.text_only)
		analyse_all(articles, count, library->lexicon);
	for (uint32_t i = 0; i < count; i++)
		atomic_store(&places[i]->article, articles[i]);
	places_settle(library, first, n);
	return n;
}

static void batch_load(struct library *library, struct batch *batch)
{
	uint32_t n = batch->first;

	while (n < batch->end && !atomic_load(&library->cancelled))
		n = batch_load_some(library, batch, n);
}

/* How many places to take: one of the first, for which a screen waits, then as many as leave enough
 * for the others. */
static uint32_t batch_size(const struct library *library)
{
	uint32_t waiting = atomic_load(&library->count) - library->next;
	uint32_t share = waiting / (2 * library->workers);

	if (library->next < BATCH_AFTER || share < 1)
		return 1;
	return share < BATCH ? share : BATCH;
}

/* The next places to load; false when there are no more. */
static bool batch_take(struct library *library, struct batch *batch)
{
	bool got;

	pthread_mutex_lock(&library->lock);
	while (library->next >= atomic_load(&library->count) && !atomic_load(&library->walked))
		pthread_cond_wait(&library->work, &library->lock);
	got = library->next < atomic_load(&library->count) && !atomic_load(&library->cancelled);
	if (got) {
		batch->first = library->next;
		batch->end = library->next += batch_size(library);
	}
	pthread_mutex_unlock(&library->lock);
	return got;
}

static void paths_walk(struct library *library)
{
	for (uint32_t i = 0; i < library->request.path_count; i++)
		walk_path(&library->walk, library->request.paths[i]);
	if (library->request.list)
		walk_list(&library->walk, library->request.list);
	pthread_mutex_lock(&library->lock);
	atomic_store(&library->walked, true);
	pthread_cond_broadcast(&library->work);
	pthread_cond_broadcast(&library->news);
	pthread_mutex_unlock(&library->lock);
}

/* Piece 0 walks and then helps to load. Where no thread can be had the pool runs the pieces one
 * after another, and this still ends. */
static void library_work(void *context, uint32_t piece)
{
	struct library *library = context;
	struct batch batch;

	if (piece == 0)
		paths_walk(library);
	buf_init(&batch.raw);
	while (batch_take(library, &batch))
		batch_load(library, &batch);
	buf_release(&batch.raw);
}

struct library *library_open(const struct library_request *request, const struct lexicon *lexicon)
{
	struct library *library = alloc_zeroed(1, sizeof *library);
	library->workers = request->workers ? request->workers : pool_processors();
	library->lexicon = lexicon;
	library->request = *request;
	walk_init(&library->walk, place_append, library);
	pthread_mutex_init(&library->lock, NULL);
	pthread_cond_init(&library->work, NULL);
	pthread_cond_init(&library->news, NULL);
	library->pool = pool_start(library->workers, library->workers, library_work, library);
	return library;
}

void library_free(struct library *library)
{
	uint32_t count;

	if (!library)
		return;
	atomic_store(&library->cancelled, true);
	pool_free(library->pool);
	count = library_count(library);
	for (uint32_t n = 0; n < count; n++) {
		struct place *place = place_get(library, n);

		article_free(atomic_load(&place->article));
		free(place->problem);
	}
	for (uint32_t i = 0; i < BLOCKS; i++)
		free(atomic_load(&library->blocks[i]));
	walk_release(&library->walk);
	pthread_cond_destroy(&library->work);
	pthread_cond_destroy(&library->news);
	pthread_mutex_destroy(&library->lock);
	free(library);
}

uint32_t library_count(const struct library *library)
{
	return atomic_load(&library->count);
}

const struct article *library_article(const struct library *library, uint32_t n)
{
	assert(n < library_count(library));
	return atomic_load(&place_get(library, n)->article);
}

const char *library_problem(const struct library *library, uint32_t n)
{
	const struct place *place = place_get(library, n);

	assert(n < library_count(library));
	return atomic_load(&place->settled) ? place->problem : NULL;
}

bool library_is_trouble(const struct library *library, uint32_t n)
{
	return library_problem(library, n) && place_get(library, n)->trouble;
}

uint32_t library_done(const struct library *library)
{
	return atomic_load(&library->done);
}

bool library_is_whole(const struct library *library)
{
	return atomic_load(&library->walked) && library_done(library) == library_count(library);
}

bool library_wait_for(struct library *library, uint32_t n)
{
	bool there;

	pthread_mutex_lock(&library->lock);
	while (!(n < atomic_load(&library->count) &&
		 atomic_load(&place_get(library, n)->settled)) &&
	       !(n >= atomic_load(&library->count) && atomic_load(&library->walked)))
		pthread_cond_wait(&library->news, &library->lock);
	there = n < atomic_load(&library->count);
	pthread_mutex_unlock(&library->lock);
	return there;
}

void library_wait(struct library *library)
{
	pthread_mutex_lock(&library->lock);
	while (!library_is_whole(library))
		pthread_cond_wait(&library->news, &library->lock);
	pthread_mutex_unlock(&library->lock);
}

struct article *library_take(struct library *library, uint32_t n)
{
	return atomic_exchange(&place_get(library, n)->article, NULL);
}

void library_list(const struct library *library, const struct article **articles, uint32_t count)
{
	assert(count <= library_count(library));
	for (uint32_t n = 0; n < count; n++)
		articles[n] = library_article(library, n);
}
