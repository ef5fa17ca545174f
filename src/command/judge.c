/* Commands by which the reader says which names are one: declared, detached, undone. */
#include <stdio.h>
#include <string.h>

#include "command/run.h"
#include "mark/entity.h"
#include "session/keep.h"
#include "view/entities.h"
#include "view/view.h"

/* The directory is made anew, so the cursor is put back to the entity where it was. */
static void identity_changed(struct session *session, struct pane *pane, const char *id)
{
	uint32_t n;

	n = directory_find(&session->directory, id, NULL);
	if (n != INDEX_NONE)
		pane_place(pane)->here = (struct object){OBJECT_ENTITY, INDEX_NONE, n, SPAN_NONE};
	pane_stale(pane);
}

static bool declare(struct session *session, struct pane *pane, enum judgement_kind kind,
		    const char *one, const char *other, const char *told, struct err *err)
{
	struct judgement judgement = {.kind = (uint8_t)kind,
				      .subject = one,
				      .field = "entity",
				      .value = other,
				      .reason = told};
	char id[512];

	/* the directory that one may stand in is made anew */
	snprintf(id, sizeof id, "%s", one);
	if (!session_judge(session, &judgement, 1, err))
		return false;
	identity_changed(session, pane, id);
	session_say(session, "%s (u undoes)", told);
	return true;
}

static const struct listing *listing_here(struct session *session, struct object here)
{
	return entities_name(session, here) ? &session->directory.listings[here.index] : NULL;
}

/* The one listing that has the name, or begins with it; of the same kind, if any has it. */
static const struct listing *listing_named(const struct session *session, const char *name,
					   const struct listing *besides)
{
	const struct listing *found = NULL, *begun = NULL;
	bool several = false;

	for (uint32_t n = 0; n < session->directory.count; n++) {
		const struct listing *listing = &session->directory.listings[n];
		bool alike = listing->type == besides->type;

		if (listing == besides)
			continue;
		if (!strcasecmp(listing->name, name) || !strcmp(listing->id, name)) {
			if (alike)
				return listing;
			found = found ? found : listing;
		} else if (!strncasecmp(listing->name, name, strlen(name)) &&
			   (!begun || alike || begun->type != besides->type)) {
			several = begun && (begun->type == besides->type) == alike;
			begun = listing;
		}
	}
	return found ? found : several ? NULL : begun;
}

/* What is declared to be something: the part of a whole, else the name that the row is below. */
static const struct listing *above_here(const struct session *session, struct object here)
{
	return here.kind == OBJECT_PART ? entities_listing(session, here)
					: &session->directory.listings[here.index];
}

/* What the command is given: the listing of that name, or the other side of the row; NULL after
 * asking for one, or with err. */
static const struct listing *other_here(struct session *session, struct object here,
					const struct listing *one, const char *name,
					const char *command, struct err *err)
{
	const struct listing *other = NULL;

	if (*name) {
		other = listing_named(session, name, one);
		if (!other)
			err_set(err,
				"no one other name begins with %s; Entities (E) has the whole "
				"names",
				name);
	} else if (here.kind == OBJECT_LIKENESS) {
		other = &session->directory.listings[one->proposals[here.span.start].listing];
	} else {
		prompt_open(&session->prompt, PROMPT_COMMAND, command);
		snprintf(session->prompt.hint, sizeof session->prompt.hint, "NAME");
	}
	return other;
}

RUN(same)
{
	struct object here = view_here(session, pane);
	const struct listing *one = listing_here(session, here), *other;
	char told[256];

	if (!one)
		return err_set(err, "no name here");
	one = above_here(session, here);
	other = other_here(session, here, one, request->words, "same ", err);
	if (!other)
		return !err->text[0];
	if (one->type != other->type)
		return err_set(err, "%s is of another kind", other->name);
	snprintf(told, sizeof told, "%s = %s", other->name, one->name);
	return declare(session, pane, JUDGEMENT_SAME, one->id, other->id, told, err);
}

static bool lies_in(const struct session *session, const struct listing *inner,
		    const struct listing *outer)
{
	enum { DEEPEST = 16 };
	const struct listing *all = session->directory.listings;

	for (int depth = 0; depth < DEEPEST && inner->whole != INDEX_NONE; depth++) {
		inner = &all[inner->whole];
		if (inner == outer)
			return true;
	}
	return false;
}

RUN(part)
{
	struct object here = view_here(session, pane);
	const struct listing *one = listing_here(session, here), *other;
	char told[256];

	if (!one)
		return err_set(err, "no name here");
	one = above_here(session, here);
	other = other_here(session, here, one, request->words, "part ", err);
	if (!other)
		return !err->text[0];
	if (one->type != ENTITY_PLACE || other->type != ENTITY_PLACE)
		return err_set(err, "only a place is a part of a place");
	if (lies_in(session, other, one))
		return err_set(err, "%s lies in %s", other->name, one->name);
	if (lies_in(session, one, other))
		return err_set(err, "%s lies in %s already", one->name, other->name);
	snprintf(told, sizeof told, "%s is part of %s", one->name, other->name);
	return declare(session, pane, JUDGEMENT_PART_OF, one->id, other->id, told, err);
}

/* What the reader made a part is one no longer; what the gazetteer knows stays. */
static bool part_detach(struct session *session, struct pane *pane, const struct listing *whole,
			uint32_t n, const char *told, struct err *err)
{
	const struct listing *part = &session->directory.listings[whole->parts[n].listing];

	if (whole->parts[n].rule != directory_declared)
		return err_set(err, "the gazetteer has %s in %s; P puts it elsewhere", part->name,
			       whole->name);
	return declare(session, pane, JUDGEMENT_APART, part->id, whole->id, told, err);
}

RUN(detach)
{
	struct object here = view_here(session, pane);
	const struct listing *one = listing_here(session, here);
	const struct naming *naming;
	char told[256];

	if (!one || here.kind == OBJECT_ENTITY)
		return err_set(err, "no other name of an entity here");
	snprintf(told, sizeof told, "%s is not %s", entities_name(session, here), one->name);
	if (here.kind == OBJECT_LIKENESS) {
		uint32_t other = one->proposals[here.span.start].listing;

		return declare(session, pane, JUDGEMENT_APART, one->id,
			       session->directory.listings[other].id, told, err);
	}
	if (here.kind == OBJECT_PART)
		return part_detach(session, pane, one, here.span.start, told, err);
	naming = &one->namings[here.span.start];
	if (strcmp(naming->id, one->id) != 0)
		return declare(session, pane, JUDGEMENT_APART, one->id, naming->id, told, err);
	return declare(session, pane, JUDGEMENT_DETACHED, one->id, naming->name, told, err);
}

/* Where a judgement was taken back or made again: the cursor stays at its name, if it is of one. */
static void step_told(struct session *session, struct pane *pane, uint32_t row, const char *before,
		      const char *behind)
{
	const struct judgement *judgement = &session_ledger(session)->rows.at[row];
	struct buf told;

	buf_init(&told);
	judgement_tell(judgement, &told);
	if (pane->view == VIEW_ENTITIES)
		identity_changed(session, pane, judgement->subject);
	session_say(session, "%s%s%s", before, told.bytes, behind);
	buf_release(&told);
}

RUN(undo)
{
	uint32_t row;

	if (!session_undo(session, &row, err))
		return false;
	if (row == INDEX_NONE)
		return err_set(err, "nothing to undo");
	step_told(session, pane, row, "undone: ", " (^R does it again)");
	return true;
}

RUN(redo)
{
	uint32_t row;

	if (!session_redo(session, &row, err))
		return false;
	if (row == INDEX_NONE)
		return err_set(err, "nothing to do again");
	step_told(session, pane, row, "", " (u undoes)");
	return true;
}
