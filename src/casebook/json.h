/* One object of JSON (RFC 8259) as its members; what casebooks are exchanged in. */
#ifndef CASEBOOK_JSON_H
#define CASEBOOK_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

enum json_kind {
	JSON_NULL,
	JSON_STRING,
	JSON_NUMBER, /* whole, within 64 bits */
	JSON_OTHER   /* true, false, other numbers, lists, objects: passed over */
};

struct json_member {
	const char *key; /* in the arena, as text is */
	enum json_kind kind;
	const char *text; /* of a string: UTF-8 without NUL */
	int64_t number;
};

/* Calls each(context, member) for the members in their order. False with err where the text is no
 * object, or a string in it is no UTF-8 or holds a NUL; members before that were given already. */
bool json_object(const char *text, size_t length, struct arena *arena,
		 void (*each)(void *context, const struct json_member *member), void *context,
		 struct err *err);

#endif
