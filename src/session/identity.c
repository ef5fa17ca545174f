/*
 * The reader's declarations about names, in the order in which they were made: those of the
 * judgements in a ledger that are in force, a copy that a thread may go on reading.
 *
 * Nothing is changed by a declaration itself: the directory is made anew from the articles and what
 * is in force, so that undoing is only taking them again. Left out: keeping them (casebook/).
 */
#include "session/identity.h"

#include <string.h>

void identity_init(struct identity *identity)
{
	memset(identity, 0, sizeof *identity);
	arena_init(&identity->arena);
}

void identity_release(struct identity *identity)
{
	arena_release(&identity->arena);
	vec_release(&identity->declarations);
	identity_init(identity);
}

static const char *kept(struct identity *identity, const char *text)
{
	return arena_string(&identity->arena, text, strlen(text));
}

void identity_declare(struct identity *identity, enum identity_kind kind, const char *one,
		      const char *other, const char *told)
{
	struct declaration declaration = {(uint8_t)kind, kept(identity, one), kept(identity, other),
					  kept(identity, told)};

	vec_add(&identity->declarations, declaration);
	identity->changes++;
}

static const uint8_t kinds[] = {[IDENTITY_SAME] = JUDGEMENT_SAME,
				[IDENTITY_APART] = JUDGEMENT_APART,
				[IDENTITY_DETACHED] = JUDGEMENT_DETACHED};

struct judgement identity_judgement(enum identity_kind kind, const char *one, const char *other,
				    const char *told)
{
	return (struct judgement){.kind = kinds[kind],
				  .subject = one,
				  .field = "entity",
				  .value = other,
				  .reason = told};
}

/* The kind of declaration that a row is, or -1. */
static int kind_of(const struct ledger *ledger, uint32_t row)
{
	const struct judgement *judgement = &ledger->rows.at[row];

	for (int kind = 0; ledger->in_force[row] && kind <= IDENTITY_DETACHED; kind++)
		if (judgement->kind == kinds[kind] && !strcmp(judgement->field, "entity"))
			return kind;
	return -1;
}

static bool is_declared(const struct declaration *declaration, int kind,
			const struct judgement *judgement)
{
	return declaration->kind == kind && !strcmp(declaration->one, judgement->subject) &&
	       !strcmp(declaration->other, judgement->value);
}

void identity_take(struct identity *identity, const struct ledger *ledger)
{
	uint32_t kept = 0, row = 0;

	/* those that stay are not copied again */
	for (; row < ledger->rows.count; row++) {
		int kind = kind_of(ledger, row);

		if (kind < 0)
			continue;
		if (kept == identity->declarations.count ||
		    !is_declared(&identity->declarations.at[kept], kind, &ledger->rows.at[row]))
			break;
		kept++;
	}
	if (kept < identity->declarations.count) {
		identity->declarations.count = kept;
		identity->changes++;
	}
	for (; row < ledger->rows.count; row++) {
		const struct judgement *judgement = &ledger->rows.at[row];
		int kind = kind_of(ledger, row);

		if (kind >= 0)
			identity_declare(identity, (enum identity_kind)kind, judgement->subject,
					 judgement->value, judgement->reason);
	}
}
