/* Passages that are one text with small edits. */
#ifndef COMPARE_PASSAGE_H
#define COMPARE_PASSAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "read/article.h"

enum { PASSAGE_SKETCH = 16 };

/* The smallest PASSAGE_SKETCH hashes of four words in a row, ascending, of the sentence with the one before
 * and the one behind it in its paragraph; NULL where they are too few words to tell. In arena. */
const uint32_t *passage_sketch(const struct article *article, uint32_t sentence,
			       struct arena *arena);
/* Whether at least half of what both say together stands in both; false where one is NULL. */
bool passage_alike(const uint32_t *a, const uint32_t *b);

#endif
