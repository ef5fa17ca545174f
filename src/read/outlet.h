/* Outlets and agencies as the head and foot of a report name them. */
#ifndef READ_OUTLET_H
#define READ_OUTLET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/vec.h"
#include "lexicon/lexicon.h"
#include "read/article.h"
#include "read/line.h"

struct outlet {
	const char *name; /* its usual form; NULL where none was found */
	uint32_t count;	  /* tokens it took */
	bool agency;
};

/* The outlet that token `at` of the line begins with a capital letter; any: small letters will do.
 */
struct outlet outlet_at(const struct article *article, const struct lexicon *lexicon,
			const struct line *line, uint32_t at, bool any);
/* The outlet whose pages have this address or domain; name NULL when it is not known. */
struct outlet outlet_of_address(const struct lexicon *lexicon, const char *text, size_t length);

typedef VEC(const char *) outlet_names;

/* Adds a name that is not there yet. */
void outlet_names_add(outlet_names *names, const char *name);

#endif
