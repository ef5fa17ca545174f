/*
 * The one growing string. Everything that writes text for people or machines adds to a buf, and
 * somebody above writes the buf out whole: so output is whole or absent, never half.
 */
#include "base/buf.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

static char empty[1];

void buf_init(struct buf *buf)
{
	buf->bytes = empty;
	buf->length = buf->room = 0;
}

void buf_release(struct buf *buf)
{
	if (buf->room)
		free(buf->bytes);
	buf_init(buf);
}

void buf_clear(struct buf *buf)
{
	buf_cut(buf, 0);
}

void buf_reserve(struct buf *buf, size_t more)
{
	size_t need = buf->length + more + 1;
	size_t room = buf->room ? buf->room : 64;

	if (need <= buf->room)
		return;
	while (room < need)
		room = alloc_product(room, 2);
	buf->bytes = alloc_resize(buf->room ? buf->bytes : NULL, room);
	buf->room = room;
	buf->bytes[buf->length] = '\0';
}

void buf_add(struct buf *buf, const void *bytes, size_t length)
{
	if (!length)
		return;
	buf_reserve(buf, length);
	memcpy(buf->bytes + buf->length, bytes, length);
	buf->length += length;
	buf->bytes[buf->length] = '\0';
}

void buf_add_string(struct buf *buf, const char *text)
{
	buf_add(buf, text, strlen(text));
}

void buf_add_char(struct buf *buf, char c)
{
	buf_reserve(buf, 1);
	buf->bytes[buf->length++] = c;
	buf->bytes[buf->length] = '\0';
}

void buf_add_number(struct buf *buf, int64_t number)
{
	char digits[20], *at = digits + sizeof digits;
	uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;

	do
		*--at = (char)('0' + left % 10);
	while (left /= 10);
	if (number < 0)
		*--at = '-';
	buf_add(buf, at, (size_t)(digits + sizeof digits - at));
}

void buf_printf(struct buf *buf, const char *format, ...)
{
	va_list args;
	int length;

	va_start(args, format);
	length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (length <= 0)
		return;
	buf_reserve(buf, (size_t)length);
	va_start(args, format);
	vsnprintf(buf->bytes + buf->length, (size_t)length + 1, format, args);
	va_end(args);
	buf->length += (size_t)length;
}

void buf_cut(struct buf *buf, size_t length)
{
	assert(length <= buf->length);
	buf->length = length;
	if (buf->room)
		buf->bytes[length] = '\0';
}

char *buf_detach(struct buf *buf, size_t *length)
{
	char *bytes;

	buf_reserve(buf, 0);
	bytes = buf->bytes;
	if (length)
		*length = buf->length;
	buf_init(buf);
	return bytes;
}
