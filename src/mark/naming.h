/* What the files that find names share: one article in work. Used inside mark/ only. */
#ifndef MARK_NAMING_H
#define MARK_NAMING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/vec.h"
#include "lexicon/lexicon.h"
#include "mark/entity.h"
#include "read/article.h"

/* How a sentence uses capitals, and so what a capital says there. */
enum zone {
	ZONE_PLAIN,   /* names have capitals, other words have not */
	ZONE_TITLE,   /* a headline: most words have one */
	ZONE_CAPITAL, /* ALL LETTERS ARE CAPITAL */
	ZONE_SMALL    /* none is, in the whole article */
};

/* Small sets of words, see naming.c. */
enum naming_words {
	WORDS_LOCATIVE, /* in, at, near: what follows is a place */
	WORDS_TOWARD,	/* from, to, of: what follows may be one */
	WORDS_PARTICLE, /* de, bin, al: inside a person's name */
	WORDS_ARTICLE,	/* al, el, ash: the Arabic article */
	WORDS_AL,	/* those of them that are no English words */
	WORDS_JOINT,	/* of, for, and, the: inside an organisation's name */
	WORDS_OF,	/* of, for */
	WORDS_THE,	/* the */
	WORDS_REGION,	/* province, governorate: what a city's region is called */
	WORDS_REGIONS,	/* the same of several: "Raqqa and Hama provinces" */
	WORDS_RURAL,	/* stands beside a region that is called as its city */
	WORDS_ONTO,	/* shelled, reached: what such a verb has after it is a place */
	WORDS_SIDE,	/* north, residents: "of" behind it has a place behind */
	WORDS_SHIP,	/* ferry, tanker: what follows is no person */
	WORDS_HULL,	/* MV, HMS: the name of a ship follows */
	WORDS_ONE,	/* the, a, an */
	WORDS_ARM,	/* rifle, missile: what a weapon's name stands before */
	WORDS_SETS
};

enum { NAMING_WORDS = 32, NAMING_BLOOM = 16384, NAMING_ASIDE = 0x80 };

/* A name that was found, before it is known what else has that name. */
struct draft {
	struct span span, title;
	uint32_t first, end; /* tokens */
	uint32_t sentence;
	uint32_t row;  /* of its list, INDEX_NONE where no list has it */
	uint32_t base; /* row of the listed place in its name ("Dadu district"), or INDEX_NONE */
	uint32_t entity;
	uint32_t serial;	/* its number when added */
	uint32_t like;		/* that of the name it repeats, else INDEX_NONE */
	enum lexicon_list list; /* where row counts: PLACE, ORGANISATION, GROUP, PERSON, WEAPON, EVENT */
	uint8_t type;
	bool placed;	      /* the words behind it say which place of that name */
	bool described, part; /* part: span is a part of its one token ("Iran-backed") */
	bool short_form;      /* known by another mention only: a surname, "the Observatory" */
	const char *rule;
};

struct naming {
	struct article *article;
	const struct lexicon *lexicon;
	const char *text;
	const struct token *tokens;
	uint32_t count;
	uint32_t sentence;   /* in work */
	uint32_t begin, end; /* its tokens */
	enum zone zone;	     /* where the token in work stands */
	uint8_t *zones;	     /* by token; NAMING_ASIDE added where the page lists other reports */
	bool small;	     /* the article has no capitals */
	uint32_t sets[WORDS_SETS][NAMING_WORDS]; /* hashes of folded words, ended by 0 */
	uint64_t set_bits[WORDS_SETS]; /* one for each hash's lowest six bits: most words stop here */
	int place_kind, place_need, place_id, place_parent, head_kind, head_name, head_side;
	int title_kind, org_kind_head, org_side, org_before, org_headline, org_id, org_kind, weapon_need, event_side, event_kind, group_id, group_place, person_id,
		report_kind;
	uint8_t lower[NAMING_BLOOM / 8]; /* words that also stand without a capital */
	VEC(struct draft) drafts;
};

void naming_init(struct naming *naming, struct article *article, const struct lexicon *lexicon);
/* zone.c: fills zones; small is known. */
void zone_fill(struct naming *naming);
void naming_release(struct naming *naming);
/* Makes sentence the one in work; and a token of it. */
void naming_enter(struct naming *naming, uint32_t sentence);
static inline void naming_stand(struct naming *naming, uint32_t token)
{
	naming->zone = (enum zone)(naming->zones[token] & ~NAMING_ASIDE);
}

static inline uint64_t naming_lists(const struct naming *naming, uint32_t token)
{
	return lexicon_lists(naming->lexicon, naming->tokens[token].word);
}

#define LIST_BIT(list) (UINT64_C(1) << LEXICON_##list)

/* A phrase of one of the lists (LIST_BITs) begins at the token. */
static inline bool naming_has(const struct naming *naming, uint32_t token, uint64_t bits)
{
	return (naming_lists(naming, token) & bits) != 0;
}

bool naming_in_set(const struct naming *naming, uint32_t hash, enum naming_words set);
static inline bool naming_in(const struct naming *naming, uint32_t token, enum naming_words set)
{
	uint32_t hash = naming->tokens[token].hash;

	return naming->set_bits[set] >> (hash & 63) & 1 && naming_in_set(naming, hash, set);
}
/* Its first part is the Arabic article: al-Foua. */
bool naming_has_article(const struct naming *naming, uint32_t token);
/* Begins with a capital, after an Arabic article too ("al-Foua"). */
bool naming_capital_hidden(const struct naming *naming, uint32_t token);
static inline bool naming_capital(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];

	if (t->kind != TOKEN_WORD)
		return false;
	if (t->flags & TOKEN_CAPITAL)
		return true;
	return (naming->small || t->flags & TOKEN_HYPHEN || naming_in(naming, token, WORDS_AL)) &&
	       naming_capital_hidden(naming, token);
}
/* A word of the language rather than a name, whatever its capital. */
bool naming_ordinary(const struct naming *naming, uint32_t token);
/* Whether its capital may come from where it stands: first of a sentence, a quote, a caption. */
bool naming_starts(const struct naming *naming, uint32_t token);
/* Its capital says that it is a name: the sentence is none where every word has one. */
static inline bool naming_plain(const struct naming *naming)
{
	return naming->zone == ZONE_PLAIN || naming->zone == ZONE_SMALL;
}
/* A word of time begins there: "Monday", "Good Friday", not "Good" alone. */
bool naming_calendar(const struct naming *naming, uint32_t token);
/* A verb of saying. */
bool naming_says(const struct naming *naming, uint32_t token);
/* Whether a and a + 1 (both in the sentence) belong together: no paragraph, no mark between. */
bool naming_joined(const struct naming *naming, uint32_t token);
/* The cell of a list row is `word`. */
bool naming_cell_is(const struct naming *naming, enum lexicon_list list, uint32_t row, int column,
		    const char *word);

/* known.c: names of the lists. */
struct known {
	enum lexicon_list list;
	uint32_t row, count; /* tokens; 0 where nothing is known */
};

/* The longest listed name that begins at token, with the capitals that it needs. */
struct known known_at(const struct naming *naming, uint32_t token);
/* Listed names that are parts of a hyphenated token ("US-Russian", "Iran-backed"): drafts added. */
bool known_parts(struct naming *naming, uint32_t token);
/* "Syrias": a listed name whose apostrophe was lost on the way; a draft added. */
bool known_with_s(struct naming *naming, uint32_t token);
uint8_t known_type(const struct known *known);
/* The organisation, place or person that the name at token is the beginning of: as known.count. */
struct draft *draft_add(struct naming *naming, uint32_t first, uint32_t end, uint8_t type,
			const char *rule);

/* head.c: nouns that say what a name is. */
/* Where the name that began at first ends, when a capital head of bodies or places stands in what
 * follows from token ("Aleppo | Police Command"), and what it names; 0 where there is none. */
uint32_t head_closing_end(const struct naming *naming, uint32_t first, uint32_t token,
			  uint8_t *type);
/* Tokens of the place head at token that belongs to the name before it ("province"); 0 if none.
 * known says whether the name is a listed one. *apart where the head stays out ("town"). */
uint32_t head_of_place(const struct naming *naming, uint32_t token, bool known, bool *apart);
/* "town of" ends before token. */
bool head_of_place_before(const struct naming *naming, uint32_t token);
/* The token begins a place's name: Mount, Tal, St. */
bool head_starts_place(const struct naming *naming, uint32_t token);
/* The token before is a noun of bodies and the name its own: "the daily | Foo". */
bool head_of_body_before(const struct naming *naming, uint32_t token);

/* weapon.c */
/* The listed weapon has the noun behind it that its row asks for. */
bool weapon_fits(const struct naming *naming, const struct known *known, uint32_t token);
/* A weapon's name that is listed without capitals, or that the noun behind tells; a draft added.
 * How many tokens, 0 where there is none. */
uint32_t weapon_read(struct naming *naming, uint32_t token);

/* happening.c */
/* "Operation Foo Bar", "Foo War": the end of an event's name that begins at token, as its words
 * tell; 0 where there is none. *storm where it is called by its last word later. */
uint32_t happening_end(const struct naming *naming, uint32_t token, bool *storm);
/* "9/11": a listed event that begins with a number; a draft added. Its tokens, 0 if none. */
uint32_t happening_number(struct naming *naming, uint32_t token);

/* person.c */
bool person_is_initial(const struct naming *naming, uint32_t token);
/* "Jr", its point, "III". */
bool person_is_suffix(const struct naming *naming, uint32_t token);
/* A first name, "Ellie-Mae" too. */
bool person_is_forename(const struct naming *naming, uint32_t token);
/* The token is an initial with a point, and a name goes on behind it. */
bool person_initial_point(const struct naming *naming, uint32_t token);
/* "Ram | Foo, 40,": the word before the name at token belongs to it, though it is one of the language;
 * asked where an age follows. */
bool person_first_word(const struct naming *naming, uint32_t token);
/* "Foo | Yadav,": a people's name of no country follows the unknown word, as a surname. */
bool person_before_people(const struct naming *naming, uint32_t first);
/* "Park | Hee-young": a surname, and two syllables of which one has a capital. */
bool person_is_korean(const struct naming *naming, uint32_t token);
/* The title that ends before token, as a span; empty if none. */
struct span person_title(const struct naming *naming, uint32_t token);
/* The end of a person's name that begins at token, at least token + 1. */
uint32_t person_end(const struct naming *naming, uint32_t token);

/* run.c: names that no list has; how many tokens were dealt with, at least 1. */
uint32_t run_read(struct naming *naming, uint32_t token);
/* Add a draft; the tokens from first that it took, a place's noun included. */
uint32_t run_person(struct naming *naming, uint32_t first, uint32_t end, struct span title,
		    const char *rule);
uint32_t run_place(struct naming *naming, uint32_t first, uint32_t end, const char *rule);
uint32_t run_head(struct naming *naming, uint32_t first, uint32_t end, uint8_t type);
/* "St Foo | 's Mission Hospital": the end of the house that a name owns; end where there is none. */
uint32_t run_owned_end(const struct naming *naming, uint32_t end);
/* The unknown words from first: where they end, as a name of any kind. */
uint32_t run_unknown_end(const struct naming *naming, uint32_t first);

/* opening.c: ships, outlets, titles that stand at token; how many tokens were dealt with, or 0. */
uint32_t opening_read(struct naming *naming, uint32_t token);
/* A place whose noun is at token: "Tal Foo". */
uint32_t opening_place(struct naming *naming, uint32_t first);

/* beside.c: what stands beside a name [first, end) that no list has. */
/* A word of place, or a verb that takes one, before it. */
bool beside_place(const struct naming *naming, uint32_t first);
/* It stands in a list behind a place: "in Foo, Bar and Baz". */
bool beside_listed(const struct naming *naming, uint32_t first, uint32_t end);
/* A wider place behind a comma: "Foo, Bar province". */
bool beside_wider(const struct naming *naming, uint32_t end);
/* The plural noun that ends a list: "Foo, Bar and Baz | districts". */
bool beside_plural(const struct naming *naming, uint32_t end);
/* A verb of saying on either side. */
bool beside_saying(const struct naming *naming, uint32_t first, uint32_t end);
/* "FOO, Bar (Agency) -": the end of the place that a report is written from, at the head of a
 * paragraph; 0 if none. */
uint32_t beside_dateline(const struct naming *naming, uint32_t first);
/* "Mobile, | AL": two letters behind a place. */
bool beside_postal(const struct naming *naming, uint32_t token);
/* An age behind it: "Foo, | 45,". */
bool beside_age(const struct naming *naming, uint32_t end);
/* "the | Foo Bar | gang": the noun of a body behind it, an article before. */
bool beside_called(const struct naming *naming, uint32_t first, uint32_t end);
/* It issues what is told: "Foo | announced". */
bool beside_announcing(const struct naming *naming, uint32_t end);
/* "known as | Foo", behind a person. */
bool beside_alias(const struct naming *naming, uint32_t first);
/* "Foo, | the disaster agency,": a noun of bodies behind a comma. */
bool beside_body(const struct naming *naming, uint32_t end);
/* "told | The Sun", "Foo | reported": an outlet of its list where somebody is told something; its
 * tokens, 0 if none. */
uint32_t beside_outlet(const struct naming *naming, uint32_t first);

#define STORM_BY_NAME "storm"
#define FIRST_NAME_ALONE "first name alone"

/* repeat.c: short forms of what was found, and plain nouns that point back. */
void repeat_find(struct naming *naming);

/* draft.c */
/* Hashes that are equal where one name may be short for the other: of the first letters of its
 * capital words, and of all its letters without points. */
uint32_t draft_initials(const struct naming *naming, const struct draft *draft);
uint32_t draft_letters(const struct naming *naming, const struct draft *draft);
bool draft_is_acronym(const struct naming *naming, const struct draft *draft);
/* Whether two persons with one surname can be one. */
bool draft_fits_person(const struct naming *naming, const struct draft *a,
		       const struct draft *full);
/* A person by more than his surname. */
bool draft_is_full(const struct draft *draft);
/* The order of the text, for qsort; whether the drafts have it. */
int draft_order(const void *a, const void *b);
bool draft_is_sorted(const struct naming *naming);

/* key.c */
/* What is equal of two drafts of one place or body. A body's is its country, ':', its words. */
const char *key_of_draft(const struct naming *naming, struct arena *arena,
			 const struct draft *draft);
/* What a thing is called: as its row says, else the words of its fullest mention. */
const char *key_name(const struct naming *naming, struct arena *arena, const struct draft *full,
		     enum lexicon_list list, uint32_t row);
/* "person:john-kerry" of a name. */
const char *key_id(struct arena *arena, uint8_t type, const char *name);
/* The hash of a person's last word without its article: al-Assad as Assad. */
uint32_t naming_surname(const struct naming *naming, uint32_t token);
/* The token of a person's surname: the last, but for "Jr." and "III". */
uint32_t draft_surname(const struct naming *naming, const struct draft *draft);

/* chain.c: which names name one thing; fills the article's mentions and entities. */
void chain_link(struct naming *naming);

/* place.c */
/* The row of the province that is called as the city of this row, where the words around
 * tokens [first, end) mean it: "rural Foo", "the provinces of Foo and Bar"; else row. */
uint32_t place_sense(const struct naming *naming, uint32_t row, uint32_t first, uint32_t end);
/* The row that has this written form, INDEX_NONE where none has. */
uint32_t place_row(const struct lexicon *lexicon, const char *form, size_t length);
/* The row that contains this one, INDEX_NONE at the top. */
uint32_t place_parent(const struct lexicon *lexicon, uint32_t row);
/* The row at the top of a place's path. */
uint32_t place_country(const struct lexicon *lexicon, uint32_t row);
/* A row of LEXICON_PLACE lies in that country, or one of LEXICON_GROUP is its people. */
bool place_is_of(const struct naming *naming, enum lexicon_list list, uint32_t row,
		 uint32_t country);
const char *place_name(struct arena *arena, const struct lexicon *lexicon, uint32_t row);

/* Sets the rows of cities that are called as their province, where the article means that. */
void place_settle(struct naming *naming);

/* acronym.c: sets the rows of bodies whose short form several have, by what else is named. */
void acronym_resolve(struct naming *naming);

/* namesake.c: sets the rows of places whose name several have, by what else the article names; the
 * drafts are in the order of the text. */
void namesake_resolve(struct naming *naming);

#endif
