/* An article: its text, what is known about it, and what was found in it. */
#ifndef READ_ARTICLE_H
#define READ_ARTICLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/span.h"
#include "text/sentence.h"
#include "text/token.h"

struct figure;
struct mention;
struct entity;
struct moment;
struct claim;
struct event;

enum { ARTICLE_SHA256 = 65 };

/* What the head of an article says, as bits. */
enum article_head { ARTICLE_DATE = 1, ARTICLE_SOURCE = 2, ARTICLE_TITLE = 4 };

/*
 * Read by read/, filled once by claim/analyse, from then on held as const by everybody. Everything
 * behind its pointers lives in `arena`. Strings are UTF-8 ended by NUL, "" (never NULL) where
 * nothing is known, and may hold hazards: clean them (utf8_clean) before they are shown.
 */
struct article {
	struct arena arena;

	/* read/ */
	const char *name; /* RECORDS.md `article` */
	const char *path; /* as opened; "-" for standard input */
	const char *title, *source, *byline, *url;
	const char *format;   /* "text" */
	const char *encoding; /* what the bytes were: "UTF-8", "WINDOWS-1252", "UTF-16LE" ... */
	const char *const *credits;
	uint32_t credit_count;
	const char *language;	/* ISO 639-1, "" when it cannot be told */
	day published;		/* DAY_NONE when unknown */
	uint8_t corrected;	/* bits of enum article_head: what the reader at the screen said */
	struct span title_span; /* where the text has its title; empty if it came from elsewhere */
	const char *text;
	uint32_t bytes;		     /* of text */
	char sha256[ARTICLE_SHA256]; /* of the file's bytes, lower case hex */
	uint32_t words, hazards;
	const char **notes; /* for the reader, one line each */
	uint32_t note_count, note_room;

	/* text/ and mark/ */
	struct token *tokens;
	uint32_t token_count;
	struct sentence *sentences;
	uint32_t sentence_count;
	struct figure *figures;
	uint32_t figure_count;
	struct moment *moments; /* time expressions */
	uint32_t moment_count;
	struct mention *mentions;
	uint32_t mention_count;
	struct entity *entities;
	uint32_t entity_count;

	/* what the reader points out; set before claim/ looks */
	const struct added *added;
	uint32_t added_count;

	/* claim/ */
	struct event *events;
	uint32_t event_count;
	struct claim *claims;
	uint32_t claim_count;
};

/* Words that the reader says are a claim, of a harm (enum harm of claim/claim.h). */
struct added {
	struct span words;
	uint8_t harm;
};

/* Adds a note; the text is copied. */
void article_note(struct article *article, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* An article with all strings "" and its arena ready; article_free releases all of it. */
struct article *article_new(void);
void article_free(struct article *article);

/* The text of a span, copied into arena with every run of white space (no-break spaces and line
 * ends too) as one plain space. */
char *article_words(const struct article *article, struct span span, struct arena *arena);
/* The sentence that holds byte `at`, or the last before it; sentence_count > 0. */
uint32_t article_sentence_at(const struct article *article, uint32_t at);
/* The first token that ends after byte `at`; token_count when there is none. */
uint32_t article_token_at(const struct article *article, uint32_t at);
/* The line (from 1) that byte `at` stands on. */
uint32_t article_line(const struct article *article, uint32_t at);

#endif
