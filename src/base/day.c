/*
 * Days as numbers, by the usual reckoning with years that begin in March, so that the leap day is
 * the last of its year and a month's length follows from its place. Left out: time of day and zones;
 * reports say days.
 */
#include "base/day.h"

#include <ctype.h>
#include <stdio.h>

static int month_length(int year, int month)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return lengths[month - 1] + (month == 2 && leap);
}

day day_from_civil(int year, int month, int dom)
{
	int y = month <= 2 ? year - 1 : year;
	int era, of_era, of_year, m;

	if (year < 1 || year > 9999 || month < 1 || month > 12)
		return DAY_NONE;
	if (dom < 1 || dom > month_length(year, month))
		return DAY_NONE;
	era = y / 400;
	of_era = y - era * 400;
	m = month > 2 ? month - 3 : month + 9;
	of_year = (153 * m + 2) / 5 + dom - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

void day_to_civil(day d, int *year, int *month, int *dom)
{
	int64_t z = (int64_t)d + 719468;
	int64_t era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int64_t m = (5 * doy + 2) / 153;

	*dom = (int)(doy - (153 * m + 2) / 5 + 1);
	*month = (int)(m < 10 ? m + 3 : m - 9);
	*year = (int)(yoe + era * 400 + (*month <= 2));
}

int day_weekday(day d)
{
	int weekday = (int)(((int64_t)d + 4) % 7);

	return weekday < 0 ? weekday + 7 : weekday;
}

day day_parse(const char *text)
{
	int part[3] = {0, 0, 0};
	static const int digits[] = {4, 2, 2};

	for (int i = 0; i < 3; i++) {
		if (i && *text++ != '-')
			return DAY_NONE;
		for (int n = 0; n < digits[i]; n++) {
			if (!isdigit((unsigned char)*text))
				return DAY_NONE;
			part[i] = part[i] * 10 + (*text++ - '0');
		}
	}
	if (isdigit((unsigned char)*text))
		return DAY_NONE;
	return day_from_civil(part[0], part[1], part[2]);
}

char *day_format(day d, char text[DAY_TEXT])
{
	int year, month, dom;

	text[0] = '\0';
	if (d == DAY_NONE)
		return text;
	day_to_civil(d, &year, &month, &dom);
	snprintf(text, DAY_TEXT, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100,
		 (unsigned)dom % 100);
	return text;
}
