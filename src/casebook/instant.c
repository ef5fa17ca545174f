/* Moments as numbers and as text, by the calendar of base/day. Left out: zones; all is UTC. */
#include "casebook/instant.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/day.h"

instant instant_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (instant)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool instant_is_fine(instant when)
{
	return when >= 0 && when < INSTANT_DAY * ((instant)day_from_civil(9999, 12, 31) + 1);
}

char *instant_format(instant when, char text[INSTANT_TEXT])
{
	char date[DAY_TEXT];
	unsigned rest;

	text[0] = '\0';
	if (!instant_is_fine(when))
		return text;
	rest = (unsigned)(when % INSTANT_DAY);
	day_format((day)(when / INSTANT_DAY), date);
	snprintf(text, INSTANT_TEXT, "%sT%02u:%02u:%02u.%03uZ", date, rest / 3600000,
		 rest / 60000 % 60, rest / 1000 % 60, rest % 1000);
	return text;
}

bool instant_parse(const char *text, instant *when)
{
	static const char shape[] = "dddd-dd-ddTdd:dd:dd.dddZ";
	char date[DAY_TEXT];
	unsigned hour, minute, second, thousandth;
	day d;

	if (strlen(text) != sizeof shape - 1)
		return false;
	for (size_t i = 0; shape[i]; i++)
		if (shape[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i])
			return false;
	snprintf(date, sizeof date, "%.10s", text);
	d = day_parse(date);
	sscanf(text + 11, "%2u:%2u:%2u.%3u", &hour, &minute, &second, &thousandth);
	if (d == DAY_NONE || hour > 23 || minute > 59 || second > 59)
		return false;
	*when = d * INSTANT_DAY + hour * 3600000LL + minute * 60000LL + second * 1000LL +
		thousandth;
	return instant_is_fine(*when);
}
