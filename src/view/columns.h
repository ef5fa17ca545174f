/* Rows of text set in columns as wide as what stands in them. */
#ifndef VIEW_COLUMNS_H
#define VIEW_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

struct columns;

/* most: the largest width of each column, copied; the last one is never cut. */
struct columns *columns_new(uint32_t count, const uint8_t *most);
void columns_free(struct columns *columns);
/* The next cell, left to right, row after row; text is UTF-8 without line ends. right: numbers. */
void columns_add(struct columns *columns, const char *text, size_t length, bool right);
/* Writes all rows. */
void columns_write(const struct columns *columns, struct buf *out);

#endif
