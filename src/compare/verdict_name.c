/* What verdicts and dimensions are called, in records and on the screen. Left out: what they mean. */
#include "compare/comparison.h"

const char *verdict_name(enum verdict verdict)
{
	static const char *const names[VERDICT_COUNT] = {
		[VERDICT_CONFLICT] = "conflict",
		[VERDICT_SUM_CONFLICT] = "sum-conflict",
		[VERDICT_TENSION] = "tension",
		[VERDICT_UNRESOLVED] = "unresolved",
		[VERDICT_UPDATE] = "update",
		[VERDICT_PART] = "part",
		[VERDICT_CONSISTENT] = "consistent",
		[VERDICT_AGREE] = "agree",
		[VERDICT_REPEAT] = "repeat",
		[VERDICT_SUM_OK] = "sum-ok",
		[VERDICT_INCOMPARABLE] = "incomparable",
		[VERDICT_NOT_COUNTED] = "not-counted",
	};

	return names[verdict];
}

char verdict_sign(enum verdict verdict)
{
	static const char signs[VERDICT_COUNT] = {
		[VERDICT_CONFLICT] = '!',     [VERDICT_SUM_CONFLICT] = 'S',
		[VERDICT_TENSION] = '%',      [VERDICT_UNRESOLVED] = '?',
		[VERDICT_UPDATE] = '^',	      [VERDICT_PART] = '<',
		[VERDICT_CONSISTENT] = '~',   [VERDICT_AGREE] = '=',
		[VERDICT_REPEAT] = '"',	      [VERDICT_SUM_OK] = 'S',
		[VERDICT_INCOMPARABLE] = '#', [VERDICT_NOT_COUNTED] = '-',
	};

	return signs[verdict];
}

const char *dimension_name(enum dimension dimension)
{
	static const char *const names[DIM_COUNT] = {"harm", "victims", "place", "window", "actor"};

	return names[dimension];
}
