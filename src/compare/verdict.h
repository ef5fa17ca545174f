/* The ten rules, in order, and the verdict of the first that fits. */
#ifndef COMPARE_VERDICT_H
#define COMPARE_VERDICT_H

#include "compare/dimension.h"

/* Weighs the dimensions of weighing (yardstick, a and b are set) and fills verdict, rule, rule_name. */
void verdict_find(struct weighing *weighing);
/* The same for dimensions that are weighed already: what the verdict were, if they were so. */
void verdict_decide(struct weighing *weighing);

#endif
