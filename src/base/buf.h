/* A growing run of bytes, always ended by a NUL that length does not count. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

struct buf {
	char *bytes; /* never NULL after buf_init; bytes[length] is NUL */
	size_t length;
	size_t room;
};

void buf_init(struct buf *buf);
void buf_release(struct buf *buf);
void buf_clear(struct buf *buf);
/* Makes room for `more` bytes beyond length. */
void buf_reserve(struct buf *buf, size_t more);
void buf_add(struct buf *buf, const void *bytes, size_t length);
void buf_add_string(struct buf *buf, const char *text);
void buf_add_char(struct buf *buf, char c);
/* In digits, with a '-' where it is below 0. */
void buf_add_number(struct buf *buf, int64_t number);
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Cuts to length; at most what is there. */
void buf_cut(struct buf *buf, size_t length);
/* The bytes, now the caller's to free(); the buf is empty again. */
char *buf_detach(struct buf *buf, size_t *length);

#endif
