/*
 * Work is numbered and a counter hands out the next number, so the pool needs no queue and no
 * lock; the results go where the number says, so the order of the output never depends on the
 * number of threads. The shape is the loader's: thousands of small, unequal pieces.
 */
#include "base/pool.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/alloc.h"

enum { MOST_WORKERS = 64 };

struct pool {
	void (*work)(void *context, uint32_t n);
	void *context;
	uint32_t count;
	atomic_uint next, done;
	atomic_bool cancelled;
	unsigned threads;
	pthread_t thread[MOST_WORKERS];
};

unsigned pool_processors(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);

	return n < 1 ? 1 : n > MOST_WORKERS ? MOST_WORKERS : (unsigned)n;
}

static void *pool_worker(void *argument)
{
	struct pool *pool = argument;

	while (!atomic_load(&pool->cancelled)) {
		unsigned n = atomic_fetch_add(&pool->next, 1);

		if (n >= pool->count)
			break;
		pool->work(pool->context, n);
		atomic_fetch_add(&pool->done, 1);
	}
	return NULL;
}

struct pool *pool_start(unsigned workers, uint32_t count, void (*work)(void *context, uint32_t n),
			void *context)
{
	struct pool *pool = alloc_zeroed(1, sizeof *pool);
	unsigned wanted = workers ? workers : pool_processors();

	pool->work = work;
	pool->context = context;
	pool->count = count;
	if (wanted > MOST_WORKERS)
		wanted = MOST_WORKERS;
	while (pool->threads < wanted && pool->threads < count) {
		if (pthread_create(&pool->thread[pool->threads], NULL, pool_worker, pool))
			break;
		pool->threads++;
	}
	if (!pool->threads) /* no thread to be had: do it here */
		pool_worker(pool);
	return pool;
}

uint32_t pool_done(const struct pool *pool)
{
	return atomic_load(&pool->done);
}

void pool_cancel(struct pool *pool)
{
	atomic_store(&pool->cancelled, true);
}

void pool_free(struct pool *pool)
{
	if (!pool)
		return;
	for (unsigned i = 0; i < pool->threads; i++)
		pthread_join(pool->thread[i], NULL);
	free(pool);
}

void pool_run(unsigned workers, uint32_t count, void (*work)(void *context, uint32_t n), void *context)
{
	unsigned wanted = workers ? workers : pool_processors();

	if (wanted == 1 || count <= 1) {
		for (uint32_t n = 0; n < count; n++)
			work(context, n);
		return;
	}
	pool_free(pool_start(workers, count, work, context));
}
