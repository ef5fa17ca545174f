/* Numbers to columns. */
#ifndef VIEW_AXIS_H
#define VIEW_AXIS_H

#include <stdbool.h>
#include <stdint.h>

#include "view/page.h"

struct axis {
	uint32_t column, width;
	double most;
	bool log;
};

/* The column of a number; those beyond the ends stand at the ends. */
uint32_t axis_column(const struct axis *axis, int64_t value);
/* The end of a linear axis that holds the largest number in four even steps. */
double axis_most(double largest);
/* Numbers on line 0 of the page, the axis on line 1. */
void axis_draw(const struct axis *axis, struct page *page, bool ascii);

#endif
