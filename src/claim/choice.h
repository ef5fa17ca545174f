/* Whether a word is one of a few that stand in the code, fast: "in at near". */
#ifndef CLAIM_CHOICE_H
#define CLAIM_CHOICE_H

#include <stdbool.h>

#include "text/token.h"

/* words: a string literal, lower case words parted by one space each; its address is its name, so
 * it must live for ever. */
bool choice_has(const char *text, const struct token *token, const char *words);

#endif
