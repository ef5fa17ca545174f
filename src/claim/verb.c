/*
 * A verb group from its first auxiliary to its main verb, with the words between ("are feared to
 * have been killed"): whether it tells of a harm, and on which side its victim stands.
 *
 *	were killed        passive: subject      have killed, kill   active: object
 *	killed             bare: either          killing             -ing: object
 *	died, fled         subject               dead, in custody    state: subject
 *
 * Left out: what the bare form is; frame.c decides that by its neighbours.
 */
#include "claim/chunk.h"
#include "claim/choice.h"

enum {
	HOSPITAL_REACH = 8, /* tokens from "taken" to the hospital */
	HOSPITAL_HOUSES = 4 /* the first so many of hospital_words */
};

/* What was read of a group so far. */
struct group {
	enum grammar_class last; /* the last auxiliary; NONE before the first */
	bool any, being;
};

static const char *const hospital_words[] = {
	"hospital", "hospitals", "clinic",  "clinics",	  "ward",    "centre",
	"center",   "centres",	 "centers", "infirmary",  "hospice", "wards",
	"injuries", "wounds",	 "burns",   "inhalation", "shock",   "exposure"};

static bool hospital_follows(struct look_window *window, uint32_t i)
{
	const struct article *article = window->article;
	uint32_t count;

	for (uint32_t n = 0; n < HOSPITAL_REACH && i + n < window->end; n++) {
		const struct token *token = &article->tokens[i + n];

		if (token->kind == TOKEN_MARK && token->mark != '"' && token->mark != '\'')
			return false;
		for (size_t w = 0; w < sizeof hospital_words / sizeof *hospital_words; w++)
			if (token->kind == TOKEN_WORD &&
			    token_is(article->text, token, hospital_words[w]))
				return true;
		switch (grammar_at(window, i + n, &count)) {
		case GRAMMAR_BE:
		case GRAMMAR_HAVE:
		case GRAMMAR_CLAUSE:
		case GRAMMAR_BUT:
		case GRAMMAR_REL:
			return false;
		default:
			break;
		}
	}
	return false;
}

/* "hospital staff said 63 had been | admitted", or where the hurt were told of before. */
static bool is_admitted(struct look_window *window, uint32_t i)
{
	const struct article *article = window->article;

	if (!token_is(article->text, &article->tokens[i], "admitted") ||
	    (i + 1 < window->end && (token_is(article->text, &article->tokens[i + 1], "to") ||
				     token_is(article->text, &article->tokens[i + 1], "into"))))
		return false;
	for (uint32_t n = i; n > window->first; n--) {
		for (size_t w = 0; w < HOSPITAL_HOUSES; w++)
			if (token_is(article->text, &article->tokens[n - 1], hospital_words[w]))
				return true;
		if (choice_has(article->text, &article->tokens[n - 1],
			       "students pupils members visitors fans applicants refugees migrants "
			       "candidates guests"))
			return false; /* to a school, a club, a country */
	}
	return window->told;
}

static bool is_auxiliary(enum grammar_class class)
{
	return class == GRAMMAR_BE || class == GRAMMAR_GET || class == GRAMMAR_HAVE ||
	       class == GRAMMAR_DO || class == GRAMMAR_MODAL || class == GRAMMAR_TO;
}

/* The voice of a form behind the auxiliaries of the group; VOICE_NONE where it cannot stand there.
 */
static enum chunk_voice voice_of(enum harm_form form, const struct group *group)
{
	bool passive = group->last == GRAMMAR_BE || group->last == GRAMMAR_GET;

	switch (form) {
	case FORM_ED:
	case FORM_SHOT:
		return passive			     ? VOICE_PASSIVE
		       : group->last == GRAMMAR_NONE ? VOICE_BARE
						     : VOICE_ACTIVE;
	case FORM_HOSPITAL:
		return passive			     ? VOICE_PASSIVE
		       : group->last == GRAMMAR_NONE ? VOICE_BARE
						     : VOICE_ACTIVE;
	case FORM_EDPP:
		return passive			     ? VOICE_PASSIVE
		       : group->last == GRAMMAR_NONE ? VOICE_BARE
						     : VOICE_NONE;
	case FORM_PP:
		return passive ? VOICE_PASSIVE : VOICE_NONE;
	case FORM_EDVI:
		return passive ? VOICE_PASSIVE : VOICE_BARE;
	case FORM_FIN:
		return passive ? VOICE_NONE : VOICE_ACTIVE;
	case FORM_ING:
		return VOICE_ING;
	case FORM_VI:
		return group->last == GRAMMAR_BE ? VOICE_NONE : VOICE_SUBJECT;
	case FORM_VIING:
		return VOICE_EITHER;
	case FORM_ADJ:
	case FORM_COND:
		return VOICE_STATE;
	default:
		return VOICE_NONE;
	}
}

/* "the killing of", "the 1985 massacre of": a noun, though it looks like a verb. */
static bool acts_as_noun(struct look_window *window, uint32_t i)
{
	struct harm_word word = look_at(window, i)->harm;
	uint32_t count;

	return word.count && (word.form == FORM_ING || word.form == FORM_FIN) &&
	       i + word.count < window->end &&
	       grammar_at(window, i + word.count, &count) == GRAMMAR_OF;
}

/* "left homeless": the verb only carries the state behind it. */
static bool leaves_in_state(struct look_window *window, uint32_t i)
{
	struct harm_word word = {0};

	if (i < window->end)
		word = look_at(window, i)->harm;
	return word.count &&
	       (word.form == FORM_ADJ || word.form == FORM_ED || word.form == FORM_COND);
}

/* "held by" those who make arrests is detained, by anybody else abducted. */
static bool is_held_captive(struct look_window *window, uint32_t i)
{
	static const char *const lawful[] = {"police",	 "authorities", "government", "security",
					     "officers", "immigration", "army",	      "soldiers",
					     "troops",	 "state",	"regime",     "customs"};
	const struct article *article = window->article;

	if (i + 2 >= window->end || !token_is(article->text, &article->tokens[i], "held") ||
	    !token_is(article->text, &article->tokens[i + 1], "by"))
		return false;
	for (uint32_t k = i + 2; k < window->end && k < i + 6; k++)
		for (size_t n = 0; n < sizeof lawful / sizeof *lawful; n++)
			if (token_is(article->text, &article->tokens[k], lawful[n]))
				return false;
	return true;
}

/* "kicked to death", "mauled to death": whatever the verb is. */
static bool is_to_death(struct look_window *window, uint32_t i, struct harm_word *word)
{
	const struct article *article = window->article;
	uint32_t to = i + (word->count ? word->count : 1);

	if (to + 1 >= window->end || !token_is(article->text, &article->tokens[to], "to") ||
	    !token_is(article->text, &article->tokens[to + 1], "death"))
		return false;
	if (word->count)
		return word->form == FORM_ED || word->form == FORM_SHOT || word->form == FORM_EDVI;
	word->count = 1;
	return verb_looks(window, i);
}

static bool trigger_take(struct look_window *window, uint32_t i, const struct group *group,
			 struct chunk *chunk)
{
	const struct article *article = window->article;
	struct harm_word word = look_at(window, i)->harm;
	enum chunk_voice voice;

	if (is_to_death(window, i, &word)) {
		word.count += 2;
		word.form = FORM_ED;
		word.harm = HARM_KILLED;
	}
	if (!word.count || word.form == FORM_NONE)
		return false;
	if (word.form == FORM_NOUN && word.count == 1 && i > window->first && i + 1 < window->end &&
	    group->last == GRAMMAR_NONE && article->tokens[i - 1].kind != TOKEN_NUMBER &&
	    (figure_at(window, i + 1) ||
	     (window->heading && i + 1 < window->end && look_at(window, i + 1)->victim.count)) &&
	    article->tokens[i].end > 0 && article->text[article->tokens[i].end - 1] == 's')
		word.form = FORM_FIN; /* "kills 25, wounds 60" */
	if (word.form == FORM_HOSPITAL && !hospital_follows(window, i + 1)) {
		if (group->last != GRAMMAR_BE || !is_admitted(window, i))
			return false;
		word.known = true;
	}
	if (word.form == FORM_COND && group->last == GRAMMAR_NONE && word.count > 2 &&
	    token_is(article->text, &article->tokens[i + 1], "the") &&
	    token_is(article->text, &article->tokens[i + 2], "hospital"))
		return false; /* "one died later in the hospital" */
	voice = voice_of((enum harm_form)word.form, group);
	if (voice == VOICE_NONE)
		return false;
	chunk->kind = CHUNK_TRIGGER;
	chunk->trigger = i;
	chunk->end = i + word.count;
	chunk->harm = is_held_captive(window, i) ? HARM_ABDUCTED : word.harm;
	chunk->form = word.form;
	chunk->known = word.known;
	chunk->voice = (uint8_t)voice;
	return true;
}

static bool main_verb(struct look_window *window, uint32_t i, enum grammar_class class)
{
	return grammar_is_deed(class) || (class == GRAMMAR_NONE && verb_looks(window, i));
}

/* Whether the infinitive behind i ("to") is one of this group. */
static bool infinitive_follows(struct look_window *window, uint32_t i)
{
	uint32_t count;
	enum grammar_class class;
	struct harm_word word;

	if (i + 1 >= window->end)
		return false;
	class = grammar_at(window, i + 1, &count);
	if (class == GRAMMAR_ADVERB && i + 1 + count < window->end)
		class = grammar_at(window, i + 1 + count, &count);
	if (class == GRAMMAR_BE || class == GRAMMAR_HAVE || class == GRAMMAR_GET)
		return true;
	if (main_verb(window, i + 1, class))
		return true;
	word = look_at(window, i + 1)->harm;
	return word.form == FORM_FIN || word.form == FORM_VI || word.form == FORM_EDVI;
}

/* Takes one word of the group at *i; false at its end (*done tells whether a trigger ended it). */
static bool group_step(struct look_window *window, uint32_t *i, struct group *group,
		       struct chunk *chunk, bool *done)
{
	uint32_t count;
	enum grammar_class class = grammar_at(window, *i, &count);

	if (class == GRAMMAR_TO && !infinitive_follows(window, *i) && group->last == GRAMMAR_NONE)
		return false;
	if (trigger_take(window, *i, group, chunk)) {
		*done = true;
		return false;
	}
	if (is_auxiliary(class)) {
		group->last = class;
		chunk->hypothetical |= class == GRAMMAR_MODAL;
	} else if (class == GRAMMAR_RAISE && count > 2 &&
		   token_is(window->article->text,
			    &window->article->tokens[*i + count - 1], "have")) {
		group->last = GRAMMAR_HAVE; /* "is said to have killed" */
	} else if (class == GRAMMAR_NOT) {
		chunk->negated = true;
	} else if (class == GRAMMAR_RAISE || class == GRAMMAR_ADVERB || class == GRAMMAR_TIME ||
		   (group->last == GRAMMAR_HAVE && class == GRAMMAR_WHEN &&
		    token_is(window->article->text, &window->article->tokens[*i], "since")) ||
		   (class == GRAMMAR_NONE && group->last != GRAMMAR_NONE &&
		    adverb_looks(window, *i)) ||
		   (class == GRAMMAR_LEAVE && leaves_in_state(window, *i + count))) {
		/* stands between */
	} else if (main_verb(window, *i, class)) {
		uint32_t next = *i + (count ? count : 1);

		chunk->class = (uint8_t)(class == GRAMMAR_NONE ? GRAMMAR_VERB : class);
		chunk->end = *i = next;
		group->any = true;
		/* "are set to be evacuated": the group goes on */
		if (next < window->end && grammar_at(window, next, &count) == GRAMMAR_TO &&
		    infinitive_follows(window, next)) {
			chunk->end = *i = next + 1;
			group->last = GRAMMAR_TO;
			return true;
		}
		return false;
	} else {
		return false;
	}
	*i += count ? count : 1;
	if (is_auxiliary(class) || class == GRAMMAR_RAISE || class == GRAMMAR_NOT)
		chunk->end = *i;
	return true;
}

bool verb_read(struct look_window *window, uint32_t i, struct chunk *chunk)
{
	struct group group = {.last = GRAMMAR_NONE};
	uint32_t count, at = i;
	enum grammar_class first = grammar_at(window, i, &count);
	bool done = false;

	if (first == GRAMMAR_NONE && acts_as_noun(window, i))
		return false;
	if (first == GRAMMAR_ADVERB || first == GRAMMAR_PREP) {
		/* "in custody" begins like a preposition */
		return trigger_take(window, i, &group, chunk);
	}
	while (at < window->end && window->article->tokens[at].kind != TOKEN_MARK &&
	       !(at > i && figure_at(window, at)) && group_step(window, &at, &group, chunk, &done))
		;
	if (done)
		return true;
	if (chunk->end <= i + 1 && !group.any && group.last == GRAMMAR_NONE &&
	    first != GRAMMAR_RAISE)
		return false;
	chunk->kind = CHUNK_VERB;
	if (chunk->end <= i)
		chunk->end = i + (count ? count : 1);
	if (!group.any && chunk->class == GRAMMAR_NONE) {
		chunk->class = (uint8_t)(group.last != GRAMMAR_NONE ? group.last
					 : first == GRAMMAR_RAISE   ? GRAMMAR_YIELD
								    : GRAMMAR_VERB);
	}
	return true;
}
