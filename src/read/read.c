/*
 * The way from a path to an article on one screen: bytes, what they spell, what the text says of
 * itself, and then the folder's list, which wins.
 */
#include "read/read.h"

#include <nettle/sha2.h>
#include <string.h>

#include "base/utf8.h"
#include "read/decode.h"
#include "read/file.h"
#include "read/language.h"
#include "read/plain.h"
#include "read/sidecar.h"

static void sha256_write(const struct buf *raw, char hex[ARTICLE_SHA256])
{
	struct sha256_ctx context;
	uint8_t digest[SHA256_DIGEST_SIZE];

	sha256_init(&context);
	sha256_update(&context, raw->length, (const uint8_t *)raw->bytes);
	sha256_digest(&context, sizeof digest, digest);
	for (size_t i = 0; i < sizeof digest; i++) {
		hex[2 * i] = "0123456789abcdef"[digest[i] >> 4];
		hex[2 * i + 1] = "0123456789abcdef"[digest[i] & 15];
	}
	hex[2 * sizeof digest] = '\0';
}

/* Runs of what is not white space. */
static uint32_t words_count(const char *text, uint32_t length)
{
	const unsigned char *bytes = (const unsigned char *)text;
	uint32_t words = 0, before = 1, at = 0, taken;

	while (at < length) {
		for (; at < length && bytes[at] < 0x80; at++) {
			uint32_t space = bytes[at] <= ' ';

			words += before > space;
			before = space;
		}
		if (at == length)
			break;
		if (utf8_is_space(utf8_get(text + at, length - at, &taken))) {
			before = 1;
		} else {
			words += before;
			before = 0;
		}
		at += taken;
	}
	return words;
}

/* The text out of the raw bytes; it is the article's own from here on. */
static void text_take(struct article *article, const struct buf *raw)
{
	struct buf out;
	struct decoded decoded;

	buf_init(&out);
	decoded = decode(raw->bytes, raw->length, &out);
	article->encoding = decoded.encoding;
	if (decoded.copied) {
		article->text = arena_string(&article->arena, out.bytes, out.length);
		article->bytes = (uint32_t)out.length;
	} else {
		article->bytes = (uint32_t)(raw->length - decoded.skip);
		article->text =
			arena_string(&article->arena, raw->bytes + decoded.skip, article->bytes);
	}
	buf_release(&out);
	if (strcmp(article->encoding, "UTF-8"))
		article_note(article, "was %s", article->encoding);
	if (decoded.invalid)
		article_note(article, "%u place%s with bytes that are no %s, shown as U+FFFD",
			     decoded.invalid, decoded.invalid == 1 ? "" : "s", article->encoding);
}

static bool is_blank(const char *text, uint32_t length)
{
	unsigned taken;

	for (uint32_t at = 0; at < length; at += taken)
		if (!utf8_is_space(utf8_get(text + at, length - at, &taken)))
			return false;
	return true;
}

static void tokens_cut(struct article *article, const struct lexicon *lexicon)
{
	article->tokens =
		token_split(&article->arena, article->text, article->bytes, &article->token_count);
	lexicon_bind(lexicon, article->text, article->tokens, article->token_count);
}

const char *article_take(struct article *article, const struct buf *raw,
			 const struct lexicon *lexicon, enum depth depth)
{
	article->format = "text";
	if (decode_is_binary(raw->bytes, raw->length))
		return "no text but binary";
	text_take(article, raw);
	if (is_blank(article->text, article->bytes))
		return raw->length ? "only white space" : "empty";
	if (memchr(article->text, '\0', article->bytes))
		return "no text but binary";
	if (depth == DEPTH_TEXT)
		return NULL;
	article->words = words_count(article->text, article->bytes);
	sha256_write(raw, article->sha256);
	article->hazards = utf8_hazards(article->text, article->bytes);
	tokens_cut(article, lexicon);
	plain_read(article, lexicon);
	language_tell(article, lexicon);
	return NULL;
}

enum reading article_read(struct article *article, const struct input *input,
			  const struct lexicon *lexicon, enum depth depth, struct buf *raw,
			  struct err *err)
{
	const char *nothing;

	article->name = arena_string(&article->arena, input->name, strlen(input->name));
	article->path = arena_string(&article->arena, input->path, strlen(input->path));
	buf_clear(raw);
	if (!file_read(input->path, raw, err))
		return READING_TROUBLE;
	nothing = article_take(article, raw, lexicon, depth);
	if (nothing) {
		err_set(err, "%s: %s, passed over",
			strcmp(input->path, "-") ? input->path : "standard input", nothing);
		return READING_NOTHING;
	}
	if (input->sidecar)
		sidecar_apply(input->sidecar, input->row, article);
	return READING_FINE;
}

static const char *copied(struct article *article, const char *text)
{
	return arena_string(&article->arena, text, strlen(text));
}

struct article *article_again(const struct article *article, const struct lexicon *lexicon)
{
	struct article *again = article_new();
	const char **credits =
		arena_array(&again->arena, article->credit_count + 1u, sizeof *credits);

	again->name = copied(again, article->name);
	again->path = copied(again, article->path);
	again->title = copied(again, article->title);
	again->source = copied(again, article->source);
	again->byline = copied(again, article->byline);
	again->url = copied(again, article->url);
	again->format = copied(again, article->format);
	again->encoding = copied(again, article->encoding);
	again->language = copied(again, article->language);
	for (uint32_t i = 0; i < article->credit_count; i++)
		credits[i] = copied(again, article->credits[i]);
	again->credits = credits;
	again->credit_count = article->credit_count;
	again->published = article->published;
	again->corrected = article->corrected;
	again->title_span = article->title_span;
	again->text = arena_string(&again->arena, article->text, article->bytes);
	again->bytes = article->bytes;
	memcpy(again->sha256, article->sha256, sizeof again->sha256);
	again->words = article->words;
	again->hazards = article->hazards;
	for (uint32_t i = 0; i < article->note_count; i++)
		article_note(again, "%s", article->notes[i]);
	tokens_cut(again, lexicon);
	return again;
}

void article_cut(struct article *article, const struct lexicon *lexicon)
{
	if (!article->tokens)
		tokens_cut(article, lexicon);
	article->sentences = sentence_split(&article->arena, article->text, article->tokens,
					    article->token_count, &article->sentence_count);
	for (uint32_t i = 0; i < article->sentence_count; i++) {
		struct sentence *sentence = &article->sentences[i];

		for (uint32_t k = sentence->first; k < sentence->end; k++)
			sentence->lists |= lexicon_lists(lexicon, article->tokens[k].word);
	}
}
