/*
 * Bindings of words that count nobody who was harmed, as what stands around them tells:
 *
 *	Two executions a week | is a scandal          a rate that is judged
 *	two of every three murders                    a ratio
 *	His wife , | Hoda , | was hurt                somebody named
 *	relatives of | 30 of the dead                 who is left behind
 *	two of the detained | have since been freed   who is out of it again
 *	Two gunmen | fled                             who gets away with it
 *
 * Left out: hostages and others who are named by their fate, which a release still tells.
 */
#include "claim/bind.h"

#include "claim/choice.h"

static bool word_is(const struct binder *binder, uint32_t token, const char *words)
{
	const struct article *article = binder->window->article;

	return token < binder->window->end &&
	       choice_has(article->text, &article->tokens[token], words);
}

/* "Two executions a week is a scandal" */
static bool is_judged_rate(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	const struct chunk *verb = &row->at[i + 2];

	return i + 3 < row->count && row->at[i].noun & NOUN_HARM &&
	       row->at[i + 1].kind == CHUNK_NOUN &&
	       aside_is_per_day(binder->window, &row->at[i + 1]) && verb->kind == CHUNK_VERB &&
	       verb->class == GRAMMAR_BE && word_is(binder, verb->end - 1, "is are was were") &&
	       (row->at[i + 3].kind == CHUNK_NOUN || word_is(binder, verb->end, "too enough"));
}

/* "two of every three murders": both its numbers */
static bool is_ratio(const struct binder *binder, const struct chunk *noun)
{
	return noun->noun & NOUN_COUNTED && !(noun->noun & NOUN_SINGLE) &&
	       ((word_is(binder, noun->words_end, "of in out") &&
		 (word_is(binder, noun->words_end + 1, "every") ||
		  (word_is(binder, noun->words_end + 1, "of") &&
		   word_is(binder, noun->words_end + 2, "every")))) ||
		(noun->words > binder->window->first + 1 &&
		 word_is(binder, noun->words - 1, "every") &&
		 word_is(binder, noun->words - 2, "of in")));
}

/* Whether chunk i is a name alone: "Hoda", "Tom Reed". */
static bool is_name(const struct binder *binder, uint32_t i)
{
	const struct article *article = binder->window->article;
	const struct chunk *noun = &binder->row->at[i];

	if (noun->kind != CHUNK_NOUN || noun->noun & (NOUN_COUNTED | NOUN_HARM) ||
	    mention_is_place(article, noun->first))
		return false;
	for (uint32_t at = noun->first; at < noun->end; at++)
		if (!(article->tokens[at].flags & TOKEN_CAPITAL))
			return false;
	return true;
}

/* "His wife, Hoda, was hurt" */
static bool is_named_behind(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;

	return row->at[i].noun & NOUN_SINGLE && i + 3 < row->count &&
	       chunk_is_mark(&row->at[i + 1], ',') && is_name(binder, i + 2) &&
	       chunk_is_mark(&row->at[i + 3], ',');
}

/* "two of the detained have since been freed", "political prisoners were let out" */
static bool is_out_again(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	const struct chunk *noun = &row->at[i];
	uint32_t next = chunk_behind(row, i);
	bool found = noun->harm == HARM_MISSING, held = noun->harm == HARM_DETAINED;

	if (!(noun->noun & NOUN_HARM) || next == INDEX_NONE || row->at[next].kind != CHUNK_VERB ||
	    !(noun->noun & NOUN_PARTITIVE || (noun->form == FORM_STATE && held)) ||
	    (!found && !held && noun->harm != HARM_ABDUCTED))
		return false;
	for (uint32_t at = row->at[next].first; at < row->at[next].end + 3; at++) {
		if (word_is(binder, at, "freed released pardoned") ||
		    (word_is(binder, at, "let") && word_is(binder, at + 1, "out go")))
			return noun->form != FORM_STATE || held;
		if (found && word_is(binder, at, "found located") &&
		    word_is(binder, at + 1, "alive safe"))
			return true;
	}
	return false;
}

/* "12 former hostages", "the court freed 40 detainees": who was held once, and who no longer is. */
static bool is_former(const struct binder *binder, uint32_t i)
{
	const struct chunk *noun = &binder->row->at[i];

	if (noun->form != FORM_STATE || !(noun->noun & NOUN_HARM))
		return false;
	for (uint32_t at = noun->words_end; at < noun->end; at++)
		if (word_is(binder, at, "former ex freed released"))
			return true;
	return noun->harm == HARM_DETAINED && i && noun[-1].kind == CHUNK_VERB &&
	       word_is(binder, noun[-1].end - 1, "freed released pardoned frees releases pardons");
}

/* "relatives of 30 of the dead", "60 families of the disappeared": who is left behind. */
static bool is_kin_of(const struct binder *binder, uint32_t i, uint32_t trigger)
{
	static const char kin[] = "relatives families parents mothers widows friends orphans";
	const struct chunk_row *row = binder->row;
	const struct chunk *noun = &row->at[i];

	if (trigger == i && word_is(binder, noun->words_end, kin))
		return true;
	if (trigger == i)
		return noun->noun & NOUN_PARTITIVE && noun->noun & (NOUN_HARM | NOUN_ATTRIBUTE) &&
		       i >= 2 && chunk_is_joint(noun - 1, GRAMMAR_OF) &&
		       noun[-2].kind == CHUNK_NOUN && word_is(binder, noun[-2].end - 1, kin);
	return trigger > i && trigger <= i + 3 && word_is(binder, noun->end - 1, kin) &&
	       word_is(binder, noun->end, "of") && word_is(binder, noun->end + 1, "the") &&
	       row->at[trigger].end == noun->end + 3;
}

/* Whether an active verb of another harm stands between the chunks: "shot a trader | and fled". */
static bool harms_between(const struct chunk_row *row, uint32_t from, uint32_t to)
{
	for (uint32_t k = from; k < to; k++)
		if (row->at[k].kind == CHUNK_TRIGGER && row->at[k].harm != HARM_DISPLACED &&
		    (row->at[k].voice == VOICE_ACTIVE || row->at[k].voice == VOICE_ING ||
		     (row->at[k].voice == VOICE_BARE && k + 1 < row->count &&
		      row->at[k + 1].kind == CHUNK_NOUN)))
			return true;
	return false;
}

/* "Two gunmen | fled", "killed six before | fleeing", "shot a trader and | fled": those who did it,
 * or were held for it, get away. */
static bool is_getaway(const struct binder *binder, uint32_t i, uint32_t t)
{
	const struct chunk_row *row = binder->row;
	const struct chunk *noun = &row->at[i];

	if (row->at[t].kind != CHUNK_TRIGGER || row->at[t].harm != HARM_DISPLACED ||
	    !word_is(binder, row->at[t].trigger, "fled flee flees fleeing"))
		return false;
	if (noun->victim_token != INDEX_NONE &&
	    word_is(binder, noun->victim_token,
		    "gunman gunmen attacker attackers assailant assailants suspect suspects robber "
		    "robbers raider raiders thief thieves kidnapper kidnappers bandit bandits "
		    "killer "
		    "killers bomber bombers inmate inmates prisoner prisoners convict convicts "
		    "detainee detainees hijackers hijacker abductors militants"))
		return true;
	if (i > t)
		return false;
	return harms_between(row, i < t && i ? 0 : i, t) &&
	       (harms_between(row, i, t) || chunk_is_joint(&row->at[t - 1], GRAMMAR_WHEN));
}

/* "killed nine and | 4,000 fled": whom the verb before has as its object did not flee. */
static bool is_object_before(const struct binder *binder, const struct binding *binding)
{
	const struct chunk_row *row = binder->row;
	bool object = false, other = false;

	for (uint32_t b = 0; b < binder->bindings->count; b++) {
		const struct binding *at = &binder->bindings->at[b];

		object |= at->noun == binding->noun && at->trigger < at->noun &&
			  at->harm != binding->harm && row->at[at->trigger].kind == CHUNK_TRIGGER;
		other |= at->trigger == binding->trigger && at->noun > binding->noun &&
			 at->noun < at->trigger;
	}
	return object && other && binding->trigger > binding->noun;
}

void uncount_drop(struct binder *binder)
{
	struct binding_row *bindings = binder->bindings;

	for (uint32_t b = 0; b < bindings->count; b++) {
		uint32_t i = bindings->at[b].noun, t = bindings->at[b].trigger;

		bindings->at[b].dropped |=
			is_ratio(binder, &binder->row->at[i]) || is_named_behind(binder, i) ||
			is_kin_of(binder, i, t) || is_getaway(binder, i, t) ||
			is_object_before(binder, &bindings->at[b]) ||
			(t == i && (is_judged_rate(binder, i) || is_former(binder, i) ||
				    is_out_again(binder, i)));
	}
}
