/* The table of annotation formats, and what they share: offsets in characters, where records count
 * bytes. */
#include "view/annotation.h"

#include <string.h>

#include "view/words.h"

enum { RULER_STEP = 512 };

const struct annotation_format annotation_formats[] = {
	{"brat", brat_write, "standoff of brat: text-bound annotations, events, relations"},
	{"webannotation", web_annotation_write, "W3C Web Annotation, a line of JSON-LD each"},
	{NULL, NULL, NULL},
};

const struct annotation_format *annotation_find(const char *name)
{
	for (const struct annotation_format *format = annotation_formats; format->name; format++)
		if (strcmp(format->name, name) == 0)
			return format;
	return NULL;
}

/* Bytes that begin a character. The text of an article is UTF-8. */
static uint32_t characters_in(const char *text, uint32_t from, uint32_t to)
{
	uint32_t count = 0;

	for (; from < to; from++)
		count += ((unsigned char)text[from] & 0xc0) != 0x80;
	return count;
}

void ruler_init(struct ruler *ruler, const struct article *article)
{
	uint32_t count = 0;

	*ruler = (struct ruler){.text = article->text};
	for (uint32_t at = 0; at < article->bytes; at += RULER_STEP) {
		uint32_t end = article->bytes - at < RULER_STEP ? article->bytes : at + RULER_STEP;

		vec_add(&ruler->marks, count);
		count += characters_in(article->text, at, end);
	}
	vec_add(&ruler->marks, count);
}

void ruler_release(struct ruler *ruler)
{
	vec_release(&ruler->marks);
}

uint32_t ruler_characters(const struct ruler *ruler, uint32_t byte)
{
	uint32_t mark = byte / RULER_STEP;

	if (mark >= ruler->marks.count)
		mark = ruler->marks.count - 1;
	return ruler->marks.at[mark] + characters_in(ruler->text, mark * RULER_STEP, byte);
}

void annotation_tell(const struct claim *claim, struct buf *out)
{
	char number[64], place[160], days[64];

	words_interval(claim->interval, number, sizeof number);
	words_place(claim->at_path, place, sizeof place);
	words_days(claim->days, days, sizeof days);
	buf_printf(out, "%s, %s%s%s%s%s: %s", harm_name(claim->harm), claim->victims,
		   *place ? ", " : "", place, *days ? ", " : "", days, number);
	if (claim->source[0] || claim->status)
		buf_printf(out, " (%s%s%s)", claim->source,
			   claim->source[0] && claim->status ? ", " : "",
			   claim->status ? claim_status_name(claim->status) : "");
}
