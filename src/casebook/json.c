/*
 * A reader that goes once through the text and never back. Values that nobody asks for are passed
 * over by their brackets and strings alone, without recursion, so that no depth can hurt. Left out:
 * lists and objects inside, and fractions: no judgement has them.
 */
#include "casebook/json.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

struct reader {
	const char *at, *end;
	struct arena *arena;
	struct err *err;
};

static void space_skip(struct reader *reader)
{
	while (reader->at < reader->end && strchr(" \t\r\n", *reader->at) && *reader->at)
		reader->at++;
}

static bool sign_take(struct reader *reader, char sign)
{
	space_skip(reader);
	if (reader->at == reader->end || *reader->at != sign)
		return false;
	reader->at++;
	return true;
}

static bool hex_take(struct reader *reader, uint32_t *number)
{
	*number = 0;
	for (int i = 0; i < 4; i++) {
		static const char digits[] = "0123456789abcdef0123456789ABCDEF";
		const char *digit = reader->at < reader->end && *reader->at
					    ? strchr(digits, *reader->at)
					    : NULL;

		if (!digit)
			return err_set(reader->err, "\\u without four digits");
		*number = *number * 16 + (uint32_t)(digit - digits) % 16;
		reader->at++;
	}
	return true;
}

/* What stands behind \u: a character, or two halves of one. */
static bool character_take(struct reader *reader, struct buf *out)
{
	uint32_t one, two;
	char bytes[4];

	if (!hex_take(reader, &one))
		return false;
	if (one >= 0xd800 && one < 0xdc00 && reader->end - reader->at > 2 &&
	    reader->at[0] == '\\' && reader->at[1] == 'u') {
		reader->at += 2;
		if (!hex_take(reader, &two))
			return false;
		if (two < 0xdc00 || two > 0xdfff)
			return err_set(reader->err, "half a character");
		one = 0x10000 + ((one - 0xd800) << 10) + (two - 0xdc00);
	}
	if (one >= 0xd800 && one <= 0xdfff)
		return err_set(reader->err, "half a character");
	if (!one)
		return err_set(reader->err, "a NUL in a string");
	buf_add(out, bytes, utf8_put(one, bytes));
	return true;
}

static bool escape_take(struct reader *reader, struct buf *out)
{
	static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
	const char *name;
	char sign = reader->at < reader->end ? *reader->at++ : '\0';

	if (sign == 'u')
		return character_take(reader, out);
	name = sign ? strchr(names, sign) : NULL;
	if (!name)
		return err_set(reader->err, "no such escape in a string");
	buf_add_char(out, values[name - names]);
	return true;
}

/* Behind the opening quote; up to and with the closing one. */
static bool string_rest(struct reader *reader, struct buf *out)
{
	while (reader->at < reader->end && *reader->at != '"') {
		char sign = *reader->at++;

		if ((unsigned char)sign < ' ')
			return err_set(reader->err, "a control character in a string");
		if (sign != '\\')
			buf_add_char(out, sign);
		else if (!escape_take(reader, out))
			return false;
	}
	if (reader->at == reader->end)
		return err_set(reader->err, "a string without end");
	reader->at++;
	return utf8_check(out->bytes, out->length) == out->length ||
	       err_set(reader->err, "a string that is no UTF-8");
}

static bool string_take(struct reader *reader, const char **text)
{
	struct buf string;
	bool fine;

	buf_init(&string);
	fine = (sign_take(reader, '"') || err_set(reader->err, "no string where one must stand")) &&
	       string_rest(reader, &string);
	if (fine)
		*text = arena_string(reader->arena, string.bytes, string.length);
	buf_release(&string);
	return fine;
}

/* A list or an object, to its last bracket. */
static bool nested_skip(struct reader *reader)
{
	uint32_t depth = 0;
	struct buf string;
	bool fine = true;

	buf_init(&string);
	do {
		char sign = reader->at < reader->end ? *reader->at++ : '\0';

		if (!sign)
			fine = err_set(reader->err, "a bracket without end");
		else if (sign == '"')
			fine = string_rest(reader, &string);
		else if (sign == '[' || sign == '{')
			depth++;
		else if (sign == ']' || sign == '}')
			depth--;
		buf_clear(&string);
	} while (fine && depth);
	buf_release(&string);
	return fine;
}

/* true, false, null or a number. */
static bool word_take(struct reader *reader, struct json_member *member)
{
	char word[32];
	char *end;
	size_t length = 0;

	while (reader->at < reader->end && length < sizeof word - 1 &&
	       strchr("+-.0123456789abcdefghijklmnopqrstuvwxyzE", *reader->at) && *reader->at)
		word[length++] = *reader->at++;
	word[length] = '\0';
	errno = 0;
	member->number = strtoll(word, &end, 10);
	if (!strcmp(word, "null"))
		member->kind = JSON_NULL;
	else if (length && !*end && !errno && word[0] != '+')
		member->kind = JSON_NUMBER;
	else if (!strcmp(word, "true") || !strcmp(word, "false") ||
		 (length && strchr("-0123456789", word[0])))
		member->kind = JSON_OTHER;
	else
		return err_set(reader->err, "no value where one must stand");
	return true;
}

static bool value_take(struct reader *reader, struct json_member *member)
{
	space_skip(reader);
	if (reader->at < reader->end && *reader->at == '"') {
		member->kind = JSON_STRING;
		return string_take(reader, &member->text);
	}
	if (reader->at < reader->end && (*reader->at == '[' || *reader->at == '{')) {
		member->kind = JSON_OTHER;
		return nested_skip(reader);
	}
	return word_take(reader, member);
}

bool json_object(const char *text, size_t length, struct arena *arena,
		 void (*each)(void *context, const struct json_member *member), void *context,
		 struct err *err)
{
	struct reader reader = {text, text + length, arena, err};

	if (!sign_take(&reader, '{'))
		return err_set(err, "no object of JSON");
	if (!sign_take(&reader, '}')) {
		do {
			struct json_member member = {.text = ""};

			if (!string_take(&reader, &member.key))
				return false;
			if (!sign_take(&reader, ':'))
				return err_set(err, "no colon behind \"%s\"", member.key);
			if (!value_take(&reader, &member))
				return false;
			each(context, &member);
		} while (sign_take(&reader, ','));
		if (!sign_take(&reader, '}'))
			return err_set(err, "no comma or closing bracket where one must stand");
	}
	space_skip(&reader);
	return reader.at == reader.end || err_set(err, "more behind the object");
}
