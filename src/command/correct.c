/* Commands by which the reader says what an article does not say rightly: its date, its source, its
 * title. */
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "command/run.h"
#include "session/correction.h"
#include "session/keep.h"
#include "view/view.h"

enum { ISO_DATE = 10 };

/* The article that the cursor is on, or in. */
static const struct article *article_here(struct session *session, struct pane *pane, uint32_t *n)
{
	struct object here = view_here(session, pane);

	if (here.kind == OBJECT_PAIR) /* two articles */
		return NULL;
	if (here.kind == OBJECT_ARTICLE) /* the cursor goes with it where the list is sorted anew */
		pane_place(pane)->here = here;
	*n = view_text_of(session, here).article;
	return session_article(session, *n);
}

static bool correct(struct session *session, struct pane *pane, enum article_head head,
		    const char *value, const char *what, struct err *err)
{
	uint32_t n;
	const struct article *article = article_here(session, pane, &n);
	struct judgement judgement = {.kind = (uint8_t)correction_kind(head), .value = value};

	if (!article)
		return err_set(err, "no article here");
	judgement.anchor = session_anchor(session, n, SPAN_NONE);
	if (!session_judge(session, &judgement, 1, err))
		return false;
	session_say(session, "%.100s: %s (u undoes)", article->name, what);
	return true;
}

RUN(date)
{
	const char *text = request->words;
	bool unknown = !strcmp(text, "-");
	char what[64];

	if (!unknown && (strlen(text) != ISO_DATE || day_parse(text) == DAY_NONE))
		return err_set(err, "no date (YYYY-MM-DD, or - for one that is not known): %s",
			       text);
	if (unknown)
		return correct(session, pane, ARTICLE_DATE, "", "date not known", err);
	snprintf(what, sizeof what, "published %s", text);
	return correct(session, pane, ARTICLE_DATE, text, what, err);
}

RUN(source)
{
	char what[160];

	snprintf(what, sizeof what, "published by %.120s", request->words);
	return correct(session, pane, ARTICLE_SOURCE, request->words, what, err);
}

RUN(title)
{
	char what[160];

	snprintf(what, sizeof what, "titled %.120s", request->words);
	return correct(session, pane, ARTICLE_TITLE, request->words, what, err);
}
