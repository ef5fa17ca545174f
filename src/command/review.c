/*
 * Commands that decide about claims: accepted, rejected, corrected field by field, noted, labelled.
 * What is under the cursor is meant, or, behind `;`, all that is tagged: then it is one act, undone
 * together. Left out: deciding about names (judge.c), a claim added by hand (add.c).
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/vec.h"
#include "command/feed.h"
#include "command/run.h"
#include "session/keep.h"
#include "view/review.h"
#include "view/view.h"
#include "view/words.h"

typedef VEC(struct claim_ref) ref_list;

static void ref_add(ref_list *list, const struct session *session, struct claim_ref ref)
{
	if (!session_claim(session, ref))
		return;
	for (uint32_t i = 0; i < list->count; i++)
		if (list->at[i].article == ref.article && list->at[i].claim == ref.claim)
			return;
	vec_add(list, ref);
}

/* A list of articles shows no claim that could be judged: unlike d and i, which go to its worst. */
static void target_add(ref_list *list, struct session *session, struct pane *pane,
		       struct object object)
{
	if (object.kind != OBJECT_ARTICLE)
		ref_add(list, session, view_claim_of(session, pane, object));
}

/* The claims that a command is about. */
static bool targets_find(struct session *session, struct pane *pane, ref_list *list,
			 struct err *err)
{
	struct object here = view_here(session, pane);

	for (uint32_t i = 0; session->applying && i < session->tags.count; i++)
		target_add(list, session, pane, session->tags.at[i]);
	if (!session->applying)
		target_add(list, session, pane, here);
	if (list->count)
		return true;
	return session->applying ? err_set(err, "none of what is tagged is a claim; t tags")
				 : view_claim_missing(here, err);
}

/* One judgement on each claim, as one act: whats has one for each. */
static bool refs_judge(struct session *session, struct pane *pane, const ref_list *list,
		       const struct judgement *whats, const char *told, struct err *err)
{
	VEC(struct judgement) judgements = {0};
	char words[256], progress[64];
	bool fine;

	for (uint32_t i = 0; i < list->count; i++) {
		struct judgement judgement =
			session_claim_judgement(session, list->at[i], whats[i].kind);

		judgement.field = whats[i].field;
		judgement.value = whats[i].value;
		judgement.reason = whats[i].reason;
		vec_add(&judgements, judgement);
	}
	fine = session_judge(session, judgements.at, judgements.count, err);
	if (fine && list->count == 1)
		session_say(session, "%s: %s; %s (u undoes)", told,
			    words_short(session, list->at[0], words, sizeof words),
			    review_progress(session, progress, sizeof progress));
	else if (fine)
		session_say(session, "%s: %u claims; %s (u undoes)", told, list->count,
			    review_progress(session, progress, sizeof progress));
	pane_stale(pane);
	vec_release(&judgements);
	return fine;
}

/* The same judgement on all that the command is about. */
static bool targets_judge(struct session *session, struct pane *pane, struct judgement what,
			  const char *told, struct err *err)
{
	VEC(struct judgement) whats = {0};
	ref_list list = {0};
	bool fine = targets_find(session, pane, &list, err);

	for (uint32_t i = 0; i < list.count; i++)
		vec_add(&whats, what);
	fine = fine && refs_judge(session, pane, &list, whats.at, told, err);
	vec_release(&whats);
	vec_release(&list);
	return fine;
}

RUN(accept)
{
	return targets_judge(
		session, pane,
		(struct judgement){.kind = JUDGEMENT_CLAIM_ACCEPT, .reason = request->words},
		"accepted", err);
}

RUN(reject)
{
	return targets_judge(
		session, pane,
		(struct judgement){.kind = JUDGEMENT_CLAIM_REJECT, .reason = request->words},
		"rejected", err);
}

RUN(note)
{
	if (request->asked && !*request->words) {
		ref_list list = {0};
		bool fine = targets_find(session, pane, &list, err);
		const struct review *review =
			fine ? reviews_claim(&session->reviews, list.at[0]) : NULL;
		struct buf line;

		vec_release(&list);
		buf_init(&line);
		buf_printf(&line, "note %s",
			   review && review->note_row != INDEX_NONE
				   ? session_ledger(session)->rows.at[review->note_row].value
				   : "");
		if (fine)
			prompt_open(&session->prompt, PROMPT_COMMAND, line.bytes);
		buf_release(&line);
		return fine;
	}
	return targets_judge(session, pane,
			     (struct judgement){.kind = JUDGEMENT_NOTE, .value = request->words},
			     *request->words ? "noted" : "note taken away", err);
}

static bool label_judge(struct session *session, struct pane *pane, enum judgement_kind kind,
			const char *label, struct err *err)
{
	if (strchr(label, ' '))
		return err_set(err, "a label is one word");
	return targets_judge(session, pane,
			     (struct judgement){.kind = (uint8_t)kind, .field = label},
			     kind == JUDGEMENT_TAG ? "labelled" : "label taken off", err);
}

RUN(label)
{
	return label_judge(session, pane, JUDGEMENT_TAG, request->words, err);
}

RUN(unlabel)
{
	return label_judge(session, pane, JUDGEMENT_UNTAG, request->words, err);
}

/* ---- corrections ---- */

/* A field as a reader names it, made one that is kept: the ends of a figure and of a window are
 * corrected one by one. */
struct correction {
	char field[16], value[512];
};

static void figure_write(int64_t low, int64_t high, char *text, size_t size)
{
	if (high == COUNT_NONE)
		snprintf(text, size, ">=%" PRId64, low);
	else if (low == high)
		snprintf(text, size, "%" PRId64, low);
	else
		snprintf(text, size, "%" PRId64 "-%" PRId64, low, high);
}

static bool figure_end(const struct claim *claim, bool high, const char *value, char *text,
		       size_t size, struct err *err)
{
	int64_t ends[2] = {claim->interval.min == COUNT_NONE ? 0 : claim->interval.min,
			   claim->interval.max};
	char rest;

	if (high && strcmp(value, "none") == 0)
		ends[1] = COUNT_NONE;
	else if (sscanf(value, "%9" SCNd64 "%c", &ends[high], &rest) != 1)
		return err_set(err, "%s: a number belongs here%s", value, high ? ", or none" : "");
	if (ends[1] != COUNT_NONE && ends[0] > ends[1])
		return err_set(err, "%" PRId64 " is above %" PRId64, ends[0], ends[1]);
	figure_write(ends[0], ends[1], text, size);
	return true;
}

static bool figure_op(const struct claim *claim, const char *op, char *text, size_t size,
		      struct err *err)
{
	int64_t low = claim->bounds.low != COUNT_NONE ? claim->bounds.low : claim->interval.min;
	int64_t high = claim->bounds.high != COUNT_NONE ? claim->bounds.high : low;
	int64_t least = low == COUNT_NONE ? 0 : low, most = high == COUNT_NONE ? least : high;

	if (strcmp(op, "=") == 0)
		figure_write(least, least, text, size);
	else if (strcmp(op, ">=") == 0)
		figure_write(least, COUNT_NONE, text, size);
	else if (strcmp(op, ">") == 0)
		figure_write(least + 1, COUNT_NONE, text, size);
	else if (strcmp(op, "<=") == 0)
		figure_write(0, most, text, size);
	else if (strcmp(op, "<") == 0 && most > 0)
		figure_write(0, most - 1, text, size);
	else
		return err_set(err, "%s: op is = >= > <= or <", op);
	return true;
}

static bool window_end(const struct claim *claim, bool to, const char *value, char *text,
		       size_t size, struct err *err)
{
	struct days days = claim->days;
	day end = day_parse(value);
	char from[DAY_TEXT], until[DAY_TEXT];

	if (end == DAY_NONE)
		return err_set(err, "%s: a day is written 2016-05-01", value);
	if (to)
		days.to = end;
	else
		days.from = end;
	if (days.from == DAY_NONE)
		days.from = end;
	if (days.to == DAY_NONE)
		days.to = end;
	if (days.from > days.to)
		return err_set(err, "it would end before it begins");
	snprintf(text, size, "%s..%s", day_format(days.from, from), day_format(days.to, until));
	return true;
}

static bool correction_read(const struct claim *claim, const char *words,
			    struct correction *correction, struct err *err)
{
	static const char fields[] =
		"figure, low, high, op, harm, victims, place, window, from, to, actor or source";
	size_t length = strcspn(words, " ");
	const char *value = words + length + strspn(words + length, " ");
	char *text = correction->value;
	size_t size = sizeof correction->value;
	struct amendment trial = {0};

	if (length >= sizeof correction->field || strlen(value) >= size)
		return err_set(err, "correct %s", fields);
	snprintf(correction->field, sizeof correction->field, "%.*s", (int)length, words);
	snprintf(text, size, "%s", value);
	if (strcmp(correction->field, "low") == 0 || strcmp(correction->field, "high") == 0) {
		if (!figure_end(claim, correction->field[0] == 'h', value, text, size, err))
			return false;
		strcpy(correction->field, "figure");
	} else if (strcmp(correction->field, "op") == 0) {
		if (!figure_op(claim, value, text, size, err))
			return false;
		strcpy(correction->field, "figure");
	} else if (strcmp(correction->field, "from") == 0 || strcmp(correction->field, "to") == 0) {
		if (!window_end(claim, correction->field[0] == 't', value, text, size, err))
			return false;
		strcpy(correction->field, "window");
	}
	if (amendment_field_find(correction->field) == AMENDED_COUNT)
		return err_set(err, "%s: correct %s", correction->field, fields);
	/* Without a value what was read counts again. */
	return !*value || amendment_set(&trial, amendment_field_find(correction->field), text, err);
}

/* An end of a figure or a window makes another value of each claim. */
RUN(correct)
{
	VEC(struct judgement) whats = {0};
	struct correction *corrections = NULL;
	char told[600] = "";
	ref_list list = {0};
	bool fine = targets_find(session, pane, &list, err), alike = true;

	if (fine)
		corrections = alloc_zeroed(list.count, sizeof *corrections);
	for (uint32_t i = 0; fine && i < list.count; i++) {
		struct correction *correction = &corrections[i];

		fine = correction_read(session_claim(session, list.at[i]), request->words,
				       correction, err);
		alike = alike && strcmp(correction->value, corrections[0].value) == 0;
		vec_add(&whats, ((struct judgement){.kind = JUDGEMENT_CLAIM_SET,
						    .field = correction->field,
						    .value = correction->value}));
	}
	if (fine)
		snprintf(told, sizeof told, "%s %s%s", corrections[0].field,
			 !*corrections[0].value ? "as it was read"
			 : alike		? "corrected to "
						: "corrected",
			 alike ? corrections[0].value : "");
	fine = fine && refs_judge(session, pane, &list, whats.at, told, err);
	free(corrections);
	vec_release(&whats);
	vec_release(&list);
	return fine;
}

/* ---- many, and the next ---- */

RUN(tagged)
{
	bool fine;

	if (!session->tags.count)
		return err_set(err, "nothing is tagged; t tags");
	session->applying = true;
	fine = command_line(session, request->words, err);
	session->applying = false;
	return fine;
}

/* The key of a command, which is then for what is tagged; what it asks for is asked first. */
RUN(apply)
{
	bool more = false;
	const struct command *command =
		feed_lookup(session, request->words, 1u << pane->view, &more);
	char line[80];

	if (!command)
		return err_set(err, "%s does nothing here", request->words);
	snprintf(line, sizeof line, "tagged %s ", command->name);
	if (command->takes == TAKES_WORDS || strcmp(command->name, "note") == 0) {
		prompt_open(&session->prompt, PROMPT_COMMAND, line);
		return true;
	}
	return command_line(session, line, err);
}

static bool waiting_step(struct session *session, struct pane *pane, int step, uint32_t count,
			 struct err *err)
{
	char progress[64];

	for (uint32_t i = 0; i < count; i++)
		if (!review_step(session, pane, step))
			return i > 0 ||
			       err_set(err, "no claim here waits for review; %s",
				       review_progress(session, progress, sizeof progress));
	session_say(session, "%s", review_progress(session, progress, sizeof progress));
	return true;
}

RUN(next_waiting)
{
	return waiting_step(session, pane, 1, request->count, err);
}

RUN(previous_waiting)
{
	return waiting_step(session, pane, -1, request->count, err);
}
