/* Values of corrected fields as a reader writes them. Left out: what they do to a verdict
 * (saying.c), and where they come from (session/review). */
#include "compare/amendment.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "mark/figure.h"

static const char *const names[AMENDED_COUNT] = {"figure", "harm",   "victims",
						 "place",  "window", "actor", "source"};

const char *amendment_field_name(enum amended field)
{
	return names[field];
}

enum amended amendment_field_find(const char *name)
{
	unsigned field = 0;

	while (field < AMENDED_COUNT && strcmp(names[field], name) != 0)
		field++;
	return (enum amended)field;
}

/* Plain digits; no more than there are people. */
static bool number_read(const char **at, int64_t *number)
{
	char *end;

	errno = 0;
	if (**at < '0' || **at > '9')
		return false;
	*number = strtoll(*at, &end, 10);
	*at = end;
	return !errno && *number <= 10000000000;
}

static bool figure_read(struct amendment *amendment, const char *value)
{
	bool least = !strncmp(value, ">=", 2), most = !strncmp(value, "<=", 2);
	const char *at = value + (least || most ? 2 : 0);
	int64_t low, high;

	if (!number_read(&at, &low))
		return false;
	high = low;
	if (!least && !most && *at == '-') {
		at++;
		if (!number_read(&at, &high))
			return false;
	}
	amendment->low = most ? 0 : low;
	amendment->high = least ? COUNT_NONE : high;
	return !*at && low <= high;
}

static bool days_read(struct amendment *amendment, const char *value)
{
	const char *dots = strstr(value, "..");
	char from[DAY_TEXT] = "";

	if (!dots) {
		amendment->days.from = amendment->days.to = day_parse(value);
		return amendment->days.from != DAY_NONE;
	}
	if (dots - value != DAY_TEXT - 6)
		return false;
	memcpy(from, value, (size_t)(dots - value));
	amendment->days = (struct days){day_parse(from), day_parse(dots + 2)};
	return amendment->days.from != DAY_NONE && amendment->days.to != DAY_NONE &&
	       amendment->days.from <= amendment->days.to;
}

static bool harm_read(struct amendment *amendment, const char *value)
{
	for (unsigned harm = 0; harm < HARM_COUNT; harm++)
		if (!strcmp(harm_name((enum harm)harm), value)) {
			amendment->harm = (uint8_t)harm;
			return true;
		}
	return false;
}

bool amendment_set(struct amendment *amendment, enum amended field, const char *value,
		   struct err *err)
{
	bool fine = *value != '\0';

	switch (field) {
	case AMENDED_FIGURE:
		if (!figure_read(amendment, value))
			return err_set(err, "figure: %s is none of 40, 40-50, >=40, <=40", value);
		break;
	case AMENDED_HARM:
		if (!harm_read(amendment, value))
			return err_set(err,
				       "harm: %s is none of killed, injured, casualties, missing, "
				       "abducted, detained, displaced, trapped",
				       value);
		break;
	case AMENDED_WINDOW:
		if (!days_read(amendment, value))
			return err_set(err,
				       "window: %s is none of 2016-05-01, 2016-05-01..2016-05-03",
				       value);
		break;
	case AMENDED_VICTIMS:
		amendment->victims = value;
		break;
	case AMENDED_PLACE:
		amendment->place = value;
		break;
	case AMENDED_SOURCE:
		amendment->source = value;
		break;
	default:
		amendment->actor = value;
		break;
	}
	if (!fine)
		return err_set(err, "%s: a value is missing", names[field]);
	amendment->fields |= 1u << field;
	return true;
}

static void figure_amend(struct claim *claim, const struct amendment *amendment)
{
	bool exact = amendment->low == amendment->high;

	claim->interval = (struct interval){amendment->low, amendment->high, false};
	claim->bounds = (struct bounds){amendment->low, amendment->high,
					amendment->high == COUNT_NONE ? amendment->low
					: exact			      ? amendment->low
								      : COUNT_NONE};
	claim->op = exact ? OP_EQUAL : amendment->high == COUNT_NONE ? OP_AT_LEAST : OP_RANGE;
}

void amendment_apply(const struct amendment *amendment, struct claim *claim)
{
	uint32_t fields = amendment->fields;

	if (fields & 1u << AMENDED_FIGURE)
		figure_amend(claim, amendment);
	if (fields & 1u << AMENDED_HARM)
		claim->harm = amendment->harm;
	if (fields & 1u << AMENDED_VICTIMS)
		claim->victims = amendment->victims;
	if (fields & 1u << AMENDED_WINDOW) {
		claim->days = amendment->days;
		claim->days_loose = false;
	}
	if (fields & 1u << AMENDED_SOURCE)
		claim->source = amendment->source;
}

const struct amendment *amendment_find(const struct amendments *amendments, struct claim_ref ref)
{
	uint32_t low = 0, high = amendments ? amendments->claim_count : 0;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		const struct claim_ref at = amendments->claims[middle].ref;

		if (at.article == ref.article && at.claim == ref.claim)
			return &amendments->claims[middle];
		if (at.article < ref.article || (at.article == ref.article && at.claim < ref.claim))
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static const char *kept(const char *text, struct arena *arena)
{
	return text ? arena_string(arena, text, strlen(text)) : NULL;
}

struct amendments *amendments_copy(const struct amendments *from, struct arena *arena)
{
	struct amendments *copy = arena_copy(arena, from, sizeof *from);
	struct amendment *claims = arena_array(arena, from->claim_count + 1u, sizeof *claims);
	struct kinship *kinships = arena_array(arena, from->kinship_count + 1u, sizeof *kinships);

	for (uint32_t i = 0; i < from->claim_count; i++) {
		claims[i] = from->claims[i];
		claims[i].victims = kept(claims[i].victims, arena);
		claims[i].place = kept(claims[i].place, arena);
		claims[i].actor = kept(claims[i].actor, arena);
		claims[i].source = kept(claims[i].source, arena);
	}
	for (uint32_t i = 0; i < from->kinship_count; i++) {
		kinships[i] = from->kinships[i];
		kinships[i].one = kept(kinships[i].one, arena);
		kinships[i].other = kept(kinships[i].other, arena);
	}
	copy->claims = claims;
	copy->kinships = kinships;
	return copy;
}
