/* Commands by which the reader says which names are one: declared, detached, undone. */
#include <stdio.h>
#include <string.h>

#include "command/run.h"
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

RUN(same)
{
	struct object here = view_here(session, pane);
	const struct listing *one = listing_here(session, here), *other;
	char told[256];

	if (!one)
		return err_set(err, "no name here");
	if (*request->words) {
		other = listing_named(session, request->words, one);
		if (!other)
			return err_set(err, "no other name, or several, begin with %s",
				       request->words);
	} else if (here.kind == OBJECT_LIKENESS) {
		other = &session->directory.listings[one->proposals[here.span.start].listing];
	} else {
		prompt_open(&session->prompt, PROMPT_COMMAND, "same ");
		return true;
	}
	if (one->type != other->type)
		return err_set(err, "%s is of another kind", other->name);
	snprintf(told, sizeof told, "%s = %s", other->name, one->name);
	return declare(session, pane, JUDGEMENT_SAME, one->id, other->id, told, err);
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
