/*
 * Whom a word of harm fits. Most tell of a harm whatever noun is counted beside them, since no list
 * has all names for people; some are said of things more often:
 *
 *	expired, moved (form "!")     people of victim.tsv alone
 *	missing, shot, beaten         no noun that is unknown and does not end like a trade
 *	eliminated, neutralised       fighters; clubs and contestants are eliminated too
 *	treated                       nobody whom it is "to" something, or "a day"
 */
#include "claim/bind.h"

#include <string.h>

#include "claim/choice.h"

enum {
	MULTITUDE = 100, /* so many, told bare, who shelter somewhere are people */
	RUBBLE_REACH = 6 /* tokens behind "buried under" */
};

bool fit_of_a_people(const struct binder *binder, const struct chunk *noun)
{
	const struct article *article = binder->window->article;

	return noun->victim_token != INDEX_NONE &&
	       lexicon_lists(binder->window->lexicon, article->tokens[noun->victim_token].word) &
		       (UINT64_C(1) << LEXICON_GROUP);
}

/* "More than 5,000 are sheltering in the stadium" */
static bool is_multitude(const struct chunk *noun, uint8_t harm)
{
	return harm == HARM_DISPLACED && noun->bounds.about >= MULTITUDE;
}

/* Leaves those whom victim.tsv knows to be people; a bare count stands for people where some were
 * told of before it. */
static bool only_people(const struct binder *binder, uint8_t harm, struct walk *walk)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < walk->count; i++) {
		const struct chunk *noun = &binder->row->at[walk->at[i]];

		if (noun->noun & NOUN_BARE ? binder->window->told || binder->bindings->count ||
						     is_multitude(noun, harm)
		    : noun->victim == INDEX_NONE ? fit_of_a_people(binder, noun)
						 : victim_is_human(binder->window, noun->victim))
			walk->at[kept++] = walk->at[i];
	}
	walk->count = kept;
	return kept > 0;
}

/* A noun of no list that ends as names for people do: "anglers", not "paintings". */
static bool ends_like_people(const struct binder *binder, const struct chunk *noun)
{
	static const char *const tails[] = {"ers",   "ors",    "ists", "ians", "men",
					    "women", "ees",    "eers", "ants", "folk",
					    "mates", "people", "kin",  "goers"};
	const struct article *article = binder->window->article;
	const struct token *token = &article->tokens[noun->victim_token];
	char folded[TOKEN_FOLD];
	size_t n = token_fold(article->text + token->start, token->end - token->start, folded);

	if (token->flags & TOKEN_CAPITAL)
		return true;
	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
		size_t tail = strlen(tails[i]);

		if (n > tail + 2 && !memcmp(folded + n - tail, tails[i], tail))
			return true;
	}
	return false;
}

/* Fighters, or "members", "leaders" of theirs. */
static bool is_fighter(const struct binder *binder, const struct chunk *noun)
{
	const struct article *article = binder->window->article;

	if (noun->victim == INDEX_NONE)
		return noun->noun & NOUN_BARE;
	return victim_is_within(binder, noun->victim, "fighter") ||
	       choice_has(article->text, &article->tokens[noun->victim_token],
			  "members member leaders leader commanders commander people men suspects "
			  "operatives agents");
}

/* "treated 12 guests to dinner", "treats 40 patients a day" */
static bool is_treat(const struct binder *binder, uint32_t t, const struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	const struct article *article = binder->window->article;
	uint32_t next = walk->at[walk->count - 1] + 1;

	return walk->at[0] > t && next + 1 < row->count &&
	       choice_has(article->text, &article->tokens[row->at[t].trigger],
			  "treated treats treat treating") &&
	       (chunk_is_joint(&row->at[next], GRAMMAR_TO) ||
		(row->at[next].kind == CHUNK_NOUN &&
		 aside_is_per_day(binder->window, &row->at[next])));
}

/* The noun that says of what the count at i is: its own, or that of its set: "nine of the ten
 * seeds", "of 400 mice, 120". */
static const struct chunk *set_of(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;

	if (row->at[i].noun & NOUN_PARTITIVE && row->at[i].noun & NOUN_BARE && i + 2 < row->count &&
	    chunk_is_joint(&row->at[i + 1], GRAMMAR_OF) && row->at[i + 2].kind == CHUNK_NOUN)
		return &row->at[i + 2];
	if (row->at[i].noun & NOUN_BARE && i > 1 && chunk_is_joint(&row->at[0], GRAMMAR_OF) &&
	    row->at[1].kind == CHUNK_NOUN && row->at[1].noun & NOUN_COUNTED &&
	    row->at[1].noun & NOUN_THING &&
	    !choice_has(binder->window->article->text,
			&binder->window->article->tokens[row->at[1].end - 1],
			"cases infections patients admissions"))
		return &row->at[1];
	return &row->at[i];
}

/* "held in the stadium": people are, and meetings. */
static bool is_held_at(const struct binder *binder, const struct chunk *trigger)
{
	const struct article *article = binder->window->article;

	return trigger->end < binder->window->end &&
	       token_is(article->text, &article->tokens[trigger->trigger], "held") &&
	       choice_has(article->text, &article->tokens[trigger->end], "in at inside");
}

/* "residents reported | burying 47 people": graves, where no wall or slope buries. */
static bool is_burial(const struct binder *binder, uint32_t t)
{
	const struct article *article = binder->window->article;
	const struct chunk *trigger = &binder->row->at[t];

	/* "buried under a thorn tree", "under the floor of the church" */
	if (choice_has(article->text, &article->tokens[trigger->trigger], "buried") &&
	    trigger->harm == HARM_TRAPPED && trigger->end > trigger->trigger + 1) {
		for (uint32_t i = trigger->end - 1;
		     i < binder->window->end && i < trigger->end + RUBBLE_REACH; i++)
			if (choice_has(
				    article->text, &article->tokens[i],
				    "rubble debris mud mudslide landslide landslip slide snow "
				    "avalanche ruins wreckage earth soil sand rocks rock ash lava "
				    "collapsed roof wall walls building house houses home homes "
				    "stones ice "
				    "concrete coal tonnes tons metres feet"))
				return false;
		return true;
	}

	return choice_has(article->text, &article->tokens[trigger->trigger], "burying") && t &&
	       (binder->row->at[t - 1].kind == CHUNK_VERB ||
		(binder->row->at[t - 1].kind == CHUNK_NOUN &&
		 binder->row->at[t - 1].victim != INDEX_NONE));
}

bool fit_keep(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk *trigger = &binder->row->at[t];
	const struct article *article = binder->window->article;
	bool loose, fighters;
	uint32_t kept = 0;

	if (trigger->kind == CHUNK_TRIGGER && (is_treat(binder, t, walk) || is_burial(binder, t)))
		return false;
	if (trigger->known || (trigger->kind == CHUNK_TRIGGER && is_held_at(binder, trigger)))
		return only_people(binder, trigger->harm, walk);
	if (trigger->kind != CHUNK_TRIGGER)
		return true;
	loose = trigger->form == FORM_SHOT || trigger->harm == HARM_MISSING ||
		choice_has(article->text, &article->tokens[trigger->trigger],
			   "captured capture captures capturing wiped finished held");
	fighters = choice_has(article->text, &article->tokens[trigger->trigger],
			      "eliminated neutralised neutralized liquidated eliminating "
			      "neutralising neutralizing liquidating eliminate eliminates");
	for (uint32_t i = 0; i < walk->count; i++) {
		const struct chunk *noun = set_of(binder, walk->at[i]);

		if (noun->noun & NOUN_THING)
			continue; /* "of 400 mice, 120 died" */
		if ((fighters && !is_fighter(binder, noun)) ||
		    (loose && noun->victim == INDEX_NONE && noun->victim_token != INDEX_NONE &&
		     !(noun->noun & (NOUN_BARE | NOUN_SINGLE)) && !ends_like_people(binder, noun)))
			continue;
		walk->at[kept++] = walk->at[i];
	}
	walk->count = kept;
	return kept > 0;
}
