/*
 * The last step of an article: words become values that another article's can be set against. In
 * three passes, since an event is known by its claims and lends them what they do not say:
 *
 *	each claim   its own place, days, count day, source      (locate, dating)
 *	all claims   which of them tell of one event             (event)
 *	each claim   what it does not say itself, from its event
 *
 * Left out: other articles; that is comparing.
 */
#include "claim/resolve.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "claim/choice.h"
#include "claim/dating.h"
#include "claim/event.h"
#include "claim/locate.h"
#include "claim/running.h"
#include "mark/entity.h"

struct resolver {
	struct article *article;
	const struct lexicon *lexicon;
	struct locator locator;
	struct trace *traces;
	const char **around, **around_town;
	uint32_t monitor;
	int cause_kind, org_kind;
};

static struct span claim_sentence_span(const struct article *article, const struct claim *claim)
{
	return sentence_span(&article->sentences[claim->sentence], article->tokens);
}

/* ---- whose count ---- */

/* The only monitor that the article names, INDEX_NONE where it names none, or several. */
static uint32_t monitor_in(const struct resolver *r)
{
	const struct article *article = r->article;
	uint32_t found = INDEX_NONE;

	for (uint32_t i = 0; i < article->mention_count; i++) {
		const struct mention *mention = &article->mentions[i];
		struct phrase row = {0, 0};

		if (mention->type == ENTITY_ORGANISATION)
			row = lexicon_match(r->lexicon, LEXICON_ORGANISATION,
					    &article->tokens[mention->first],
					    article->token_count - mention->first);
		if (!row.count ||
		    strcmp(lexicon_cell(r->lexicon, LEXICON_ORGANISATION, row.row, r->org_kind),
			   "monitor") != 0)
			continue;
		if (found != INDEX_NONE && found != mention->entity)
			return INDEX_NONE;
		found = mention->entity;
	}
	return found;
}

/* "A monitoring group" at first, by its name a sentence on. */
static bool is_unnamed_monitor(const struct article *article, struct span words)
{
	static const char generic[] = "monitor monitors monitoring watchdog";

	for (uint32_t i = article_token_at(article, words.start);
	     i < article->token_count && article->tokens[i].start < words.end; i++)
		if (locate_is_one(article, i, generic))
			return true;
	return false;
}

/* Without the article, so that "the rescuers" are "rescuers". */
static const char *bare_words(const struct article *article, struct span span)
{
	static const char articles[] = "the a an";
	uint32_t first = article_token_at(article, span.start);

	if (first + 1 < article->token_count && article->tokens[first + 1].start < span.end &&
	    locate_is_one(article, first, articles))
		span.start = article->tokens[first + 1].start;
	return article_words(article, span, (struct arena *)&article->arena);
}

static const char *source_of(const struct resolver *r, const struct claim *claim)
{
	const struct article *article = r->article;
	const struct role *role = &claim->roles[ROLE_ATTRIBUTION];
	uint32_t entity = role->entity;

	if (span_is_empty(role->words))
		return article->source;
	if (entity < article->entity_count &&
	    article->entities[entity].type != ENTITY_ORGANISATION &&
	    article->entities[entity].type != ENTITY_PERSON)
		entity = INDEX_NONE;
	for (uint32_t i = locate_mention(article, role->words.start);
	     entity == INDEX_NONE && i < article->mention_count &&
	     article->mentions[i].span.start < role->words.end;
	     i++) {
		const struct mention *mention = &article->mentions[i];

		if ((mention->type == ENTITY_ORGANISATION || mention->type == ENTITY_PERSON))
			entity = mention->entity;
	}
	if (entity == INDEX_NONE && is_unnamed_monitor(article, role->words))
		entity = r->monitor;
	if (entity != INDEX_NONE && entity < article->entity_count)
		return article->entities[entity].name;
	return bare_words(article, span_is_empty(role->back) ? role->words : role->back);
}

/* ---- the cause ---- */

/* A cause that is told as one: "a bomb", "the blast", "Saturday's attack"; not raids, not shelling.
 */
static bool is_single(const struct article *article, uint32_t first, uint32_t last)
{
	static const char singular[] = "a an one twin double single";
	static const char mass[] = "fire violence bombardment gunfire artillery unrest rubble "
				   "gas offensive fighting";
	const struct token *token = &article->tokens[last];
	uint32_t length = token->end - token->start;
	const char *text = article->text + token->start;

	if (token->kind != TOKEN_WORD || locate_is_one(article, last, mass))
		return false;
	for (uint32_t i = first > 3 ? first - 3 : 0; i < last; i++)
		if (locate_is_one(article, i, singular) ||
		    article->tokens[i].kind == TOKEN_POSSESSIVE)
			return true;
	if (length > 3 && memcmp(text + length - 2, "ed", 2) == 0)
		return false;
	if (length > 3 && memcmp(text + length - 3, "ing", 3) == 0)
		return length > 6 &&
		       (memcmp(text, "bomb", 4) == 0 || memcmp(text, "shoot", 5) == 0 ||
			memcmp(text, "stabb", 5) == 0);
	return text[length - 1] != 's';
}

static void trace_words(const struct resolver *r, struct span words, struct trace *trace)
{
	const struct article *article = r->article;

	for (uint32_t i = article_token_at(article, words.start);
	     i < article->token_count && article->tokens[i].start < words.end;) {
		struct phrase found = lexicon_match(r->lexicon, LEXICON_CAUSE, &article->tokens[i],
						    article->token_count - i);
		const char *kind;

		if (!found.count) {
			i++;
			continue;
		}
		kind = lexicon_cell(r->lexicon, LEXICON_CAUSE, found.row, r->cause_kind);
		/* The last word is the head ("suicide car bomb attack"); "blast" tells less than
		 * "bombing". */
		if (!*trace->cause ||
		    (strcmp(kind, "explosion") != 0 && strcmp(kind, "suicide") != 0)) {
			trace->cause = kind;
			trace->cause_word = article_words(
				article,
				(struct span){article->tokens[i].start,
					      article->tokens[i + found.count - 1].end},
				(struct arena *)&article->arena);
		}
		trace->single |= is_single(article, i, i + found.count - 1);
		i += found.count;
	}
}

/* "Gunmen killed six": the means is in the name of who did it. */
static void trace_doer(const struct resolver *r, const struct claim *claim, struct trace *trace)
{
	struct article *article = r->article;
	struct span words = claim->roles[ROLE_ACTOR].words;

	for (uint32_t i = article_token_at(article, words.start);
	     i < article->token_count && article->tokens[i].start < words.end; i++)
		if (locate_is_one(article, i, "gunmen gunman shooter shooters sniper snipers")) {
			trace->cause = "shooting";
			trace->cause_word = article_words(
				article,
				(struct span){article->tokens[i].start, article->tokens[i].end},
				&article->arena);
		}
}

/* "Since the war began" and "in five years of war" are windows, and name the cause too. */
static void trace_cause(const struct resolver *r, const struct claim *claim, struct trace *trace)
{
	struct trace window = {.cause = "", .cause_word = ""};

	trace->cause = trace->cause_word = "";
	trace_words(r, claim->roles[ROLE_CAUSE].words, trace);
	if (!*trace->cause)
		trace_doer(r, claim, trace);
	trace_words(r, claim->roles[ROLE_WINDOW].words, &window);
	if (*window.cause && (!*trace->cause || strcmp(window.cause, "war") == 0)) {
		trace->cause = window.cause;
		trace->cause_word = window.cause_word;
	}
}

/* ---- one claim ---- */

/* A nearby word for what was hit, so that two reports can share it where no town is named. */
static const char *target_of(const struct resolver *r, const struct claim *claim)
{
	static const char targets[] = "convoy market hospital school mosque church wedding funeral "
				      "hotel stadium train ferry mine factory nightclub airport "
				      "bridge station";
	struct article *article = r->article;
	const struct sentence *sentence = &article->sentences[claim->sentence];
	char folded[TOKEN_FOLD];

	for (uint32_t i = sentence->first; i < sentence->end; i++) {
		const struct token *token = &article->tokens[i];

		if (choice_has(article->text, token, targets))
			return arena_string(&article->arena, folded,
					    token_fold(article->text + token->start,
						       token->end - token->start, folded));
	}
	return "";
}

/* "A second quake", "an aftershock" */
static bool tells_anew(const struct article *article, uint32_t sentence)
{
	static const char words[] = "aftershock aftershocks second third another new fresh";

	for (uint32_t i = article->sentences[sentence].first; i < article->sentences[sentence].end;
	     i++)
		if (locate_is_one(article, i, words))
			return true;
	return false;
}

enum { MANY = 20000 }; /* dead, more than attacks leave */

/* A war as a whole: named as the cause, and counted since long ago or since ever; or the dead of a
 * country over a year and more, by no other cause. */
static bool is_war(const struct trace *trace, uint8_t harm, int64_t number, day as_of)
{
	enum { LONG = 200, YEAR = 330 };
	bool country = *trace->path && !strpbrk(trace->path, "/;");
	bool fought = !*trace->cause || event_causes_meet(trace->cause, "war");
	day from = trace->days.from;

	/* Nothing but years of war kills so many without a word on how. */
	if (fought && harm == HARM_KILLED && from == DAY_NONE && number >= MANY &&
	    (country || !*trace->path))
		return true;
	if (strcmp(trace->cause, "war") == 0)
		return from == DAY_NONE || as_of == DAY_NONE || as_of - from > LONG;
	return harm <= HARM_CASUALTIES && country && fought && trace->stretch && from != DAY_NONE &&
	       as_of != DAY_NONE && as_of - from > YEAR;
}

/* Where people were taken from is where those who left are counted, not where others died. */
static bool is_origin(const struct article *article, const struct claim *claim)
{
	static const char out[] = "from out leaving left fled fleeing";
	uint32_t first = article_token_at(article, claim->roles[ROLE_PLACE].words.start);

	if (event_counts_movement(claim->harm) || !first || first >= article->token_count)
		return false;
	if (token_is(article->text, &article->tokens[first - 1], "of") && first > 1)
		first--;
	return locate_is_one(article, first - 1, out);
}

static struct location place_of(struct resolver *r, const struct claim *claim)
{
	static const struct location nowhere = {"", "", "", INDEX_NONE};

	if (span_is_empty(claim->roles[ROLE_PLACE].words) || is_origin(r->article, claim))
		return nowhere;
	return locate_words(&r->locator, &claim->roles[ROLE_PLACE], claim->sentence);
}

static void claim_resolve(struct resolver *r, uint32_t index)
{
	struct article *article = r->article;
	struct claim *claim = &article->claims[index];
	struct trace *trace = &r->traces[index];
	struct location place = place_of(r, claim);
	enum { OLD = 31 };
	struct location around = locate_around(&r->locator, claim->sentence, SPAN_NONE);
	struct dating dating;

	claim->as_of = dating_as_of(article, claim);
	claim->as_of_said = claim->as_of != DAY_NONE;
	if (!claim->as_of_said)
		claim->as_of = article->published;
	dating = dating_of_window(article, &claim->roles[ROLE_WINDOW], claim->sentence,
				  claim->as_of);
	if (dating.ends && dating.days.to != DAY_NONE &&
	    (claim->as_of == DAY_NONE || dating.days.to < claim->as_of))
		claim->as_of = dating.days.to;
	claim->at = place.row;
	claim->days_loose = dating.loose;
	claim->source = source_of(r, claim);
	claim->running = running_of(article, r->lexicon, claim);
	*trace = (struct trace){
		.path = place.path,
		.base = place.base,
		.town = place.town,
		.days = dating.days,
		.loose = dating.loose,
		.stretch = dating.stretch,
		.weak = claim->roles[ROLE_WINDOW].sentence > claim->sentence,
		.heading = span_overlaps(claim_sentence_span(article, claim), article->title_span)};
	trace_cause(r, claim, trace);
	trace->target = target_of(r, claim);
	trace->anew = tells_anew(article, claim->sentence);
	/* A total of that size is not of the town that was named a sentence before. */
	if (claim->bounds.about >= MANY && claim->roles[ROLE_PLACE].sentence < claim->sentence)
		trace->path = trace->base = trace->town = "";
	trace->war = is_war(trace, claim->harm, claim->bounds.about, claim->as_of);
	/* "The war that began in March 2011": its dead are counted up to now. */
	if (trace->war && trace->stretch && trace->days.to != DAY_NONE &&
	    claim->as_of != DAY_NONE && trace->days.to + OLD < claim->as_of) {
		claim->as_of = trace->days.to; /* "between March 2011 and April 2014" */
	} else if (trace->war && trace->days.from != DAY_NONE && claim->as_of != DAY_NONE) {
		trace->days.to = claim->as_of;
		trace->stretch = true;
	}
	/* A war is as wide as the country that the report is about. */
	r->around[index] = trace->war ? r->locator.main.base : around.base;
	r->around_town[index] = around.town;
}

/* What a claim does not say itself, its event says. */
static void claim_complete(const struct resolver *r, uint32_t index)
{
	const struct article *article = r->article;
	struct claim *claim = &article->claims[index];
	const struct trace *trace = &r->traces[index];
	const struct event *event = &article->events[claim->event];

	claim->at_path = *trace->path ? trace->path : event->at_path;
	if (claim->at == INDEX_NONE && !*trace->path)
		claim->at = event->at;
	claim->days = trace->days;
	if ((claim->days.from == DAY_NONE && !trace->stretch) ||
	    (trace->weak && !event->campaign && event->days.from != DAY_NONE)) {
		claim->days = event->days;
		claim->days_loose = true;
	}
	/* A running total covers the days up to its count. */
	if (event->campaign && claim->days.from != DAY_NONE && trace->days.from == DAY_NONE &&
	    claim->as_of != DAY_NONE && claim->as_of > claim->days.from)
		claim->days.to = claim->as_of;
	claim->stretch = event->campaign;
}

void resolve_claims(struct article *article, const struct lexicon *lexicon)
{
	struct resolver r = {.article = article, .lexicon = lexicon};

	article->events = NULL;
	article->event_count = 0;
	if (!article->claim_count)
		return;
	r.cause_kind = lexicon_column(lexicon, LEXICON_CAUSE, "kind");
	r.org_kind = lexicon_column(lexicon, LEXICON_ORGANISATION, "kind");
	r.traces = alloc_zeroed(article->claim_count, sizeof *r.traces);
	r.around = alloc_zeroed(article->claim_count, sizeof *r.around);
	r.around_town = alloc_zeroed(article->claim_count, sizeof *r.around_town);
	locator_init(&r.locator, article, lexicon);
	r.monitor = monitor_in(&r);
	for (uint32_t i = 0; i < article->claim_count; i++)
		claim_resolve(&r, i);
	event_find(article, r.traces, r.around, r.around_town);
	for (uint32_t i = 0; i < article->claim_count; i++)
		claim_complete(&r, i);
	free(r.traces);
	free(r.around);
	free(r.around_town);
}
