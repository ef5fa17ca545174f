/*
 * What can be decided is one table, judgement.def. Here a judgement is checked, copied and set
 * against others: its slot is what it settles, its saying is how.
 *
 *	claim-reject, words 40-48 of f3a9...	slot   f3a9... 40 48 review
 *						saying claim-reject
 *
 * Left out: which judgements count (ledger), where its words stand today (anchor).
 */
#include "casebook/judgement.h"

#include <string.h>

#include "base/day.h"
#include "base/utf8.h"
#include "casebook/uuid.h"

enum { ARTICLE, PASSAGE, NAME, ANY }; /* what is judged */
enum { UNDOES = 1, DISPUTED = 2 };
enum { DATE, SOURCE, TITLE, REVIEW, FIELD, ADD, PAIR, WRITTEN, NOTE, TAG, READ, STEP, ALONE };

static const struct kind {
	const char *name;
	uint8_t of, slot, traits;
} kinds[JUDGEMENT_KINDS + 1] = {
#define KIND(kind, name, of, slot, traits, about) {name, of, slot, traits},
#include "casebook/judgement.def"
#undef KIND
	{"", ANY, ALONE, 0},
};

static const struct kind *kind_of(const struct judgement *judgement)
{
	return &kinds[judgement->kind < JUDGEMENT_KINDS ? judgement->kind : JUDGEMENT_KINDS];
}

const char *judgement_kind_name(enum judgement_kind kind)
{
	return kinds[kind < JUDGEMENT_KINDS ? kind : JUDGEMENT_KINDS].name;
}

enum judgement_kind judgement_kind_find(const char *name)
{
	unsigned kind = 0;

	while (kind < JUDGEMENT_KINDS && strcmp(kinds[kind].name, name) != 0)
		kind++;
	return (enum judgement_kind)kind;
}

const char *judgement_word(const struct judgement *judgement)
{
	return judgement->kind < JUDGEMENT_KINDS ? kinds[judgement->kind].name
	       : judgement->word		 ? judgement->word
						 : "";
}

bool judgement_is_undoable(const struct judgement *judgement)
{
	return kind_of(judgement)->traits & UNDOES;
}

bool judgement_is_disputed(const struct judgement *judgement)
{
	return kind_of(judgement)->traits & DISPUTED;
}

static const char *text_of(const char *text)
{
	return text ? text : "";
}

/* ---- checks ---- */

static bool strings_check(const struct judgement *judgement, struct err *err)
{
	const struct {
		const char *name, *text;
		size_t most;
	} strings[] = {
		{"kind", judgement->word, 64},
		{"who", judgement->who, 200},
		{"subject", judgement->subject, JUDGEMENT_LONGEST},
		{"path", judgement->anchor.path, JUDGEMENT_LONGEST},
		{"quote", judgement->anchor.quote, ANCHOR_QUOTE},
		{"before", judgement->anchor.before, ANCHOR_AROUND},
		{"after", judgement->anchor.after, ANCHOR_AROUND},
		{"field", judgement->field, 200},
		{"value", judgement->value, JUDGEMENT_LONGEST},
		{"reason", judgement->reason, JUDGEMENT_LONGEST},
	};

	for (size_t i = 0; i < sizeof strings / sizeof *strings; i++) {
		size_t length = strlen(text_of(strings[i].text));

		if (length > strings[i].most)
			return err_set(err, "%s has %zu bytes; %zu are the most", strings[i].name,
				       length, strings[i].most);
		if (length && utf8_check(strings[i].text, length) != length)
			return err_set(err, "%s is no UTF-8", strings[i].name);
	}
	return true;
}

static bool anchor_check(const struct anchor *anchor, struct err *err)
{
	const char *sha256 = text_of(anchor->sha256);

	if (*sha256 && (strlen(sha256) != ARTICLE_SHA256 - 1 ||
			strspn(sha256, "0123456789abcdef") != ARTICLE_SHA256 - 1))
		return err_set(err, "sha256 is no SHA-256 in lower case hex");
	if (anchor->span.start > anchor->span.end || anchor->span.end > INT32_MAX)
		return err_set(err, "start and end are no place in a text");
	if (!span_is_empty(anchor->span) && !*text_of(anchor->quote))
		return err_set(err, "quote is missing");
	if (strlen(text_of(anchor->quote)) > span_length(anchor->span))
		return err_set(err, "quote is longer than from start to end");
	return true;
}

/* What its kind cannot do without. */
static bool needs_check(const struct judgement *judgement, struct err *err)
{
	const struct kind *kind = kind_of(judgement);
	bool fielded = kind->slot == FIELD || kind->slot == TAG || kind->slot == PAIR;
	bool valued = kind->slot == PAIR || kind->slot == WRITTEN || kind->slot == ADD;

	if ((kind->of == ARTICLE || kind->of == PASSAGE) && anchor_is_empty(&judgement->anchor))
		return err_set(err, "%s: sha256 is missing", kind->name);
	if (kind->of == PASSAGE && span_is_empty(judgement->anchor.span))
		return err_set(err, "%s: start and end are missing", kind->name);
	if (kind->of == NAME && !*text_of(judgement->subject))
		return err_set(err, "%s: subject is missing", kind->name);
	if (fielded && !*text_of(judgement->field))
		return err_set(err, "%s: field is missing", kind->name);
	if (kind->slot == TAG && strpbrk(judgement->field, " \t\r\n"))
		return err_set(err, "%s: a tag is one word", kind->name);
	if (valued && !*text_of(judgement->value))
		return err_set(err, "%s: value is missing", kind->name);
	if (kind->slot == STEP && !uuid_is_fine(text_of(judgement->of)))
		return err_set(err, "%s: of is no uuid", kind->name);
	if (kind->slot == DATE && *text_of(judgement->value) &&
	    day_parse(judgement->value) == DAY_NONE)
		return err_set(err, "%s: value is no day as 2016-05-01", kind->name);
	return true;
}

bool judgement_check(const struct judgement *judgement, struct err *err)
{
	if (judgement->kind >= JUDGEMENT_KINDS && !*text_of(judgement->word))
		return err_set(err, "kind is missing");
	if (!uuid_is_fine(text_of(judgement->uuid)))
		return err_set(err, "uuid is none");
	if (!instant_is_fine(judgement->when))
		return err_set(err, "when is no time");
	if (!*text_of(judgement->who))
		return err_set(err, "who is missing");
	return strings_check(judgement, err) && anchor_check(&judgement->anchor, err) &&
	       needs_check(judgement, err);
}

/* ---- copies ---- */

static const char *kept(const char *text, struct arena *arena)
{
	return text && *text ? arena_string(arena, text, strlen(text)) : "";
}

struct judgement judgement_copy(const struct judgement *from, struct arena *arena)
{
	return (struct judgement){
		.kind = from->kind < JUDGEMENT_KINDS ? from->kind : JUDGEMENT_UNKNOWN,
		.word = kept(judgement_word(from), arena),
		.uuid = kept(from->uuid, arena),
		.when = from->when,
		.who = kept(from->who, arena),
		.subject = kept(from->subject, arena),
		.anchor = {.sha256 = kept(from->anchor.sha256, arena),
			   .path = kept(from->anchor.path, arena),
			   .span = from->anchor.span,
			   .quote = kept(from->anchor.quote, arena),
			   .before = kept(from->anchor.before, arena),
			   .after = kept(from->anchor.after, arena)},
		.field = kept(from->field, arena),
		.value = kept(from->value, arena),
		.reason = kept(from->reason, arena),
		.of = kept(from->of, arena),
	};
}

static bool text_equal(const char *one, const char *other)
{
	return strcmp(text_of(one), text_of(other)) == 0;
}

bool judgement_equal(const struct judgement *one, const struct judgement *other)
{
	const struct anchor *a = &one->anchor, *b = &other->anchor;

	return text_equal(judgement_word(one), judgement_word(other)) &&
	       text_equal(one->uuid, other->uuid) && one->when == other->when &&
	       text_equal(one->who, other->who) && text_equal(one->subject, other->subject) &&
	       text_equal(a->sha256, b->sha256) && text_equal(a->path, b->path) &&
	       a->span.start == b->span.start && a->span.end == b->span.end &&
	       text_equal(a->quote, b->quote) && text_equal(a->before, b->before) &&
	       text_equal(a->after, b->after) && text_equal(one->field, other->field) &&
	       text_equal(one->value, other->value) && text_equal(one->reason, other->reason) &&
	       text_equal(one->of, other->of);
}

/* ---- slots ---- */

/* With its NUL, so that no two lists of strings are one row of bytes. */
static void part_add(struct buf *out, const char *text)
{
	buf_add(out, text_of(text), strlen(text_of(text)) + 1);
}

/* Two names in one order, whichever was named first. */
static void pair_add(struct buf *out, const char *one, const char *other)
{
	bool turned = strcmp(text_of(one), text_of(other)) > 0;

	part_add(out, turned ? other : one);
	part_add(out, turned ? one : other);
}

void judgement_slot(const struct judgement *judgement, struct buf *out)
{
	const struct kind *kind = kind_of(judgement);

	buf_add_char(out, (char)('a' + kind->slot));
	part_add(out, judgement->anchor.sha256);
	buf_add_number(out, judgement->anchor.span.start);
	buf_add_char(out, '-');
	buf_add_number(out, judgement->anchor.span.end);
	buf_add_char(out, '\0');
	if (kind->slot == PAIR)
		pair_add(out, judgement->subject, judgement->value);
	else
		part_add(out, judgement->subject);
	if (kind->slot == FIELD || kind->slot == TAG || kind->slot == PAIR)
		part_add(out, judgement->field);
	if (kind->slot == WRITTEN)
		part_add(out, judgement->value);
	if (kind->slot == NOTE)
		part_add(out, judgement->who); /* everyone has a note of his own */
	if (kind->slot == STEP || kind->slot == ALONE)
		part_add(out, judgement->uuid);
}

void judgement_saying(const struct judgement *judgement, struct buf *out)
{
	const struct kind *kind = kind_of(judgement);

	part_add(out, judgement_word(judgement));
	if (kind->slot == DATE || kind->slot == SOURCE || kind->slot == TITLE ||
	    kind->slot == FIELD || kind->slot == ADD || kind->slot == NOTE)
		part_add(out, judgement->value);
	if (judgement->kind == JUDGEMENT_PART_OF)
		part_add(out, judgement->subject); /* which of the two is the part */
}
