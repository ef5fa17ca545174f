/* A page on the terminal. */
#ifndef TUI_PAINT_H
#define TUI_PAINT_H

#include "view/page.h"

/* Paints the page over the whole screen; one update is sent, and only what changed. */
void paint_page(const struct page *page);

#endif
