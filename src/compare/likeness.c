/*
 * Names that may mean one thing although their ids differ. Each name is put under a few handles;
 * names that share one are alike by that handle's rule:
 *
 *	the whole, as transcribed    Sergey Lavrov, Sergei Lavrov; Kafr Zeita, Kafr Zita    certain
 *	first and last name          Sergei V. Lavrov                    certain, if what is between
 *	                                                                 are initials; else proposed
 *	the consonants of both       Kuralenko, Kurylenko                                  proposed
 *	of the last name alone       Gen. Kurylenko, Lt-Gen. Sergei Kuralenko; S. Lavrov   proposed,
 *	                             to the one name that it can be, by a shared title or the same
 *	                             surname
 *	first letters of a body      MSF                                                   proposed
 *
 * What "as transcribed" undoes is said in spelling.c. In a group each name is paired with the
 * group's first, so that a million names alike are no million squared; equal hashes alone pair no
 * names. A name too long to be kept whole is like none but by its initials. Left out: what other
 * words say of them (that is for the reader to judge).
 */
#include "compare/likeness.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/span.h"
#include "base/vec.h"
#include "compare/spelling.h"

enum { FEWEST_CONSONANTS = 3, FEWEST_INITIALS = 3 };

enum handle_kind { HANDLE_WHOLE, HANDLE_ENDS, HANDLE_CONSONANTS, HANDLE_SURNAME, HANDLE_INITIALS };

struct handle {
	uint32_t hash, called;
	uint8_t kind;
};

struct finding {
	const struct called *called;
	VEC(struct handle) handles;
	VEC(struct likeness) found;
};

static uint32_t text_hash(uint32_t hash, const char *text)
{
	while (*text)
		hash = hash_step(hash, (unsigned char)*text++);
	return hash_step(hash, '-');
}

static void handle_add(struct finding *finding, uint32_t called, enum handle_kind kind,
		       uint32_t hash)
{
	struct handle handle = {hash_end(hash), called, (uint8_t)kind};

	vec_add(&finding->handles, handle);
}

static uint32_t kind_hash(const struct spelling *name, enum handle_kind kind)
{
	return hash_step(name->type, (unsigned char)kind);
}

static void person_handles(struct finding *finding, uint32_t number, const struct spelling *name)
{
	const struct spelling_word *first = &name->words[0], *last = &name->words[name->count - 1];
	uint32_t hash;

	if (strlen(last->consonants) < 2)
		return;
	hash = text_hash(kind_hash(name, HANDLE_SURNAME), last->consonants);
	handle_add(finding, number, HANDLE_SURNAME, hash);
	if (name->count == 1 || first->initial)
		return;
	hash = text_hash(kind_hash(name, HANDLE_ENDS), first->letters);
	handle_add(finding, number, HANDLE_ENDS, text_hash(hash, last->letters));
	hash = text_hash(kind_hash(name, HANDLE_CONSONANTS), first->consonants);
	handle_add(finding, number, HANDLE_CONSONANTS, text_hash(hash, last->consonants));
}

static void place_handles(struct finding *finding, uint32_t number, const struct spelling *name)
{
	uint32_t hash = kind_hash(name, HANDLE_CONSONANTS);
	size_t letters = 0;

	for (uint32_t i = 0; i < name->count; i++) {
		hash = text_hash(hash, name->words[i].consonants);
		letters += strlen(name->words[i].consonants);
	}
	if (letters > FEWEST_CONSONANTS)
		handle_add(finding, number, HANDLE_CONSONANTS, hash);
}

/* A body's first letters; or its letters, where it is one short word. */
static void body_handles(struct finding *finding, uint32_t number, const struct spelling *name)
{
	static const char little[] = " of for and the in on de des du la le ";
	const char *id = finding->called[number].id, *at = strchr(id, ':') + 1;
	char initials[SPELLING_LETTERS];
	uint32_t count = 0;

	if (name->count == 1) {
		if (strlen(at) < FEWEST_INITIALS || strlen(at) > SPELLING_WORDS)
			return;
		handle_add(finding, number, HANDLE_INITIALS,
			   text_hash(kind_hash(name, HANDLE_INITIALS), at));
		return;
	}
	while (*at && count + 1 < SPELLING_LETTERS) {
		size_t length = strcspn(at, "-");
		char spaced[8] = " ";

		if (length && length < 4) {
			memcpy(spaced + 1, at, length);
			memcpy(spaced + 1 + length, " ", 2);
		}
		if (length && (length >= 4 || !strstr(little, spaced)))
			initials[count++] = *at;
		at += length + (at[length] == '-');
	}
	initials[count] = '\0';
	if (count >= FEWEST_INITIALS)
		handle_add(finding, number, HANDLE_INITIALS,
			   text_hash(kind_hash(name, HANDLE_INITIALS), initials));
}

static void handles_add(struct finding *finding, uint32_t number)
{
	struct spelling name = spelling_of(finding->called[number].id);
	const char *id = finding->called[number].id;
	uint32_t hash = kind_hash(&name, HANDLE_WHOLE);

	if (!name.count)
		return;
	if (name.cut) { /* what was left out may tell it from another */
		if (!strncmp(id, "organisation:", 13))
			body_handles(finding, number, &name);
		return;
	}
	for (uint32_t i = 0; i < name.count; i++)
		hash = text_hash(hash, name.words[i].letters);
	if (!strncmp(id, "person:", 7)) {
		if (name.count > 1)
			handle_add(finding, number, HANDLE_WHOLE, hash);
		person_handles(finding, number, &name);
	} else if (!strncmp(id, "place:", 6)) {
		handle_add(finding, number, HANDLE_WHOLE, hash);
		place_handles(finding, number, &name);
	} else if (!strncmp(id, "organisation:", 13)) {
		handle_add(finding, number, HANDLE_WHOLE, hash);
		body_handles(finding, number, &name);
	}
}

static void likeness_add(struct finding *finding, uint32_t a, uint32_t b, bool certain,
			 const char *rule)
{
	struct likeness likeness = {a < b ? a : b, a < b ? b : a, certain, rule};

	if (a != b && !(finding->called[a].listed && finding->called[b].listed))
		vec_add(&finding->found, likeness);
}

/* A word of four letters or more stands in both titles, a hyphen parting words. */
static bool titles_share(const char *one, const char *other)
{
	while (*one) {
		size_t length = strcspn(one, " -");

		for (const char *at = other; length >= 4 && *at;) {
			size_t width = strcspn(at, " -");

			if (width == length && !strncasecmp(at, one, length))
				return true;
			at += width + (at[width] != '\0');
		}
		one += length + (one[length] != '\0');
	}
	return false;
}

/* First and last names are equal: alone initials between them make no other person. */
static void ends_pair(struct finding *finding, uint32_t a, uint32_t b)
{
	struct spelling one = spelling_of(finding->called[a].id),
			other = spelling_of(finding->called[b].id);
	const struct spelling *longer = one.count > other.count ? &one : &other;
	bool initials = one.count != other.count;

	if (one.count > 2 && other.count > 2 && !initials)
		return; /* two middle names */
	for (uint32_t i = 1; i + 1 < longer->count; i++)
		initials = initials && longer->words[i].initial;
	likeness_add(finding, a, b, initials, initials ? "middle initial" : "middle name");
}

/* Names of one surname's consonants: each short one goes to the only full one that it can be. */
static void surname_group(struct finding *finding, const struct handle *handles, uint32_t count)
{
	uint32_t full = INDEX_NONE;

	for (uint32_t i = 0; i < count; i++) {
		struct spelling name = spelling_of(finding->called[handles[i].called].id);

		if (name.count < 2 || name.words[0].initial)
			continue;
		if (full != INDEX_NONE)
			return;
		full = handles[i].called;
	}
	if (full == INDEX_NONE)
		return;
	for (uint32_t i = 0; i < count; i++) {
		uint32_t one = handles[i].called;
		struct spelling name = spelling_of(finding->called[one].id);
		struct spelling whole = spelling_of(finding->called[full].id);
		bool same = !strcmp(name.words[name.count - 1].letters,
				    whole.words[whole.count - 1].letters);

		if (one == full)
			continue;
		if (name.count > 1 && name.words[0].letters[0] != whole.words[0].letters[0])
			continue;
		if (titles_share(finding->called[one].title, finding->called[full].title))
			likeness_add(finding, one, full, false,
				     same ? "surname and title"
					  : "surname spelled otherwise, title");
		else if (same)
			likeness_add(finding, one, full, false,
				     name.count > 1 ? "initial and surname" : "surname");
	}
}

/* Initials are one body's only where one long name has them. */
static void initials_group(struct finding *finding, const struct handle *handles, uint32_t count)
{
	uint32_t full = INDEX_NONE;

	for (uint32_t i = 0; i < count; i++) {
		if (!strchr(finding->called[handles[i].called].id, '-'))
			continue;
		if (full != INDEX_NONE)
			return;
		full = handles[i].called;
	}
	for (uint32_t i = 0; i < count && full != INDEX_NONE; i++)
		likeness_add(finding, handles[i].called, full, false, "initials");
}

static bool word_is(const struct spelling_word *one, const struct spelling_word *other,
		    enum handle_kind kind)
{
	return kind == HANDLE_CONSONANTS ? !strcmp(one->consonants, other->consonants)
					 : !strcmp(one->letters, other->letters);
}

/* Whether it is the names that agree and not just their hashes: names can be made so. */
static bool handles_agree(const struct finding *finding, const struct handle *a,
			  const struct handle *b)
{
	const char *id = finding->called[a->called].id;
	struct spelling one = spelling_of(id), other = spelling_of(finding->called[b->called].id);
	const struct spelling_word *last = &one.words[one.count - 1];

	if (one.type != other.type)
		return false;
	if (a->kind != HANDLE_WHOLE && !strncmp(id, "person:", 7))
		return word_is(one.words, other.words, a->kind) &&
		       word_is(last, &other.words[other.count - 1], a->kind);
	for (uint32_t i = 0; i < one.count && one.count == other.count; i++)
		if (!word_is(&one.words[i], &other.words[i], a->kind))
			return false;
	return one.count == other.count;
}

static void group_pair(struct finding *finding, const struct handle *handles, uint32_t count)
{
	if (handles->kind == HANDLE_SURNAME) {
		surname_group(finding, handles, count);
		return;
	}
	if (handles->kind == HANDLE_INITIALS) {
		initials_group(finding, handles, count);
		return;
	}
	for (uint32_t i = 1; i < count; i++) {
		if (!handles_agree(finding, handles, handles + i))
			continue;
		if (handles->kind == HANDLE_WHOLE)
			likeness_add(finding, handles->called, handles[i].called, true, "spelling");
		else if (handles->kind == HANDLE_ENDS)
			ends_pair(finding, handles->called, handles[i].called);
		else
			likeness_add(finding, handles->called, handles[i].called, false,
				     "spelled otherwise");
	}
}

static int handle_compare(const void *a, const void *b)
{
	const struct handle *one = a, *other = b;

	if (one->kind != other->kind)
		return one->kind < other->kind ? -1 : 1;
	if (one->hash != other->hash)
		return one->hash < other->hash ? -1 : 1;
	return (one->called > other->called) - (one->called < other->called);
}

/* The strongest rule of a pair first: that is the first that was found, certain before proposed. */
static int likeness_compare(const void *a, const void *b)
{
	const struct likeness *one = a, *other = b;

	if (one->one != other->one)
		return one->one < other->one ? -1 : 1;
	if (one->other != other->other)
		return one->other < other->other ? -1 : 1;
	if (one->certain != other->certain)
		return one->certain ? -1 : 1;
	return strcmp(one->rule, other->rule);
}

uint32_t likeness_find(const struct called *called, uint32_t count, struct arena *arena,
		       struct likeness **likenesses)
{
	struct finding finding = {.called = called};
	uint32_t kept = 0, end;

	for (uint32_t i = 0; i < count; i++)
		handles_add(&finding, i);
	if (finding.handles.count)
		qsort(finding.handles.at, finding.handles.count, sizeof *finding.handles.at,
		      handle_compare);
	for (uint32_t i = 0; i < finding.handles.count; i = end) {
		const struct handle *handles = finding.handles.at;

		for (end = i + 1; end < finding.handles.count &&
				  handles[end].kind == handles[i].kind &&
				  handles[end].hash == handles[i].hash;)
			end++;
		if (end > i + 1)
			group_pair(&finding, handles + i, end - i);
	}
	if (finding.found.count)
		qsort(finding.found.at, finding.found.count, sizeof *finding.found.at,
		      likeness_compare);
	*likenesses = arena_array(arena, finding.found.count, sizeof **likenesses);
	for (uint32_t i = 0; i < finding.found.count; i++) {
		const struct likeness *next = &finding.found.at[i];

		if (kept && (*likenesses)[kept - 1].one == next->one &&
		    (*likenesses)[kept - 1].other == next->other)
			continue;
		(*likenesses)[kept++] = *next;
	}
	vec_release(&finding.handles);
	vec_release(&finding.found);
	return kept;
}
