/* Which sentences are read for claims. */
#ifndef CLAIM_GATE_H
#define CLAIM_GATE_H

#include <stdbool.h>

#include "claim/look.h"

/* Whether the sentence is worth reading; may move the window. */
bool gate_opens(struct look_window *window, const struct sentence *sentence);
/* Whether a figure that can count people begins in the sentence. */
bool gate_has_figure(const struct article *article, const struct sentence *sentence);

/* A headline: in the title, or a short paragraph of its own that no point ends. */
bool gate_is_heading(const struct article *article, uint32_t sentence);

#endif
