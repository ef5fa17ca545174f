/* A date as the head of a report has it: "Sunday, 16 April 2017", "Apr. 16, 2017", "2017-04-16",
 * "16.04.2017", "4/16/17". (Dates inside the text are mark/moment's.) */
#ifndef READ_STAMP_H
#define READ_STAMP_H

#include <stddef.h>

#include "base/day.h"

struct stamp {
	size_t length; /* bytes it takes; 0: no date begins here */
	day day;
	day other; /* the other reading where day and month could be told either way, else DAY_NONE
		    */
};

/* A full date that begins at text, weekday and all. */
struct stamp stamp_read(const char *text, size_t length);
/* The first one anywhere in text; *at is where it begins. */
struct stamp stamp_find(const char *text, size_t length, size_t *at);
/* The day that an address names as a path: .../2016/10/13/... or .../2016-10-13-...; else DAY_NONE.
 */
day stamp_of_address(const char *url);

#endif
