/* A uuid is 122 bits that the system takes for random, so two casebooks that never met have no
 * judgement of one name. */
#include "casebook/uuid.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void uuid_make(char text[UUID_LENGTH + 1])
{
	unsigned char bits[16];
	char *at = text;

	/* fails only where the system has no source of randomness at all, and never for 16 bytes
	 * else */
	if (getentropy(bits, sizeof bits) != 0)
		abort();
	bits[6] = (unsigned char)((bits[6] & 0x0f) | 0x40);
	bits[8] = (unsigned char)((bits[8] & 0x3f) | 0x80);
	for (size_t i = 0; i < sizeof bits; i++)
		at += sprintf(at, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x",
			      bits[i]);
}

bool uuid_is_fine(const char *text)
{
	if (strlen(text) != UUID_LENGTH)
		return false;
	for (int i = 0; i < UUID_LENGTH; i++) {
		bool bar = i == 8 || i == 13 || i == 18 || i == 23;

		if (bar ? text[i] != '-' : !strchr("0123456789abcdef", text[i]))
			return false;
	}
	return true;
}
