/*
 * Names in three steps over one article:
 *
 *	sentence by sentence   listed names (known.c), and names by their words (run.c)
 *	then the whole         short forms of what was found, nouns that point back (repeat.c)
 *	then                   which of them name one thing (chain.c)
 *
 * The loop here touches each token once and does nothing at one without a capital.
 */
#include "mark/entity.h"

#include <string.h>

#include "mark/naming.h"

const char *entity_type_name(enum entity_type type)
{
	static const char *const names[ENTITY_TYPES] = {"person", "organisation", "place",
							"group",  "weapon",	  "event"};

	return names[type];
}

static void known_add(struct naming *naming, const struct known *known, uint32_t token)
{
	struct draft *draft =
		draft_add(naming, token, token + known->count, known_type(known), "listed");

	draft->list = known->list;
	draft->row = known->row;
	if (draft->type != ENTITY_PERSON)
		return;
	if (known->count > 1 && naming_joined(naming, token) &&
	    lexicon_find(naming->lexicon, LEXICON_TITLE, naming->tokens[token].word).count &&
	    !naming_has(naming, token, LIST_BIT(FORENAME))) { /* Pope | Foo */
		draft->first++;
		draft->span.start = naming->tokens[token + 1].start;
	}
	draft->title = person_title(naming, draft->first);
}

/* "San Juan | de los Foos": where a name goes on behind small words of Spanish; end where not. */
static uint32_t particle_end(const struct naming *naming, uint32_t end)
{
	static const char *const particles[] = {"de", "del", "do", "da", "dos", "la", "las", "los"};
	uint32_t at = end;

	if (naming->small || end >= naming->end || !naming_joined(naming, end - 1))
		return end;
	while (at < naming->end && at - end < 3) {
		size_t i = 0, count = sizeof particles / sizeof *particles;

		while (i < count && !token_is(naming->text, &naming->tokens[at], particles[i]))
			i++;
		if (i == count || naming->tokens[at].flags & TOKEN_CAPITAL ||
		    !naming_joined(naming, at))
			break;
		at++;
	}
	return at > end && naming_capital(naming, at) ? at + 1 : end;
}

/* "San Pedro | Foo": saints have towns in plenty. */
static uint32_t longer_end(const struct naming *naming, uint32_t token, uint32_t end)
{
	static const char *const sights[] = {"norte",	"sur",	   "oriental", "occidental",
					     "falls",	"springs", "rock",     "grove",
					     "landing", "cove",	   "fork",     "creek"};
	static const char *const saints[] = {"san", "santa", "santo", "santiago", "são", "saint"};
	uint32_t behind = particle_end(naming, end);

	if (behind > end || !naming_plain(naming) || end >= naming->end ||
	    !naming_joined(naming, end - 1) || !naming_capital(naming, end))
		return behind;
	for (size_t i = 0; i < sizeof sights / sizeof *sights; i++)
		if (token_is(naming->text, &naming->tokens[end], sights[i]))
			return end + 1; /* Lisbon | Falls */
	if (naming_ordinary(naming, end) || known_at(naming, end).count ||
	    naming_has(naming, end, LIST_BIT(TITLE) | LIST_BIT(PLACEHEAD) | LIST_BIT(FORENAME)))
		return behind;
	for (size_t i = 0; i < sizeof saints / sizeof *saints; i++)
		if (token_is(naming->text, &naming->tokens[token], saints[i]))
			return end + 1;
	return behind;
}

static bool is_saint(const struct naming *naming, uint32_t token)
{
	return token_is(naming->text, &naming->tokens[token], "st") ||
	       token_is(naming->text, &naming->tokens[token], "saint");
}

/* "Idlib province": the listed place and the head that follows it. */
static uint32_t place_read(struct naming *naming, const struct known *known, uint32_t token)
{
	uint32_t end = token + known->count;
	bool apart;
	uint32_t head = head_of_place(naming, end, true, &apart);
	const char *kind =
		lexicon_cell(naming->lexicon, LEXICON_PLACE, known->row, naming->place_kind);
	uint32_t behind = longer_end(naming, token, end);
	struct draft *draft;
	struct phrase phrase;

	known_add(naming, known, token);
	draft = &naming->drafts.at[naming->drafts.count - 1];
	if (is_saint(naming, token) && run_owned_end(naming, end) > end) /* St Foo's Hospital */
		behind = run_owned_end(naming, end);
	if (behind > end) { /* San Juan de Foo; and its hospital */
		uint8_t type = ENTITY_PERSON;
		uint32_t closing = naming_joined(naming, behind - 1)
					   ? head_closing_end(naming, token, behind, &type)
					   : 0;

		if (closing > behind && type == ENTITY_PLACE)
			behind = closing;
		draft->end = behind;
		draft->span.end = naming->tokens[behind - 1].end;
		draft->row = INDEX_NONE;
		draft->rule = "longer name";
		return behind - token;
	}
	if (!head || apart) {
		draft->row = place_sense(naming, known->row, token, end);
		return known->count;
	}
	phrase = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + end, head);
	draft->end = end + head;
	draft->span.end = naming->tokens[end + head - 1].end;
	if (!naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_kind, kind) &&
	    kind[0] &&
	    strchr("ctv", kind[0])) { /* a city, country, town, village is not its own district */
		draft->row = INDEX_NONE;
		draft->base = known->row;
		draft->rule = "head noun of places";
	}
	return known->count + head;
}

/* "Sofia Petrova", "Jordan Smith": a listed place that is a first name here. */
static bool is_forename(const struct naming *naming, const struct known *known, uint32_t token)
{
	return known->count == 1 && known->list != LEXICON_PERSON &&
	       naming_lists(naming, token) & LIST_BIT(FORENAME) && naming_plain(naming) &&
	       naming_joined(naming, token) && naming_capital(naming, token + 1) &&
	       (!naming_ordinary(naming, token + 1) ||
		!span_is_empty(person_title(naming, token))) && /* Mayor Karen Bass */
	       !known_at(naming, token + 1).count &&
	       !(naming_lists(naming, token + 1) &
		 (LIST_BIT(ORGHEAD) | LIST_BIT(PLACEHEAD) | LIST_BIT(TITLE)));
}

/* "Nixon Foo": what is known as a surname alone begins another person's name here; so does a
 * people's name behind a title, "Prime Minister Han Foo". */
static bool is_surname_first(const struct naming *naming, const struct known *known, uint32_t token)
{
	uint32_t next = token + 1;

	if (known->count != 1 || !naming_plain(naming) || !naming_joined(naming, token) ||
	    !naming_capital(naming, next) || naming_ordinary(naming, next) ||
	    naming_has(naming, next, LIST_BIT(ORGHEAD) | LIST_BIT(PLACEHEAD) | LIST_BIT(TITLE)) ||
	    known_at(naming, next).count)
		return false;
	return known->list == LEXICON_PERSON ||
	       (known->list == LEXICON_GROUP && !span_is_empty(person_title(naming, token)));
}

/* "Mr Thornton", "Capt. Houston": a town's name with a title is a person's. */
static bool is_titled(const struct naming *naming, const struct known *known, uint32_t token)
{
	struct span title;
	struct phrase phrase;
	uint32_t first = token;

	if (known->list != LEXICON_PLACE || known->count > 1 || !naming_plain(naming) ||
	    naming_cell_is(naming, LEXICON_PLACE, known->row, naming->place_kind, "country"))
		return false;
	title = person_title(naming, token);
	if (span_is_empty(title))
		return false;
	while (first > naming->begin && naming->tokens[first].start > title.start)
		first--;
	phrase = lexicon_match(naming->lexicon, LEXICON_TITLE, naming->tokens + first,
			       token - first);
	if (naming_cell_is(naming, LEXICON_TITLE, phrase.row, naming->title_kind, "form"))
		return naming->tokens[first].flags & TOKEN_CAPITAL;
	return naming_cell_is(naming, LEXICON_TITLE, phrase.row, naming->title_kind, "rank") &&
	       naming->tokens[first].flags & TOKEN_CAPITAL &&
	       (!naming_starts(naming, first) || token - first > 1);
}

static uint32_t person_read(struct naming *naming, uint32_t token)
{
	uint32_t end = person_end(naming, token);
	struct draft *draft = draft_add(naming, token, end, ENTITY_PERSON, "first name");

	draft->list = LEXICON_PERSON;
	draft->title = person_title(naming, token);
	return end - token;
}

static uint32_t known_read(struct naming *naming, const struct known *known, uint32_t token)
{
	uint32_t next = token + known->count, end = 0;
	uint8_t type = ENTITY_ORGANISATION;

	if (is_forename(naming, known, token))
		return run_read(naming, token);
	if (is_surname_first(naming, known, token) || is_titled(naming, known, token))
		return person_read(naming, token);
	if (next < naming->end && naming_joined(naming, next - 1))
		end = head_closing_end(naming, token, next, &type);
	if (known->list == LEXICON_PERSON && type != ENTITY_PLACE)
		end = 0; /* but "Foo Hospital" */
	if (!end && known->list == LEXICON_ORGANISATION && known->count == 1 &&
	    naming_has(naming, token, LIST_BIT(ORGHEAD)) && naming_plain(naming)) {
		end = head_closing_end(naming, token, token, &type); /* Congress | of Foo Unions */
		if (end <= next)
			end = 0;
	}
	if (end && (type == ENTITY_ORGANISATION || known->list == LEXICON_GROUP ||
		    known->list == LEXICON_PERSON || end > next + 1)) {
		struct draft *draft = draft_add(naming, token, end, type, "head noun");

		draft->list = type == ENTITY_PLACE ? LEXICON_PLACE : LEXICON_ORGANISATION;
		if (type == ENTITY_PLACE && known->list == LEXICON_PLACE)
			draft->base = known->row;
		return end - token;
	}
	if (known->list == LEXICON_PLACE)
		return place_read(naming, known, token);
	known_add(naming, known, token);
	return known->count;
}

/* "sarin", "9/11": names that are listed without a capital. */
static uint32_t small_read(struct naming *naming, uint32_t token)
{
	uint32_t taken = 0;

	if (naming_has(naming, token, LIST_BIT(WEAPON)))
		taken = weapon_read(naming, token);
	else if (naming->tokens[token].kind == TOKEN_NUMBER &&
		 naming_has(naming, token, LIST_BIT(EVENT)))
		taken = happening_number(naming, token);
	return taken ? taken : 1;
}

/* "Foo-Marakwet | County": one name, not its parts. */
static bool is_headed(const struct naming *naming, uint32_t token)
{
	return naming->tokens[token].flags & TOKEN_CAPITAL && naming_joined(naming, token) &&
	       naming_capital(naming, token + 1) && naming_plain(naming) &&
	       lexicon_find(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens[token + 1].word)
		       .count;
}

/* An event whose words tell that it is one, where they are more than what a list has there. */
static bool happening_read(struct naming *naming, const struct known *known, uint32_t token,
			   uint32_t *taken)
{
	bool storm;
	uint32_t end = happening_end(naming, token, &storm);

	if (!end || end - token <= known->count)
		return false;
	draft_add(naming, token, end, ENTITY_EVENT, storm ? STORM_BY_NAME : "noun of events")
		->list = LEXICON_EVENT;
	*taken = end - token;
	return true;
}

static void sentence_read(struct naming *naming)
{
	uint32_t i = naming->begin, taken;

	while (i < naming->end) {
		struct known known;

		if (naming->tokens[i].kind != TOKEN_WORD ||
		    (!(naming->tokens[i].flags & (TOKEN_CAPITAL | TOKEN_HYPHEN)) &&
		     !naming->small && !naming_in(naming, i, WORDS_ARTICLE))) {
			i += small_read(naming, i);
			continue;
		}
		naming_stand(naming, i);
		known = known_at(naming, i);
		if (happening_read(naming, &known, i, &taken))
			i += taken;
		else if (known.count)
			i += known_read(naming, &known, i);
		else if ((!is_headed(naming, i) && known_parts(naming, i)) ||
			 known_with_s(naming, i))
			i++;
		else if ((taken = weapon_read(naming, i)) > 0)
			i += taken;
		else if (naming_capital(naming, i))
			i += run_read(naming, i);
		else
			i++;
	}
}

void entity_mark(struct article *article, const struct lexicon *lexicon)
{
	struct naming naming;

	naming_init(&naming, article, lexicon);
	for (uint32_t i = 0; i < article->sentence_count; i++) {
		naming_enter(&naming, i);
		sentence_read(&naming);
	}
	repeat_find(&naming);
	chain_link(&naming);
	naming_release(&naming);
}
