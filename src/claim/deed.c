/*
 * More verbs that tell of a harm only with what stands around them, and who did it to whom:
 *
 *	took 12 soldiers | prisoner          police hold | nine men          kidnappers hold | nine
 *men we | buried | 21 people              a guard | received | a head injury the clinic admitted |
 *17 patients    lost | one of them
 *
 * What the police hold is detained, what a gang holds is abducted; where the sentence names
 *neither, a holder is a hall. Left out: who "they" are.
 */
#include "claim/bind.h"

#include "claim/choice.h"

enum {
	CAPTOR_REACH = 24,  /* tokens before a verb of holding */
	INVERTED_REACH = 8, /* chunks from "killed" to "were" */
	BY_REACH = 6,	    /* tokens from a verb to "by", and from there to who did it */
};

static bool word_is(const struct binder *binder, uint32_t token, const char *words)
{
	const struct article *article = binder->window->article;

	return choice_has(article->text, &article->tokens[token], words);
}

bool deed_object(const struct binder *binder, uint32_t t, struct walk *walk)
{
	return walk_object(binder->window, binder->row, t + 1, walk) && walk->at[0] <= t + 2;
}

uint32_t deed_behind(const struct binder *binder, const struct walk *walk)
{
	return binder->row->at[walk->at[walk->count - 1]].end;
}

bool deed_known(const struct binder *binder, const struct walk *walk)
{
	const struct chunk *noun = &binder->row->at[walk->at[0]];

	return noun->victim != INDEX_NONE && victim_is_human(binder->window, noun->victim);
}

/* The last word of [least, end) that names who takes people sets the harm. */
static bool captor_in(const struct look_window *window, uint32_t least, uint32_t end, uint8_t *harm)
{
	const struct article *article = window->article;

	while (end-- > least) {
		const struct token *at = &article->tokens[end];

		if (choice_has(article->text, at,
			       "police cops officers authorities army soldiers troops agents "
			       "government "
			       "prosecutors detectives gendarmes customs marines navy coastguard "
			       "carabinieri militia ministry court junta intelligence")) {
			*harm = HARM_DETAINED;
			return true;
		}
		if (choice_has(article->text, at,
			       "bandits gunmen rebels militants guerrillas insurgents kidnappers "
			       "pirates gang raiders jihadists hijackers hostage-takers fighters "
			       "extremists terrorists captors abductors")) {
			*harm = HARM_ABDUCTED;
			return true;
		}
	}
	return false;
}

bool deed_captor(const struct look_window *window, uint32_t token, uint8_t *harm)
{
	uint32_t least =
		token > window->first + CAPTOR_REACH ? token - CAPTOR_REACH : window->first;

	return captor_in(window, least, token, harm);
}

bool deed_takes(const struct binder *binder, uint32_t t, uint32_t noun, uint8_t *harm)
{
	const struct chunk *chunk = &binder->row->at[t];

	if ((chunk->harm != HARM_DETAINED && chunk->harm != HARM_ABDUCTED) ||
	    chunk->form == FORM_COND)
		return true;
	/* "police put the number of those taken away at 11": the source did not take them */
	if (binder->window->told == HARM_ABDUCTED + 1 && t &&
	    chunk_starts(binder, chunk - 1, "those")) {
		*harm = HARM_ABDUCTED;
		return true;
	}
	if (noun > t)
		return deed_captor(binder->window, chunk->first, harm);
	/* "27 were picked up" may be anybody, by anybody */
	if (binder->row->at[noun].noun & NOUN_BARE && binder->window->told != HARM_DETAINED + 1 &&
	    binder->window->told != HARM_ABDUCTED + 1 && word_is(binder, chunk->trigger, "picked"))
		return deed_captor(binder->window, binder->row->end, harm);
	/* "taken away by armed men": of whom nothing is told, they are what the word says */
	for (uint32_t i = chunk->end; i + 1 < binder->window->end && i < chunk->end + BY_REACH; i++)
		if (word_is(binder, i, "by")) {
			uint32_t end = i + BY_REACH < binder->window->end ? i + BY_REACH
									  : binder->window->end;

			captor_in(binder->window, i, end, harm);
			break;
		}
	return true;
}

/* "the loss of two players": not to death. */
static bool is_idle_loss(const struct binder *binder, uint32_t t)
{
	const struct chunk_row *row = binder->row;

	return t + 2 < row->count && row->at[t + 2].head != INDEX_NONE &&
	       word_is(binder, row->at[t + 2].head,
		       "players player customers members subscribers voters workers employees "
		       "staff "
		       "students pupils teachers officials supporters readers clients residents");
}

bool deed_is_fate(const struct binder *binder, uint32_t t)
{
	if (word_is(binder, binder->row->at[t].end - 1, "loss"))
		return is_idle_loss(binder, t);
	if (!word_is(binder, binder->row->at[t].end - 1, "fate"))
		return false;
	for (uint32_t i = binder->window->first; i < binder->window->end; i++)
		if (word_is(binder, i, "unknown unclear uncertain"))
			return false;
	return true;
}

/* "took 12 soldiers prisoner", "took two men into custody" */
static bool taken_prisoner(const struct binder *binder, uint32_t t, struct walk *walk,
			   uint8_t *harm)
{
	uint32_t end = binder->window->end, at;

	if (!word_is(binder, binder->row->at[t].end - 1, "took take takes taking taken led lead") ||
	    !deed_object(binder, t, walk))
		return false;
	at = deed_behind(binder, walk);
	if (at >= end)
		return false;
	*harm = HARM_DETAINED;
	if (word_is(binder, at, "prisoner prisoners"))
		return true;
	/* "taken 50 recruits by force" */
	if (at + 1 < end && ((word_is(binder, at, "by") && word_is(binder, at + 1, "force")) ||
			     (word_is(binder, at, "at") && word_is(binder, at + 1, "gunpoint")))) {
		*harm = HARM_ABDUCTED;
		return deed_known(binder, walk);
	}
	if (!word_is(binder, at, "into") || at + 1 >= end)
		return false;
	if (word_is(binder, at + 1, "captivity"))
		*harm = HARM_ABDUCTED;
	return word_is(binder, at + 1, "custody captivity detention");
}

/* "Iran is holding | five Americans": a state that holds people has detained them. */
static bool state_holds(const struct binder *binder, uint32_t t)
{
	const struct chunk_row *row = binder->row;
	const struct chunk *verb = &row->at[t];
	uint32_t who = chunk_before(row, t);

	return who != INDEX_NONE && row->at[who].kind == CHUNK_NOUN &&
	       verb->end > verb->first + 1 && word_is(binder, verb->end - 1, "holding") &&
	       mention_is_place(binder->window->article, row->at[who].end - 1) &&
	       (!who || !chunk_governs(&row->at[who - 1]));
}

static bool holds(const struct binder *binder, uint32_t t, struct walk *walk, uint8_t *harm)
{
	const struct chunk *verb = &binder->row->at[t];

	if (!word_is(binder, verb->end - 1, "hold holds holding held") ||
	    !deed_object(binder, t, walk))
		return false;
	if (state_holds(binder, t)) {
		*harm = HARM_DETAINED;
		return deed_known(binder, walk) ||
		       fit_of_a_people(binder, &binder->row->at[walk->at[0]]) ||
		       (binder->row->at[walk->at[0]].noun & NOUN_ANAPHOR && binder->window->told);
	}
	if (!deed_captor(binder->window, verb->first, harm))
		return false;
	/* "Police hold five over blast" */
	return deed_known(binder, walk) ||
	       (binder->row->at[walk->at[0]].noun & NOUN_BARE &&
		deed_behind(binder, walk) < binder->window->end &&
		word_is(binder, deed_behind(binder, walk), "over after for on"));
}

/* "We buried 21 people": whom people bury is dead; whom a slide buries may not be. */
static bool laid_to_rest(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	uint32_t before = chunk_before(row, t);
	const struct chunk *who;

	if (!word_is(binder, row->at[t].end - 1, "buried bury burying cremated cremate") ||
	    before == INDEX_NONE || !deed_object(binder, t, walk) ||
	    !(deed_known(binder, walk) || row->at[walk->at[0]].noun & NOUN_BARE))
		return false;
	if (row->at[walk->at[0]].victim == INDEX_NONE && !(row->at[walk->at[0]].noun & NOUN_BARE))
		return false; /* "buried 12 time capsules" */
	who = &row->at[before];
	if (chunk_is_joint(who, GRAMMAR_PRON))
		return !word_is(binder, who->first, "it which that");
	return who->kind == CHUNK_NOUN && who->victim != INDEX_NONE &&
	       victim_is_human(binder->window, who->victim);
}

/* "received a head injury", "sustained burns": the subject. */
static bool suffered(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	uint32_t verb = chunk_before(row, t);

	if (row->at[t].harm != HARM_INJURED || verb == INDEX_NONE ||
	    row->at[verb].kind != CHUNK_VERB ||
	    !word_is(binder, row->at[verb].end - 1,
		     "received receive receives receiving sustained sustain sustains sustaining "
		     "suffered suffer suffers suffering nursed nursing nurse"))
		return false;
	if (!walk_subject(binder->window, row, verb, walk) ||
	    /* "none suffered serious injuries" */
	    (row->at[walk->at[0]].noun & NOUN_ZERO && row->at[t].first != row->at[t].trigger))
		return false;
	return (deed_known(binder, walk) ||
		(row->at[walk->at[0]].noun & NOUN_BARE &&
		 (binder->window->told || binder->bindings->count)));
}

/* "the clinic had admitted 17 patients"; a clinic that takes 17 a day tells of none. */
static bool admitted(const struct binder *binder, uint32_t t, struct walk *walk)
{
	uint32_t at;

	if (!word_is(binder, binder->row->at[t].end - 1,
		     "admitted admitting admits received receiving") ||
	    !deed_object(binder, t, walk) || !deed_known(binder, walk) ||
	    binder->row->at[walk->at[0]].head == INDEX_NONE ||
	    !word_is(binder, binder->row->at[walk->at[0]].head, "patients patient"))
		return false;
	at = deed_behind(binder, walk);
	return at >= binder->window->end || !word_is(binder, at, "a an per every each daily");
}

/* "treated 12 and lost one of them", "lost two patients" */
static bool lost_of_them(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk *noun;

	if (!word_is(binder, binder->row->at[t].end - 1, "lost lose loses losing") ||
	    !deed_object(binder, t, walk))
		return false;
	noun = &binder->row->at[walk->at[0]];
	if (noun->noun & NOUN_ANAPHOR)
		return binder->bindings->count > 0;
	return noun->head != INDEX_NONE && word_is(binder, noun->head, "patients patient");
}

/* "Injuries were logged for 63 people", "Deaths were reported among 12 patients" */
static bool logged_for(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	uint32_t verb = t + 1 < row->count ? chunk_behind(row, t) : INDEX_NONE, lead;

	if (verb == INDEX_NONE || row->at[verb].kind != CHUNK_VERB)
		return false;
	lead = chunk_behind(row, verb);
	return lead != INDEX_NONE && word_is(binder, row->at[verb].first, "were was have has") &&
	       word_is(binder, row->at[lead].first, "for among to") &&
	       walk_object(binder->window, row, lead + 1, walk) && deed_known(binder, walk);
}

/* "cost 16 people their lives" */
static bool cost_lives(const struct binder *binder, uint32_t t, struct walk *walk)
{
	uint32_t at;

	if (!word_is(binder, binder->row->at[t].end - 1, "cost costs costing") ||
	    !deed_object(binder, t, walk))
		return false;
	at = deed_behind(binder, walk);
	return at + 1 < binder->window->end && word_is(binder, at, "their his her") &&
	       word_is(binder, at + 1, "lives life");
}

/* "Also killed in the blast were a porter and two boys": the verb stands before its subject. */
static bool inverted(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	uint32_t i;

	for (i = 0; i < t; i++)
		if (!chunk_is_filler(&row->at[i]) && row->at[i].kind != CHUNK_MARK &&
		    !chunk_is_joint(&row->at[i], GRAMMAR_AND))
			return false;
	for (i = t + 1; i < row->count && i < t + INVERTED_REACH; i++) {
		const struct chunk *chunk = &row->at[i];

		if (chunk->kind == CHUNK_VERB)
			return chunk->class == GRAMMAR_BE &&
			       walk_object(binder->window, row, i + 1, walk) &&
			       walk->at[0] <= i + 4;
		if (chunk->kind == CHUNK_TRIGGER || chunk->kind == CHUNK_MARK ||
		    (chunk->kind == CHUNK_NOUN && !chunk_governs(&row->at[i - 1])))
			return false;
	}
	return false;
}

bool path_deed(const struct binder *binder, enum frame_path path, uint32_t t, struct walk *walk,
	       uint8_t *harm)
{
	switch (path) {
	case PATH_PRISONER:
		return taken_prisoner(binder, t, walk, harm);
	case PATH_HOLDS:
		return holds(binder, t, walk, harm);
	case PATH_LAID:
		*harm = HARM_KILLED;
		return laid_to_rest(binder, t, walk);
	case PATH_SUFFERED:
		return suffered(binder, t, walk);
	case PATH_ADMITTED:
		*harm = HARM_INJURED;
		return admitted(binder, t, walk);
	case PATH_LOGGED:
		return logged_for(binder, t, walk);
	case PATH_COST:
		*harm = HARM_KILLED;
		return cost_lives(binder, t, walk);
	case PATH_INVERTED:
		return inverted(binder, t, walk);
	default:
		*harm = HARM_KILLED;
		return lost_of_them(binder, t, walk);
	}
}
