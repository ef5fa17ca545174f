/* A pool of worker threads that share out numbered pieces of work. */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include <stdint.h>

struct pool;

/* Runs work(context, n) for each n in 0..count-1 on `workers` threads (0: as many as the machine
 * has processors), each n once, in rising order of start; returns when all are done. */
void pool_run(unsigned workers, uint32_t count, void (*work)(void *context, uint32_t n),
	      void *context);

/* The same without waiting: the caller looks at pool_done from time to time. */
struct pool *pool_start(unsigned workers, uint32_t count, void (*work)(void *context, uint32_t n),
			void *context);
/* How many pieces are finished so far. */
uint32_t pool_done(const struct pool *pool);
/* Pieces not yet begun are left out from now on. */
void pool_cancel(struct pool *pool);
/* Waits for the pieces that run and frees the pool; NULL is fine. */
void pool_free(struct pool *pool);

unsigned pool_processors(void);

#endif
