/* One value of a record, and how each format writes it. */
#ifndef VIEW_CELL_H
#define VIEW_CELL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/day.h"

enum cell_kind { CELL_NULL, CELL_TEXT, CELL_NUMBER, CELL_DECIMAL, CELL_FLAG, CELL_LIST, CELL_OBJECT };

enum { CELL_MADE = 32 };

struct cell {
	enum cell_kind kind;
	const char *text; /* UTF-8; not owned */
	size_t length;
	int64_t number;		   /* of CELL_FLAG 0 or 1 */
	const char *const *values; /* of a list or an object; not owned */
	const char *const *keys;   /* of an object */
	uint32_t count;
	char made[CELL_MADE]; /* room for a text that is made here */
};

void cell_text(struct cell *cell, const char *text); /* "" and NULL become null */
void cell_number(struct cell *cell, int64_t number);
void cell_count(struct cell *cell, int64_t number); /* negative (COUNT_NONE) becomes null */
void cell_decimal(struct cell *cell, double number); /* NAN becomes null; six decimals at most */
void cell_flag(struct cell *cell, bool flag);
void cell_day(struct cell *cell, day d); /* DAY_NONE becomes null */
void cell_list(struct cell *cell, const char *const *values, uint32_t count);
void cell_object(struct cell *cell, const char *const *keys, const char *const *values,
		 uint32_t count);

/* As JSON (RFC 8259); in strings whatever utf8_is_hazard names is escaped, so that a terminal shows
 * it. Bytes that are no UTF-8 become U+FFFD. */
void cell_json(const struct cell *cell, struct buf *out);
void json_string(struct buf *out, const char *text, size_t length);

/* As a field of a table whose fields are parted by `between`: quoted as RFC 4180 says, cleaned
 * (utf8_clean), and with a quote before a text that a spreadsheet would take for a formula. Null is
 * an empty field, lists are joined by "; ", objects are "key value; key value". */
void cell_csv(const struct cell *cell, char between, struct buf *out);

/* For people: cleaned, on one line; null is nothing. */
void cell_plain(const struct cell *cell, struct buf *out);

#endif
