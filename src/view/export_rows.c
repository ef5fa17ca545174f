/*
 * What the rows of a view stand for, as records: those that the verbs print, of what is listed now,
 * in the order of the list. An article gives its claims in a text, itself in a list. Left out: writing
 * the file (export.c), the view as it looks (a page).
 */
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "mark/entity.h"
#include "session/keep.h"
#include "view/annotation.h"
#include "view/export.h"
#include "view/record.h"
#include "view/view.h"

static const char *const formats[] = {"text", "jsonl", "csv",	       "tsv",
				      "ucdp", "brat",  "webannotation"};

const char *export_format_name(unsigned n)
{
	return n < sizeof formats / sizeof *formats ? formats[n] : NULL;
}

/* One export: its writer may be left out, then articles are annotated. */
struct rows {
	struct session *session;
	struct pane *pane;
	struct record_writer writer;
};

static void row_write(struct rows *rows, struct subject subject)
{
	subject.articles = rows->session->articles;
	subject.comparison = rows->session->comparison;
	subject.lexicon = rows->session->lexicon;
	record_write(&rows->writer, subject);
}

/* The record of a view's rows; NULL where it has none. */
static const struct record_type *type_of(enum view_id view, bool ucdp)
{
	switch (view) {
	case VIEW_ARTICLES:
		return ucdp ? NULL : &record_article;
	case VIEW_READER:
	case VIEW_TIMELINE:
		return ucdp ? NULL : &record_claim;
	case VIEW_CLAIMS:
		return ucdp ? &record_ucdp : &record_toll;
	case VIEW_ENTITIES:
		return ucdp ? NULL : &record_entity;
	case VIEW_SEARCH:
		return ucdp ? NULL : &record_hit;
	case VIEW_COMPARE:
		return ucdp ? NULL : &record_pair;
	case VIEW_WHY:
		return ucdp ? NULL : &record_why;
	case VIEW_CASEBOOK:
		return ucdp ? NULL : &record_judgement;
	default:
		return NULL;
	}
}

static void object_write(struct rows *rows, struct object object)
{
	const struct session *session = rows->session;
	struct subject subject = {.article = session_article(session, object.article),
				  .index = object.index};

	switch (object.kind) {
	case OBJECT_ARTICLE:
		if (rows->writer.type == &record_article && subject.article)
			row_write(rows, subject);
		break;
	case OBJECT_CLAIM:
		if (rows->writer.type == &record_claim && subject.article)
			row_write(rows, subject);
		break;
	case OBJECT_HIT:
		subject.hit = object.span;
		if (subject.article)
			row_write(rows, subject);
		break;
	case OBJECT_TOLL:
		subject.article = NULL;
		row_write(rows, subject);
		break;
	case OBJECT_JUDGEMENT:
		subject.ledger = session_ledger(session);
		row_write(rows, subject);
		break;
	default:
		break;
	}
}

/* All mentions of the names that are listed. */
static void mentions_write(struct rows *rows, const struct sight *sight)
{
	const struct session *session = rows->session;
	bool *listed = alloc_zeroed(session->directory.count + 1u, sizeof *listed);

	for (uint32_t r = 0; r < sight->rows.count; r++)
		if (sight->rows.at[r].object.kind == OBJECT_ENTITY)
			listed[sight->rows.at[r].object.index] = true;
	for (uint32_t n = 0; n < session->article_count; n++) {
		const struct article *article = session_article(session, n);

		for (uint32_t m = 0; article && m < article->mention_count; m++) {
			const struct mention *mention = &article->mentions[m];
			uint32_t at = directory_find(&session->directory,
						     article->entities[mention->entity].id, NULL);

			if (!mention->described && !mention->aside && at != INDEX_NONE &&
			    listed[at])
				row_write(rows, (struct subject){.article = article, .index = m});
		}
	}
	free(listed);
}

/* The pair that is shown, as it was found, or judged now. */
static bool pair_write(struct rows *rows, struct err *err)
{
	const struct session *session = rows->session;
	const struct place *place = pane_place(rows->pane);
	struct arena arena = ARENA_INIT;
	struct pair pair;

	if (!session_claim(session, place->a) || !session_claim(session, place->b))
		return err_set(err, "nothing is compared");
	if (!session->comparison || !session->comparison->comparing ||
	    place->a.article >= session->outlet_articles ||
	    place->b.article >= session->outlet_articles)
		return err_set(err, "the articles are not compared yet");
	pair = comparison_judge_two(session->comparison, place->a, place->b, &arena);
	row_write(rows, (struct subject){.pair = &pair});
	arena_release(&arena);
	return true;
}

static bool records_write(struct rows *rows, struct err *err)
{
	const struct session *session = rows->session;
	const struct sight *sight = pane_sight(rows->pane);
	const struct place *place = &sight->place;
	const struct article *article = session_article(session, place->article);

	switch (rows->pane->view) {
	case VIEW_COMPARE:
		return pair_write(rows, err);
	case VIEW_WHY:
		if (!session_claim(session, place->a))
			return err_set(err, "this is about a question; text has it");
		row_write(rows, (struct subject){.article = session->articles[place->a.article],
						 .index = place->a.claim});
		return true;
	case VIEW_READER:
		for (uint32_t c = 0; article && c < article->claim_count; c++)
			row_write(rows, (struct subject){.article = article, .index = c});
		return true;
	case VIEW_ENTITIES:
		mentions_write(rows, sight);
		return true;
	default:
		for (uint32_t r = 0; r < sight->rows.count; r++)
			object_write(rows, sight->rows.at[r].object);
		for (uint32_t q = 0; q < sight->across.count; q++)
			object_write(rows, sight->across.at[q].object);
		return true;
	}
}

/* Each article that a row is of, once. */
static bool annotations_write(struct session *session, struct pane *pane,
			      const struct annotation_format *format, struct buf *out,
			      struct err *err)
{
	const struct sight *sight = pane_sight(pane);
	bool *listed = alloc_zeroed(session->article_count + 1u, sizeof *listed);
	uint32_t count = 0;

	if (pane->view == VIEW_READER && session_article(session, sight->place.article))
		listed[sight->place.article] = true;
	for (uint32_t r = 0; pane->view != VIEW_CLAIMS && r < sight->rows.count; r++)
		if (session_article(session, sight->rows.at[r].object.article))
			listed[sight->rows.at[r].object.article] = true;
	for (uint32_t n = 0; n < session->article_count; n++)
		count += listed[n];
	for (uint32_t n = 0; n < session->article_count; n++)
		if (listed[n])
			format->write(session->articles[n], count > 1, out);
	free(listed);
	return count || err_set(err, "no article here to annotate; A lists them");
}

static bool rows_write(struct session *session, struct pane *pane, const char *format,
		       struct buf *out, struct err *err)
{
	const struct annotation_format *annotation = annotation_find(format);
	bool ucdp = strcmp(format, "ucdp") == 0, fine;
	int record = ucdp ? RECORD_CSV : record_format_find(format);
	const struct record_type *type = type_of(pane->view, ucdp);
	struct rows rows = {.session = session, .pane = pane};

	if (annotation)
		return annotations_write(session, pane, annotation, out, err);
	if (record < 0)
		return err_set(err,
			       "%s: formats are text, jsonl, csv, tsv, ucdp, brat, webannotation",
			       format);
	if (!type)
		return err_set(err, "%s: this view has no such records", format);
	record_begin(&rows.writer, type, (enum record_format)record, out);
	fine = records_write(&rows, err);
	record_end(&rows.writer);
	return fine;
}

bool export_view(struct session *session, struct pane *pane, const char *format, const char *path,
		 bool over, struct err *err)
{
	struct buf text;
	bool fine;

	if (strcmp(format, "text") == 0)
		return view_export(session, pane, path, over, err);
	view_list(session, pane);
	buf_init(&text);
	fine = rows_write(session, pane, format, &text, err) &&
	       export_write(path, &text, over, err);
	buf_release(&text);
	return fine;
}
