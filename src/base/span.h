/* A place in an article's text. */
#ifndef BASE_SPAN_H
#define BASE_SPAN_H

#include <stdbool.h>
#include <stdint.h>

/* Half open, in bytes of the article's UTF-8 text; empty (start == end) where there is none. */
struct span {
	uint32_t start, end;
};

#define SPAN_NONE ((struct span){0, 0})

/* The index that stands for "no object". */
#define INDEX_NONE UINT32_MAX

static inline uint32_t span_length(struct span a)
{
	return a.end - a.start;
}

static inline bool span_is_empty(struct span a)
{
	return a.start >= a.end;
}

static inline bool span_holds(struct span a, uint32_t at)
{
	return a.start <= at && at < a.end;
}

static inline bool span_contains(struct span a, struct span b)
{
	return a.start <= b.start && b.end <= a.end;
}

static inline bool span_overlaps(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

static inline struct span span_join(struct span a, struct span b)
{
	return (struct span){a.start < b.start ? a.start : b.start, a.end > b.end ? a.end : b.end};
}

#endif
