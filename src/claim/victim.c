/*
 * The victims' noun: the row of victim.tsv where there is one, else the word itself made singular
 * by rule ("Ugandans" - ugandan). Left out: what contains what; that is the column "parent".
 */
#include "claim/victim.h"

#include "claim/choice.h"

#include <string.h>

static const char *singular(const char *folded, size_t n, struct arena *arena)
{
	char *word = arena_string(arena, folded, n);

	if (n > 4 && !strcmp(word + n - 3, "ies")) {
		word[n - 3] = 'y';
		word[n - 2] = 0;
	} else if (n > 4 && (!strcmp(word + n - 4, "ches") || !strcmp(word + n - 4, "shes") ||
			     !strcmp(word + n - 4, "sses") || !strcmp(word + n - 3, "xes"))) {
		word[n - 2] = 0;
	} else if (n > 4 && !strcmp(word + n - 3, "men")) {
		word[n - 2] = 'a';
	} else if (n > 3 && word[n - 1] == 's' && word[n - 2] != 's') {
		word[n - 1] = 0;
	}
	return word;
}

static const char *victim_name(struct look_window *window, const struct chunk *chunk,
			       struct arena *arena)
{
	const struct article *article = window->article;
	const struct token *token;
	const char *cell, *bar;
	char folded[TOKEN_FOLD];
	size_t n;

	if (chunk->victim_token == INDEX_NONE)
		return NULL;
	if (chunk->victim != INDEX_NONE) {
		cell = lexicon_cell(window->lexicon, LEXICON_VICTIM, chunk->victim,
				    window->victim_noun);
		if (*cell)
			return cell;
		cell = lexicon_cell(window->lexicon, LEXICON_VICTIM, chunk->victim, 0);
		bar = strchr(cell, '|');
		n = bar ? (size_t)(bar - cell) : strlen(cell);
		for (size_t i = n; i-- > 0;)
			if (cell[i] == ' ')
				return arena_string(arena, cell + i + 1, n - i - 1);
		return arena_string(arena, cell, n);
	}
	token = &article->tokens[chunk->victim_token];
	n = token_fold(article->text + token->start, token->end - token->start, folded);
	return n ? singular(folded, n, arena) : NULL;
}

static bool victim_is_shared(struct look_window *window, uint32_t row)
{
	static const char *const apart[] = {"man",    "woman",	"boy",	"girl",	  "child",   "male",
					    "female", "infant", "baby", "person", "teenager",
					    "mother", "father", "son",	"daughter", "brother",
					    "sister", "wife",	"husband"};
	const char *cell, *bar;
	size_t n;

	if (row == INDEX_NONE)
		return true;
	cell = lexicon_cell(window->lexicon, LEXICON_VICTIM, row, 0);
	bar = strchr(cell, '|');
	n = bar ? (size_t)(bar - cell) : strlen(cell);
	for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
		if (strlen(apart[i]) == n && !memcmp(apart[i], cell, n))
			return false;
	return true;
}

/* The last count before chunk `end` of people that are n. */
static const struct chunk *count_of(struct look_window *window, const struct chunk_row *row,
				    uint32_t end, int64_t n)
{
	while (end-- > 0) {
		const struct chunk *chunk = &row->at[end];

		if (chunk_counts(chunk) && chunk->bounds.about == n &&
		    chunk->victim_token != INDEX_NONE && victim_is_human(window, chunk->victim))
			return chunk;
	}
	return NULL;
}

static bool is_bound(const struct victim_scene *scene, uint32_t noun)
{
	for (uint32_t b = 0; b < scene->bindings->count; b++)
		if (scene->bindings->at[b].noun == noun && !scene->bindings->at[b].dropped)
			return true;
	return false;
}

/* "Police looked on and arrested four of them": not of the police. */
static bool is_taker(const struct victim_scene *scene, const struct binding *binding,
		     const struct chunk *noun)
{
	const struct article *article = scene->window->article;

	return (binding->harm == HARM_DETAINED || binding->harm == HARM_ABDUCTED) &&
	       noun->victim_token != INDEX_NONE &&
	       choice_has(article->text, &article->tokens[noun->victim_token],
			  "police officers soldiers troops guards agents gunmen rebels militants");
}

/* The noun of victims that a bare count takes from a claim before it in the sentence. */
static const struct chunk *shared_victims(const struct victim_scene *scene, uint32_t b)
{
	const struct binding *binding = &scene->bindings->at[b];
	const struct chunk *noun = &scene->row->at[binding->noun];
	const struct chunk *best = NULL;
	bool points = noun->noun & NOUN_ANAPHOR || (binding->noun + 2 < scene->row->count &&
						    chunk_is_joint(noun + 1, GRAMMAR_OF) &&
						    chunk_is_joint(noun + 2, GRAMMAR_REL));

	if (noun->noun & NOUN_SAME) {
		best = count_of(scene->window, scene->row, binding->noun, noun->bounds.about);
		if (best)
			return best;
	}
	if (binding->parent != INDEX_NONE && noun->noun & NOUN_ANAPHOR) {
		const struct binding *parent = &scene->bindings->at[binding->parent];

		return scene->row->at[parent->noun].noun & NOUN_BARE &&
				       parent->parent == INDEX_NONE && parent->noun < binding->noun
			       ? shared_victims(scene, binding->parent)
			       : &scene->row->at[parent->noun];
	}
	if (noun->noun & NOUN_PARTITIVE && !(noun->noun & NOUN_ANAPHOR) &&
	    binding->noun + 2 < scene->row->count && chunk_is_joint(noun + 1, GRAMMAR_OF))
		return &scene->row->at[binding->noun + 2];
	if (!strcmp(binding->frame, "earlier count"))
		for (uint32_t i = 0; i < scene->bindings->count; i++) {
			const struct chunk *noun_before;

			if (i == b || scene->bindings->at[i].trigger != binding->trigger ||
			    scene->bindings->at[i].noun >= binding->noun)
				continue;
			noun_before = &scene->row->at[scene->bindings->at[i].noun];
			return noun_before->victim_token != INDEX_NONE ? noun_before
								       : shared_victims(scene, i);
		}
	if (!strcmp(binding->frame, "toll") || !strcmp(binding->frame, "put at") ||
	    !strcmp(binding->frame, "number of harms"))
		return NULL;
	if (!strcmp(binding->frame, "number of harmed"))
		return &scene->row->at[binding->trigger];
	if (!strcmp(binding->frame, "number of")) {
		const struct chunk *of = &scene->row->at[binding->trigger - 1];

		if (chunk_is_joint(of, GRAMMAR_REL))
			of--;
		return of->victim_token != INDEX_NONE ? of : NULL;
	}
	/* "the girls were among more than 200 kidnapped" */
	if (binding->noun >= 3 && chunk_is_joint(noun - 1, GRAMMAR_AMONG) &&
	    noun[-2].kind == CHUNK_VERB && noun[-3].victim != INDEX_NONE &&
	    !(noun[-3].noun & NOUN_COUNTED) && victim_is_human(scene->window, noun[-3].victim))
		return noun - 3;
	for (uint32_t i = binding->noun; points && i-- > 0;) {
		if (!chunk_counts(&scene->row->at[i]))
			continue;
		if (scene->row->at[i].victim_token != INDEX_NONE)
			return &scene->row->at[i];
		if (is_bound(scene, i)) /* "treated 340 wounded, seven of whom died" */
			return NULL;
	}
	for (uint32_t i = binding->noun;
	     noun->noun & NOUN_ANAPHOR && strcmp(binding->frame, "fatal") && i-- > 0;)
		if (scene->row->at[i].kind == CHUNK_NOUN &&
		    scene->row->at[i].victim != INDEX_NONE &&
		    !(i && scene->row->at[i - 1].kind == CHUNK_VERB &&
		      scene->row->at[i - 1].class == GRAMMAR_SAY) && /* "told reporters" */
		    !is_taker(scene, binding, &scene->row->at[i]) &&
		    victim_is_human(scene->window, scene->row->at[i].victim))
			return &scene->row->at[i];
	best = victim_set_before(scene, binding->noun);
	if (best)
		return best;
	for (uint32_t i = 0; i < scene->bindings->count; i++) {
		const struct chunk *other = &scene->row->at[scene->bindings->at[i].noun];

		if (scene->bindings->at[i].noun >= binding->noun || other->noun & NOUN_HARM ||
		    scene->bindings->at[i].parent != INDEX_NONE)
			continue;
		/* "a man was killed and two wounded": who the two are is not said */
		if (other->noun & NOUN_SINGLE && noun->bounds.about != 1 &&
		    (!victim_is_shared(scene->window, other->victim) || noun->op == OP_VAGUE ||
		     binding->harm == HARM_DISPLACED ||
		     (noun->noun & NOUN_OTHERS && /* "a judge and three others" */
		      scene->bindings->at[i].trigger == binding->trigger)))
			continue;
		if (other->victim_token != INDEX_NONE && (!best || other > best))
			best = other;
	}
	if (!best)
		best = victim_target_before(scene, b);
	/* "killing 34 and wounding 78" */
	for (uint32_t i = 0; !best && i < scene->bindings->count; i++)
		if (scene->bindings->at[i].noun < binding->noun &&
		    scene->row->at[scene->bindings->at[i].noun].noun & NOUN_BARE &&
		    scene->row->at[binding->trigger].voice == VOICE_ING)
			best = victim_target_before(scene, i);
	for (const struct chunk *between = best; between && between < noun; between++)
		if ((between->kind == CHUNK_MARK &&
		     (between->mark == '.' || between->mark == ';')) ||
		    (between->kind == CHUNK_VERB && between->class == GRAMMAR_SAY))
			return NULL;
	return best && (noun->noun & (NOUN_ANAPHOR | NOUN_SINGLE) || !(noun->noun & NOUN_OTHERS) ||
			victim_is_shared(scene->window, best->victim))
		       ? best
		       : NULL;
}

/* "four of them foreigners", "six of the dead were foreigners". */
static const struct chunk *said_to_be(const struct victim_scene *scene, uint32_t b)
{
	const struct chunk_row *row = scene->row;
	uint32_t i = chunk_behind(row, scene->bindings->at[b].noun);
	const struct chunk *noun = &row->at[scene->bindings->at[b].noun];
	bool one = noun->bounds.about == 1;
	bool bare = !(noun->noun & (NOUN_PARTITIVE | NOUN_FRACTION | NOUN_ANAPHOR));

	if (bare && scene->bindings->at[b].noun && chunk_is_joint(noun - 1, GRAMMAR_OF))
		return NULL; /* "most of the 90 dead were children" */
	/* "children under five account for 88 of the deaths" */
	if (noun->noun & NOUN_PARTITIVE && noun->noun & NOUN_HARM &&
	    scene->bindings->at[b].noun > 2 &&
	    token_is(scene->window->article->text, &scene->window->article->tokens[noun->first - 1],
		     "for"))
		return victim_first_people(scene, noun);
	/* "49 of those killed in the city in May were children" */
	while (i != INDEX_NONE && i + 1 < row->count &&
	       ((chunk_governs(&row->at[i]) && row->at[i + 1].kind == CHUNK_NOUN) ||
		(row->at[i].kind == CHUNK_TRIGGER && row->at[i].first == row->at[i].trigger) ||
		(row->at[i].kind == CHUNK_VERB && verb_looks(scene->window, row->at[i].first))))
		i = chunk_behind(row, i + (chunk_governs(&row->at[i]) ? 1 : 0));
	if (i != INDEX_NONE && row->at[i].kind == CHUNK_VERB && row->at[i].class == GRAMMAR_BE)
		i = chunk_behind(row, i);
	else if (bare)
		return NULL; /* "all five dead were miners", not "kills 43 Monitor" */
	if (i == INDEX_NONE)
		return NULL;
	noun = &row->at[i];
	return noun->kind == CHUNK_NOUN && !(noun->noun & NOUN_THING) &&
			       (!(noun->noun & NOUN_COUNTED) ||
				(one && noun->noun & NOUN_SINGLE)) &&
			       noun->victim != INDEX_NONE
		       ? noun
		       : NULL;
}

bool victim_same(struct look_window *window, const struct chunk_row *row, struct arena *arena,
		 struct claim *claim)
{
	const struct chunk *same = count_of(window, row, row->count, claim->bounds.about);

	if (!same)
		return false;
	claim->victims = victim_name(window, same, arena);
	claim->victims_row = same->victim;
	return true;
}

void victim_find(const struct victim_scene *scene, uint32_t b, struct arena *arena,
		 struct claim *claim)
{
	const struct chunk *noun = &scene->row->at[scene->bindings->at[b].noun];
	const char *name = victim_name(scene->window, noun, arena);

	if (!strcmp(scene->bindings->at[b].frame, "cases of harm")) {
		claim->victims = "person";
		claim->victims_row = INDEX_NONE;
		return;
	}
	if (!strcmp(scene->bindings->at[b].frame, FRAME_OF_VICTIMS))
		name = NULL; /* what they are said to be tells more */
	if (!name && (noun->noun & (NOUN_PARTITIVE | NOUN_FRACTION | NOUN_BARE | NOUN_HARM) ||
		      !strcmp(scene->bindings->at[b].frame, "of the first") ||
		      !strcmp(scene->bindings->at[b].frame, "of them") ||
		      !strcmp(scene->bindings->at[b].frame, "carried on"))) {
		const struct chunk *same =
			scene->bindings->at[b].whole ? NULL : said_to_be(scene, b);

		if (same) {
			noun = same;
			name = victim_name(scene->window, noun, arena);
		}
	}
	if (!name && noun->noun & (NOUN_BARE | NOUN_HARM)) {
		const struct chunk *all = victim_all_are(scene, b);

		if (all) {
			noun = all;
			name = victim_name(scene->window, noun, arena);
		}
	}
	/* "one of the wounded, a child," */
	if (!name && noun->bounds.about == 1 &&
	    scene->bindings->at[b].noun + 3 < scene->row->count && chunk_is_mark(noun + 1, ',') &&
	    noun[2].noun & NOUN_SINGLE && chunk_is_mark(noun + 3, ',')) {
		noun += 2;
		name = victim_name(scene->window, noun, arena);
	}
	/* "none of the 46 workers" */
	if (!name && noun->noun & NOUN_ZERO && noun->noun & NOUN_PARTITIVE &&
	    scene->bindings->at[b].noun + 2 < scene->row->count &&
	    chunk_is_joint(noun + 1, GRAMMAR_OF)) {
		noun += 2;
		name = victim_name(scene->window, noun, arena);
	}
	if (!name && noun->noun & NOUN_BARE && !(noun->noun & NOUN_ZERO)) {
		const struct chunk *shared = shared_victims(scene, b);

		if (shared) {
			noun = shared;
			name = victim_name(scene->window, noun, arena);
		}
	}
	/* "5,514 civilian deaths and 7,698 injuries" */
	if (!name && noun->noun & NOUN_HARM && scene->bindings->at[b].noun >= 2 &&
	    chunk_is_joint(noun - 1, GRAMMAR_AND) && noun[-2].noun & NOUN_HARM &&
	    noun[-2].noun & NOUN_COUNTED) {
		noun -= 2;
		name = victim_name(scene->window, noun, arena);
	}
	if (!name && noun->noun & NOUN_HARM) {
		const struct chunk *next = noun + 1;

		/* "30 injuries among civilians" */
		if (scene->bindings->at[b].noun + 2 < scene->row->count &&
		    chunk_is_joint(next, GRAMMAR_AMONG) && next[1].victim != INDEX_NONE &&
		    victim_is_human(scene->window, next[1].victim)) {
			noun = next + 1;
			name = victim_name(scene->window, noun, arena);
		}
	}
	if (!name)
		name = victim_name(scene->window, noun, arena);
	claim->victims = name ? name : "person";
	claim->victims_row = noun->victim;
	if (noun->victim_token != INDEX_NONE)
		claim->victims_words =
			token_span(&scene->window->article->tokens[noun->victim_token]);
}
