/*
 * A count may say nothing of where and how, nor may the text around it: a live page, a list, a
 * bulletin say it once, on top. Such a count is of what the headings are about; the headings that
 * count somebody go before the others:
 *
 *	Blast in Tarnow: live          a blast, Tarnow
 *	9.40 Nine people have died.    has both
 *
 * People who are arrested, taken, or driven out by war are other matters. Left out: when.
 */
#include "claim/lead.h"

#include "claim/gate.h"
#include "claim/place_head.h"

static bool is_heading(const struct scene *scene, uint32_t token)
{
	return (scene->scope->words[token].flags & (WORD_HEADING | WORD_LABEL)) != 0;
}

/* Whose harm is told there goes before what else is. */
static void lead_take(struct scene *scene, const struct role *roles, bool counts)
{
	if (role_is_set(&roles[ROLE_CAUSE]) && (counts || !role_is_set(&scene->lead[ROLE_CAUSE])))
		scene->lead[ROLE_CAUSE] = roles[ROLE_CAUSE];
	if (role_is_set(&roles[ROLE_PLACE]) && roles[ROLE_PLACE].rule != role_building &&
	    roles[ROLE_PLACE].rule != role_points_back)
		scene->lead[ROLE_PLACE] = roles[ROLE_PLACE];
}

void lead_pass(struct scene *scene, uint32_t sentence)
{
	scene->begun |= !gate_is_heading(scene->article, sentence);
}

/* "VARNIA: Floods": the country that a title or a report begins with. */
static void label_take(struct scene *scene, const struct sentence *at, uint32_t sentence)
{
	const struct scope *scope = scene->scope;
	const struct mention *mention = place_at(scope, at->first);
	struct role *place = &scene->lead[ROLE_PLACE];

	if (!mention || role_is_set(place) || mention->end + 1 >= at->end ||
	    scope->tokens[mention->end].mark != ':')
		return;
	*place = (struct role){
		.words = scope_span(scope, (struct stretch){mention->first, mention->end}),
		.sentence = sentence,
		.entity = INDEX_NONE,
		.rule = "label of the title"};
}

void lead_label(const struct scene *scene, struct claim *claim)
{
	const struct scope *scope = scene->scope;
	const struct sentence *at = &scene->article->sentences[claim->sentence];
	const struct mention *mention = place_at(scope, at->first);

	if (mention && mention->first == at->first && mention->end + 1 < at->end &&
	    scope->tokens[mention->end].mark == ':')
		claim->roles[ROLE_PLACE] = (struct role){.words = mention->span,
							 .sentence = claim->sentence,
							 .entity = mention->entity,
							 .rule = "label of the title"};
}

/* A season's count: "since 1 June 62 have died". It is of what the report is on if that is one of
 * nature. */
static bool is_running_count(const struct scene *scene, const struct claim *claim)
{
	const struct role *window = &claim->roles[ROLE_WINDOW];

	return role_is_set(window) &&
	       scope_is(scene->scope, scope_stretch(scene->scope, window->words).first, "since") &&
	       incident_is_natural(incident_kind(scene->scope, &scene->lead[ROLE_CAUSE]));
}

/* What the title, and the key points of a live page under it, are about. */
void lead_read(struct scene *scene, uint32_t sentence, const struct report_row *reports,
	       uint32_t first, uint32_t end)
{
	const struct sentence *at = &scene->article->sentences[sentence];
	struct claim event = {.figure = INDEX_NONE, .sentence = sentence, .part_of = INDEX_NONE};

	lead_pass(scene, sentence);
	if (scene->begun || !is_heading(scene, at->first))
		return;
	for (uint32_t k = first; k < end; k++)
		if (!incident_is_apart(scene->scope, &scene->article->claims[k]))
			lead_take(scene, scene->article->claims[k].roles, true);
	for (uint32_t i = at->first; first == end && i < at->end; i++) {
		const struct word *word = &scene->scope->words[i];

		if (!word->cause.count || word->cause.back || (word->flags & WORD_LABEL))
			continue;
		for (int kind = 0; kind < ROLE_KINDS; kind++)
			event.roles[kind] = (struct role){.entity = INDEX_NONE};
		scene_event_bind(scene, &event, i, reports);
		if (!incident_is_apart(scene->scope, &event))
			lead_take(scene, event.roles, false);
		label_take(scene, at, sentence);
		return;
	}
}

/* "PAST CRASHES | - May 2006: 54 die in Orla" */
static void section_give(const struct scene *scene, struct claim *claim)
{
	struct role *cause = &claim->roles[ROLE_CAUSE];
	struct stretch words;

	if (role_is_set(cause) || claim->harm == HARM_DETAINED || claim->harm == HARM_ABDUCTED ||
	    !timing_section_cause(&scene->timing, claim, &words.first, &words.end))
		return;
	*cause = (struct role){.words = scope_span(scene->scope, words),
			       .sentence = article_sentence_at(
				       scene->article, scene->scope->tokens[words.first].start),
			       .entity = INDEX_NONE,
			       .rule = "of the section"};
}

/* A live page on a disaster of nature: "16:05 In Velm the ministry puts the deaths at 31". */
static bool is_of_disaster(const struct scene *scene, const struct claim *claim)
{
	const struct role *cause = &scene->lead[ROLE_CAUSE];
	const struct moment *moment = incident_moment(scene->scope, &claim->roles[ROLE_WINDOW]);

	return scene->stamp && role_is_set(&claim->roles[ROLE_PLACE]) &&
	       !role_is_set(&claim->roles[ROLE_CAUSE]) &&
	       !role_is_set(&claim->roles[ROLE_ACTOR]) && claim->harm != HARM_DETAINED &&
	       claim->harm != HARM_ABDUCTED && claim->status != STATUS_ZERO && role_is_set(cause) &&
	       incident_is_natural(incident_kind(scene->scope, cause)) &&
	       !(moment && moment->shape == MOMENT_STRETCH);
}

/* A count of which nothing is known is of what the headings on top are about. */
void lead_give(const struct scene *scene, struct claim *claim)
{
	struct role *place = &claim->roles[ROLE_PLACE], *cause = &claim->roles[ROLE_CAUSE];

	section_give(scene, claim);
	if (is_heading(scene, scope_stretch(scene->scope, claim->words).first) ||
	    (incident_is_apart(scene->scope, claim) && !is_running_count(scene, claim)))
		return;
	if (is_of_disaster(scene, claim)) {
		*cause = scene->lead[ROLE_CAUSE];
		cause->rule = "of the headings";
		return;
	}
	if (role_is_set(place) || role_is_set(cause) || !role_is_set(&scene->lead[ROLE_CAUSE]) ||
	    role_is_set(&claim->roles[ROLE_ACTOR]) || claim->harm == HARM_DETAINED ||
	    claim->harm == HARM_ABDUCTED ||
	    (claim->harm == HARM_DISPLACED &&
	     !incident_is_natural(incident_kind(scene->scope, &scene->lead[ROLE_CAUSE]))))
		return;
	*cause = scene->lead[ROLE_CAUSE];
	cause->rule = "of the headings";
	if (role_is_set(&scene->lead[ROLE_PLACE])) {
		*place = scene->lead[ROLE_PLACE];
		place->rule = "of the headings";
	}
}
