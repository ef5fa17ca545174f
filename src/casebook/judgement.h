/* One thing that a reader decided: the row of a casebook. */
#ifndef CASEBOOK_JUDGEMENT_H
#define CASEBOOK_JUDGEMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "casebook/anchor.h"
#include "casebook/instant.h"

enum judgement_kind {
#define KIND(kind, name, of, slot, traits, about) JUDGEMENT_##kind,
#include "casebook/judgement.def"
#undef KIND
	JUDGEMENT_UNKNOWN, /* of a later version: kept and shown, not acted on */
	JUDGEMENT_KINDS = JUDGEMENT_UNKNOWN
};

enum { JUDGEMENT_LONGEST = 4096 }; /* bytes of any of its strings */

/* Strings are UTF-8; "" or NULL where there is none. To write one, fill kind, what it is about,
 * field, value, reason; the casebook fills uuid, when and who where they are missing. */
struct judgement {
	uint8_t kind;	  /* enum judgement_kind */
	const char *word; /* the kind as the file has it; needed for JUDGEMENT_UNKNOWN only */
	const char *uuid; /* RFC 4122, lower case */
	instant when;
	const char *who;
	/* About a NAME: an id of an entity, or a value of `field`. About a claim: its harm, to tell
	 * claims of one figure apart. */
	const char *subject;
	struct anchor anchor; /* about an article or a passage; else empty */
	const char *field, *value, *reason;
	const char *of; /* UNDO, REDO: the uuid of the other one */
};

const char *judgement_kind_name(enum judgement_kind kind);
/* JUDGEMENT_UNKNOWN where no row has the name. */
enum judgement_kind judgement_kind_find(const char *name);
/* The name of its kind, known or not. */
const char *judgement_word(const struct judgement *judgement);
/* `u` takes it back. */
bool judgement_is_undoable(const struct judgement *judgement);
/* Two people who differ about it are a conflict. */
bool judgement_is_disputed(const struct judgement *judgement);

/* Whether it can stand in a casebook: lengths, UTF-8, uuid, time, and what its kind needs. Every
 * one that comes from outside goes through here. */
bool judgement_check(const struct judgement *judgement, struct err *err);
/* A copy whose strings are in arena and never NULL. */
struct judgement judgement_copy(const struct judgement *judgement, struct arena *arena);
/* The same in all that is kept. */
bool judgement_equal(const struct judgement *one, const struct judgement *other);

/* What it settles, as bytes: two judgements with equal ones take each other's place. */
void judgement_slot(const struct judgement *judgement, struct buf *out);
/* What it says there, as bytes: where two people's differ they are in conflict. */
void judgement_saying(const struct judgement *judgement, struct buf *out);

/* Adds it in words, "rejected: 12 killed (a drill)": not clean. Its strings are not NULL. */
void judgement_tell(const struct judgement *judgement, struct buf *out);

#endif
