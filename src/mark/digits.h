/* Numbers written in digits. */
#ifndef MARK_DIGITS_H
#define MARK_DIGITS_H

#include <stdbool.h>
#include <stdint.h>

struct digits {
	double value;
	uint32_t end;	  /* byte behind the last digit that was read */
	uint8_t leading;  /* digits before the first comma or point, at most 255 */
	uint8_t decimals; /* digits behind the decimal mark; 3 with a point may be a group, see
			     `group` */
	bool grouped;	  /* commas or points parted thousands */
	bool group_point; /* "1.200": a decimal, or a thousand and two hundred where people are
			     counted */
	bool zero_first;  /* "007", "0600": a name or a time, not an amount */
};

/* Reads text[start, end), which begins with a digit: 47, 1,200, 12,34,567, 1.234.567, 4.5, 2,5.
 * False for what is none of them: 192.168.1.2, 12,2016. */
bool digits_read(const char *text, uint32_t start, uint32_t end, struct digits *digits);

#endif
