/* The command by which the reader says how two values of a dimension stand to each other: those of
 * the two claims that are compared. Of a place it counts wherever it stands, of others in the two
 * articles. */
#include <stdio.h>
#include <string.h>

#include "command/run.h"
#include "compare/comparison.h"
#include "session/keep.h"
#include "view/view.h"
#include "view/words.h"

/* DIM_COUNT is the event; DIM_COUNT + 1 where the word is none of these. Harms are given. */
static unsigned dimension_find(const char *word, size_t length)
{
	for (unsigned d = DIM_VICTIMS; d < DIM_COUNT; d++)
		if (strlen(dimension_name((enum dimension)d)) == length &&
		    !memcmp(dimension_name((enum dimension)d), word, length))
			return d;
	return length == 5 && !memcmp(word, "event", 5) ? DIM_COUNT : DIM_COUNT + 1;
}

static bool kind_find(const char *word, enum judgement_kind *kind)
{
	static const struct {
		const char *word;
		enum judgement_kind kind;
	} kinds[] = {
		{"same", JUDGEMENT_SAME}, {"apart", JUDGEMENT_APART}, {"part", JUDGEMENT_PART_OF}};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strcmp(kinds[i].word, word)) {
			*kind = kinds[i].kind;
			return true;
		}
	return false;
}

/* "'Vostrel' = 'Wostrelo'", with the article of each where it counts there alone. */
static void declared_tell(struct session *session, const struct place *place, unsigned dimension,
			  enum judgement_kind kind, const char *const values[2], struct buf *told)
{
	const struct claim_ref refs[2] = {place->a, place->b};

	for (int i = 0; i < 2; i++) {
		const char *value = values[i], *space = strchr(value, ' ');

		if (i)
			buf_add_string(told, kind == JUDGEMENT_SAME    ? " = "
					     : kind == JUDGEMENT_APART ? " is not "
								       : " is part of ");
		buf_add_string(told, dimension == DIM_PLACE || !space ? value : space + 1);
		if (dimension != DIM_PLACE)
			buf_printf(told, " (%s)",
				   words_name(session_article(session, refs[i].article)));
	}
}

static bool values_declare(struct session *session, const struct place *place, unsigned dimension,
			   enum judgement_kind kind, struct arena *arena, struct err *err)
{
	const char *name =
		dimension < DIM_COUNT ? dimension_name((enum dimension)dimension) : "event";
	const char *values[2] = {
		comparison_value(session->comparison, place->a, (enum dimension)dimension, arena),
		comparison_value(session->comparison, place->b, (enum dimension)dimension, arena)};
	struct judgement judgement = {
		.kind = (uint8_t)kind, .field = name, .subject = values[0], .value = values[1]};
	struct buf told;
	bool fine;

	if (!*values[0] || !*values[1])
		return err_set(err,
			       "one of them has no %s that could be declared; :correct sets one",
			       name);
	if (!strcmp(values[0], values[1]))
		return err_set(err, "both have the same %s", name);
	buf_init(&told);
	declared_tell(session, place, dimension, kind, values, &told);
	judgement.reason = told.bytes;
	fine = session_judge(session, &judgement, 1, err);
	if (fine)
		session_say(session, "%s: %s (u undoes)", name, told.bytes);
	buf_release(&told);
	return fine;
}

RUN(declare)
{
	const struct place *place = pane_place(pane);
	const char *words = request->words;
	size_t length = strcspn(words, " ");
	unsigned dimension = dimension_find(words, length);
	struct arena arena = ARENA_INIT;
	enum judgement_kind kind;
	bool fine;

	if (pane->view != VIEW_COMPARE || !session_claim(session, place->a) ||
	    !session_claim(session, place->b))
		return err_set(err, "declare is about two claims that are compared: d on one");
	if (dimension > DIM_COUNT ||
	    !kind_find(words + length + strspn(words + length, " "), &kind) ||
	    (dimension == DIM_COUNT && kind == JUDGEMENT_PART_OF))
		return err_set(err,
			       "declare wants victims, place, window, actor or event, and same, "
			       "apart or part");
	if (!session->comparison || !session->comparison->comparing ||
	    place->a.article >= session->outlet_articles ||
	    place->b.article >= session->outlet_articles)
		return err_set(err, "the articles are not compared yet");
	fine = values_declare(session, place, dimension, kind, &arena, err);
	arena_release(&arena);
	return fine;
}
