/* How text will stand in the cells of a terminal. */
#ifndef TEXT_WIDTH_H
#define TEXT_WIDTH_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/* Cells that a character takes, 0 to 2, by the C library's wcwidth, as curses measures; 1 where the
 * locale does not know it. */
unsigned width_character(uint32_t character);
/* Cells of clean UTF-8. */
uint32_t width_text(const char *text, size_t length);
/* The bytes of the longest beginning that takes at most `cells`; marks that combine stay with what
 * they stand on. *taken (may be NULL): its cells. */
size_t width_fit(const char *text, size_t length, uint32_t cells, uint32_t *taken);
/* The one cleaning before a page: utf8_clean, then: tab and newline as a space, joiners and
 * variation selectors left out (so that each part takes its own width), at most 4 marks on a
 * character (curses drops more in silence) with '+' for the rest, a mark without a character on
 * U+25CC. */
void width_clean(struct buf *out, const char *text, size_t length);

#endif
