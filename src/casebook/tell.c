/* A judgement in a few words, for lists and messages:
 *
 *	rejected: 12 killed (a drill)       12 killed: place is Aleppo       Orlov = Dmitri Orlov
 *
 * Left out: when, by whom, and whether it counts. The words may hold anything that a file can:
 * whoever shows them cleans them. */
#include "casebook/judgement.h"

static void subject_tell(const struct judgement *judgement, struct buf *out)
{
	const struct anchor *anchor = &judgement->anchor;

	if (*anchor->quote)
		buf_add_string(out, anchor->quote);
	else if (*anchor->path)
		buf_add_string(out, anchor->path);
	if (*judgement->subject)
		buf_printf(out, "%s%s", *anchor->quote ? " " : "", judgement->subject);
}

enum then { NOTHING, VALUE, FIELD, FIELD_VALUE };

/* before SUBJECT between, then what follows; `empty` where that is empty. */
static const struct form {
	const char *before, *between, *empty;
	uint8_t then;
	bool told; /* of names: it was put in words when it was said, and the reason is these */
} forms[] = {
	[JUDGEMENT_ARTICLE_DATE] = {"", ": published ", ": not known when published", VALUE, false},
	[JUDGEMENT_ARTICLE_SOURCE] = {"", ": published by ", ": published as it says", VALUE,
				      false},
	[JUDGEMENT_ARTICLE_TITLE] = {"", ": titled ", ": titled as it was", VALUE, false},
	[JUDGEMENT_CLAIM_ACCEPT] = {"accepted: ", "", "", NOTHING, false},
	[JUDGEMENT_CLAIM_REJECT] = {"rejected: ", "", "", NOTHING, false},
	[JUDGEMENT_CLAIM_SET] = {"", ": ", "", FIELD_VALUE, false},
	[JUDGEMENT_CLAIM_ADD] = {"a claim: ", ", ", "", VALUE, false},
	[JUDGEMENT_SAME] = {"", " = ", "", VALUE, true},
	[JUDGEMENT_APART] = {"", " is not ", "", VALUE, true},
	[JUDGEMENT_PART_OF] = {"", " is part of ", "", VALUE, true},
	[JUDGEMENT_DETACHED] = {"", " is not ", "", VALUE, true},
	[JUDGEMENT_NOTE] = {"", ": ", ": note taken away", VALUE, false},
	[JUDGEMENT_TAG] = {"", ": labelled ", "", FIELD, false},
	[JUDGEMENT_UNTAG] = {"", ": no longer labelled ", "", FIELD, false},
	[JUDGEMENT_READ] = {"read: ", "", "", NOTHING, false},
	[JUDGEMENT_UNDO] = {"undone: ", ": ", "", FIELD_VALUE, false},
	[JUDGEMENT_REDO] = {"again: ", ": ", "", FIELD_VALUE, false},
	[JUDGEMENT_UNKNOWN] = {"", ": ", "", FIELD_VALUE, false},
};

static void rest_tell(const struct judgement *judgement, const struct form *form, struct buf *out)
{
	const char *value = judgement->value, *field = judgement->field;
	bool fielded = form->then == FIELD || form->then == FIELD_VALUE;

	if (form->then == NOTHING)
		return;
	if (!*value && !(fielded && *field)) {
		buf_add_string(out, form->empty);
		return;
	}
	buf_add_string(out, form->between);
	if (fielded)
		buf_add_string(out, field);
	if (form->then == FIELD_VALUE && *value)
		buf_printf(out, "%s%s", *field ? " is " : "", value);
	if (form->then == VALUE)
		buf_add_string(out, value);
}

void judgement_tell(const struct judgement *judgement, struct buf *out)
{
	const struct form *form =
		&forms[judgement->kind < JUDGEMENT_KINDS ? judgement->kind : JUDGEMENT_UNKNOWN];

	bool step = judgement->kind == JUDGEMENT_UNDO || judgement->kind == JUDGEMENT_REDO;

	if ((form->told || (step && anchor_is_empty(&judgement->anchor))) && *judgement->reason) {
		buf_printf(out, "%s%s", form->before, judgement->reason);
		return;
	}
	if (judgement->kind >= JUDGEMENT_KINDS)
		buf_printf(out, "%s ", judgement_word(judgement));
	buf_add_string(out, form->before);
	subject_tell(judgement, out);
	rest_tell(judgement, form, out);
	if (*judgement->reason)
		buf_printf(out, " (%s)", judgement->reason);
}
