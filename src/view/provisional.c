/* Provisional: names that the printers need, weak, until the folders that own them bring theirs. */
#include "claim/claim.h"
#include "compare/comparison.h"
#include "mark/entity.h"
#include "mark/figure.h"

#define WEAK __attribute__((weak))

WEAK const char *figure_kind_name(enum figure_kind kind)
{
	(void)kind;
	return "";
}

WEAK const char *figure_op_name(enum figure_op op)
{
	(void)op;
	return "";
}

WEAK const char *entity_type_name(enum entity_type type)
{
	(void)type;
	return "";
}

WEAK const char *harm_name(enum harm harm)
{
	(void)harm;
	return "";
}

WEAK const char *claim_status_name(enum claim_status status)
{
	(void)status;
	return "";
}

WEAK const char *claim_relation_name(enum claim_relation relation)
{
	(void)relation;
	return NULL;
}

WEAK bool harm_contains(enum harm a, enum harm b)
{
	return a == HARM_CASUALTIES && (b == HARM_KILLED || b == HARM_INJURED);
}
