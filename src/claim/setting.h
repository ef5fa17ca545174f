/* Where a passage is set, when the sentences that tell of the harm do not say it. */
#ifndef CLAIM_SETTING_H
#define CLAIM_SETTING_H

#include "claim/role.h"

/* The place that stands nearest before the claim in its paragraph, behind sentence `after`
 * (INDEX_NONE for all of them); an empty role where none does. */
struct role setting_before(struct scope *scope, const struct claim *claim, uint32_t after);
/* The rule of a place that stands before its counts. */
extern const char setting_by_label[];
/* The place before a bracket or a colon that the claim's sentence begins with: "Velm (18 killed)".
 */
bool setting_label(struct scope *scope, const struct claim *claim, struct role *role);
/* The place that the report opens with: in its first sentences, else in its title. */
/* The place that the whole sentence is set at; false if it names none. */
bool setting_tells(struct scope *scope, uint32_t sentence, struct role *role);
struct role setting_opening(struct scope *scope);

/* "- 14 deaths in Tarnow": a point of a list begins; it tells no other where it is. */
bool setting_is_point(const struct scope *scope, uint32_t sentence);

/* The place of the dateline; false where the report has none. */
bool setting_dateline(struct scope *scope, struct role *role);
/* "inside the prison here": whether the claim's sentence is about the place of the dateline. */
bool setting_is_here(struct scope *scope, const struct claim *claim);

#endif
