/* Names that nobody else gives: RFC 4122, version 4, lower case. */
#ifndef CASEBOOK_UUID_H
#define CASEBOOK_UUID_H

#include <stdbool.h>

enum { UUID_LENGTH = 36 };

/* Writes a new one, ended by a NUL. */
void uuid_make(char text[UUID_LENGTH + 1]);
/* Any version. */
bool uuid_is_fine(const char *text);

#endif
