/* A judgement as a line of JSON: what recount casebook export prints, read again. */
#ifndef CASEBOOK_LINE_H
#define CASEBOOK_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "casebook/judgement.h"

/* False with err, without the name of the file, where it is no judgement that can be kept. Keys
 * that are not known are passed over. Strings are in arena. */
bool line_judgement(const char *line, size_t length, struct judgement *judgement,
		    struct arena *arena, struct err *err);

#endif
