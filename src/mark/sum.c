/*
 * The grammar of numerals over their parts (part.c). A sum is built from the left, hundreds inside,
 * scales outside, and a part that does not fit ends it:
 *
 *	two hundred and two thousand    group 2 -> 200 -> 202, scale: total 202000
 *	one hundred and two hundred     "and two" fitted, "hundred" does not: back to one hundred
 *
 * Then come shares: "two thirds" divides what was read, "and a half" adds to it, "of a million"
 * multiplies it.
 */
#include "mark/sum.h"

#include <math.h>

double sum_value(const struct sum *sum)
{
	return sum->total + sum->group;
}

/* The largest value that may still be added behind the last part. */
static double sum_room(const struct sum *sum)
{
	return sum->last == PART_HUNDRED ? 100 : sum->last == PART_SCALE ? sum->scale : 0;
}

static bool scale_take(struct sum *sum, double value)
{
	if (sum->last == PART_SCALE) {
		if (value < sum->scale)
			return false;
		sum->total *= value; /* three lakh crore */
	} else {
		if (sum->scale > 0 && value >= sum->scale)
			return false;
		if (sum->last == PART_NONE)
			sum->group = 1;
		sum->total += sum->group * value;
	}
	sum->group = 0;
	sum->scale = value;
	return true;
}

/* Adds the part if it fits. */
static bool sum_take(struct sum *sum, const struct part *part)
{
	bool open = sum->last == PART_NONE || sum->last == PART_HUNDRED || sum->last == PART_SCALE;
	double group = sum->group;

	switch (part->class) {
	case PART_ZERO:
		if (sum->last != PART_NONE)
			return false;
		break;
	case PART_UNIT:
		if (!open && sum->last != PART_TEN)
			return false;
		sum->group += part->value;
		break;
	case PART_TEEN:
	case PART_TEN:
		if (!open)
			return false;
		sum->group += part->value;
		break;
	case PART_DIGITS:
		if (sum->last != PART_NONE && (part->value >= sum_room(sum) || part->scaled))
			return false;
		sum->group += part->value;
		break;
	case PART_HUNDRED:
		if (sum->last == PART_SCALE || sum->last == PART_HUNDRED ||
		    (sum->last != PART_DIGITS && group >= 100))
			return false;
		sum->group = (sum->last == PART_NONE ? 1 : group) * part->value;
		break;
	case PART_SCALE:
		if (!scale_take(sum, part->value))
			return false;
		break;
	case PART_DOZEN:
	case PART_DOZENS:
		if (sum->dozen || sum->scale > 0 ||
		    (sum->last == PART_NONE && part->class == PART_DOZENS))
			return false;
		/* "three hundred and two dozens" multiplies the two alone. */
		sum->group = sum->last == PART_NONE ? 12
			     : sum->last == PART_UNIT && group > 100
				     ? group - fmod(group, 100) + fmod(group, 100) * 12
				     : group * 12;
		sum->dozen = true;
		break;
	default:
		return false;
	}
	if (sum->last == PART_NONE && part->scaled)
		sum->scale = 1; /* 10k takes nothing more */
	sum->last = sum->dozen ? PART_DOZEN : part->class;
	sum->taken++;
	return true;
}

static uint8_t class_at(const struct part *parts, uint32_t count, uint32_t at)
{
	return at < count ? parts[at].class : (uint8_t)PART_NONE;
}

static bool is_number_class(uint8_t class)
{
	return class == PART_UNIT || class == PART_TEEN || class == PART_TEN;
}

/* "hundred and four", "million and 200": the number behind `and` belongs to the sum. */
static bool and_continues(const struct sum *sum, const struct part *parts, uint32_t count,
			  uint32_t at)
{
	uint8_t class = class_at(parts, count, at);

	uint8_t next = class_at(parts, count, at + 1);

	/* "and three quarters" adds a share; "3 hundred and 2 hundred" are two numbers. */
	if (!sum_room(sum) || (class == PART_UNIT && next == PART_SHARE))
		return false;
	if (class == PART_DIGITS)
		return parts[0].class == PART_DIGITS && sum->last == PART_HUNDRED &&
		       parts[at].value > 0 && next != PART_HUNDRED && next != PART_SCALE;
	return is_number_class(class);
}

static void sum_read(struct sum *sum, const struct part *parts, uint32_t count)
{
	struct sum before_and = {0};
	bool and = false;

	while (sum->taken < count) {
		const struct part *part = &parts[sum->taken];

		if (part->class == PART_AND && and_continues(sum, parts, count, sum->taken + 1)) {
			before_and = *sum;
			and = true;
			sum->taken++;
			continue;
		}
		if (!sum_take(sum, part)) {
			if (and&&(part->class == PART_HUNDRED || part->class == PART_SCALE))
				*sum = before_and;
			break;
		}
		if (part->class == PART_SCALE)
			and = false;
	}
}

/* "point zero three", "point seventy-one" behind a sum. */
static void decimals_read(struct sum *sum, const struct part *parts, uint32_t count)
{
	uint32_t at = sum->taken + 1;
	double unit = 1, decimals = 0;

	if (sum->last == PART_SCALE || class_at(parts, count, sum->taken) != PART_POINT)
		return;
	for (; at < count; at++) {
		uint8_t class = parts[at].class;

		if (class == PART_ZERO || class == PART_UNIT) {
			bool after_ten = at > sum->taken + 1 && parts[at - 1].class == PART_TEN;

			unit *= after_ten ? 1 : 10;
			decimals = (after_ten ? decimals : decimals * 10) + parts[at].value;
		} else if (class == PART_TEEN || class == PART_TEN) {
			unit *= 100;
			decimals = decimals * 100 + parts[at].value;
		} else {
			break;
		}
	}
	if (at == sum->taken + 1)
		return;
	sum->group += decimals / unit;
	sum->taken = at;
	sum->last = PART_DIGITS;
}

/* A denominator at `at`, or 0: half, quarters, thirds; third and fifth only behind one or a. */
static double share_at(const struct part *parts, uint32_t count, uint32_t at, double times)
{
	uint8_t class = class_at(parts, count, at);

	if (class == PART_SHARE && (parts[at].plural || times <= 1 || parts[at].glued))
		return parts[at].value;
	if (class == PART_ORDINAL && times == 1 && parts[at].value >= 3)
		return parts[at].value;
	return 0;
}

/* "and a half", "and three quarters" behind a sum, perhaps with a scale of its own. */
static void mixed_read(struct sum *sum, const struct part *parts, uint32_t count)
{
	uint32_t at = sum->taken;
	double times, share;

	if (class_at(parts, count, at) != PART_AND || sum->dozen)
		return;
	at++;
	if (class_at(parts, count, at) == PART_A)
		times = 1;
	else if (is_number_class(class_at(parts, count, at)))
		times = parts[at].value;
	else
		return;
	if (parts[at].class == PART_TEN && class_at(parts, count, at + 1) == PART_UNIT)
		times += parts[++at].value;
	share = share_at(parts, count, at + 1, times);
	/* "two and a third was" names a third one. */
	if (share == 0 || (parts[at + 1].class == PART_ORDINAL && at + 2 < count))
		return;
	share = times / share;
	sum->taken = at + 2;
	if (class_at(parts, count, sum->taken) == PART_SCALE) {
		double scale = parts[sum->taken].value;

		if (sum->scale == 0)
			sum->group = (sum->group + share) * scale;
		else
			sum->group += share * scale;
		sum->scale = scale;
		sum->taken++;
	} else {
		sum->group += share * (sum->last == PART_SCALE ? sum->scale : 1);
	}
	sum->last = PART_SHARE;
}

/* "two thirds", "one-fifth" and "of a million" behind them. */
static void share_read(struct sum *sum, const struct part *parts, uint32_t count)
{
	double share = share_at(parts, count, sum->taken, sum_value(sum));
	uint32_t at;

	if (share == 0 || sum->dozen || sum->last == PART_SHARE)
		return;
	sum->group = sum_value(sum) / share;
	sum->total = 0;
	sum->share = true;
	sum->taken++;
	at = sum->taken;
	if (class_at(parts, count, at) == PART_OF)
		at++;
	if (class_at(parts, count, at) == PART_A)
		at++;
	if (class_at(parts, count, at) == PART_SCALE || class_at(parts, count, at) == PART_DOZEN) {
		sum->group *= parts[at].value;
		sum->scale = parts[at].value;
		sum->dozen = parts[at].class == PART_DOZEN;
		sum->share = false;
		sum->taken = at + 1;
	}
	sum->last = PART_SHARE;
}

/* twenty-first, one hundred and fifth, two hundredth */
static void ordinal_read(struct sum *sum, const struct part *parts, uint32_t count)
{
	uint32_t at = sum->taken;
	const struct part *part = &parts[at];

	if (sum->share || sum->dozen)
		return;
	if (class_at(parts, count, at) == PART_AND && sum_room(sum) > 0 &&
	    class_at(parts, count, at + 1) == PART_ORDINAL)
		part = &parts[++at];
	if (class_at(parts, count, at) != PART_ORDINAL || part->rest < part->end)
		return;
	if (sum->last == PART_NONE) {
		sum->group = part->value;
	} else if ((sum->last == PART_TEN && part->value < 10) || part->value < sum_room(sum)) {
		sum->group += part->value;
	} else if (part->value >= 100 && sum->last != PART_SHARE) {
		sum->group = sum_value(sum) * part->value;
		sum->total = 0;
	} else {
		return;
	}
	sum->ordinal = true;
	sum->taken = at + 1;
	sum->last = PART_ORDINAL;
}

/* ½ alone or behind digits: 2½ */
static void sign_read(struct sum *sum, const struct part *parts, uint32_t count)
{
	if (class_at(parts, count, sum->taken) != PART_SIGN ||
	    (sum->last != PART_NONE && sum->last != PART_DIGITS))
		return;
	sum->share = sum->last == PART_NONE;
	sum->group += parts[sum->taken].value;
	sum->taken++;
	sum->last = PART_SHARE;
}

/* half, half a million, a quarter, a third: what begins with a share. */
static bool share_begins(struct sum *sum, const struct part *parts, uint32_t count, bool alone)
{
	uint32_t at = class_at(parts, count, 0) == PART_A;

	if (class_at(parts, count, at) != PART_SHARE || parts[at].plural)
		if (!at || class_at(parts, count, at) != PART_ORDINAL || parts[at].value < 3 ||
		    (class_at(parts, count, at + 1) != PART_OF && !(alone && count == at + 1)))
			return false;
	sum->group = 1;
	sum->last = PART_UNIT;
	sum->taken = at;
	share_read(sum, parts, count);
	return true;
}

/* alone: nothing else stands in the sentence, so that "a fifth" is a share and no fifth one. */
void sum_read_parts(struct sum *sum, const struct part *parts, uint32_t count, bool alone)
{
	if (share_begins(sum, parts, count, alone))
		return;
	if (parts[0].class == PART_A) {
		uint8_t next = class_at(parts, count, 1);

		if (next != PART_HUNDRED && next != PART_SCALE && next != PART_DOZEN)
			return;
		sum->taken = 1;
	}
	sum_read(sum, parts, count);
	if (sum->last != PART_NONE) {
		decimals_read(sum, parts, count);
		share_read(sum, parts, count);
		mixed_read(sum, parts, count);
	}
	sign_read(sum, parts, count);
	ordinal_read(sum, parts, count);
}
