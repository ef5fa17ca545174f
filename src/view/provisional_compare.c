/* Provisional: compares nothing, weak, until compare/ brings its own. */
#include <stdlib.h>

#include "base/alloc.h"
#include "compare/comparison.h"

#define WEAK __attribute__((weak))

WEAK struct comparison *comparison_new(const struct article *const *articles, uint32_t count,
				       const struct lexicon *lexicon)
{
	(void)articles;
	(void)count;
	(void)lexicon;
	return alloc_zeroed(1, sizeof(struct comparison));
}

WEAK void comparison_free(struct comparison *comparison)
{
	free(comparison);
}

WEAK const char *verdict_name(enum verdict verdict)
{
	(void)verdict;
	return "";
}

WEAK const char *dimension_name(enum dimension dimension)
{
	(void)dimension;
	return "";
}

WEAK char verdict_sign(enum verdict verdict)
{
	(void)verdict;
	return '?';
}
