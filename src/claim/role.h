/* The roles of a claim: who says so, where, when, by whom, by what means. */
#ifndef CLAIM_ROLE_H
#define CLAIM_ROLE_H

#include "claim/claim.h"
#include "claim/report.h"
#include "claim/scope.h"

/* Gives every claim of the article its roles. Claims are in order of their words, with figure,
 * words, sentence, trigger, harm, status, part_of and repeats set. */
void role_bind(struct article *article, const struct lexicon *lexicon);
/* The same and slower: reads all sentences, also those that role_bind knows to tell nothing. */
void role_bind_whole(struct article *article, const struct lexicon *lexicon);

/* ---- between the finders ---- */

/* One claim before its finders. */
struct role_case {
	struct scope *scope;
	const struct claim *claim;
	const struct report_row *reports; /* of its sentence */
	struct stretch core;  /* tokens from its figure to its trigger, whichever is first */
	uint32_t first, end;  /* tokens of its piece of the sentence, between hard edges */
	struct stretch cause; /* the cause as found, with all its modifiers */
	uint32_t cause_cost;  /* of finding it */
	bool heading;	      /* own words only */
	bool told;	      /* it stands in the words that name who says something */
	bool counts;	      /* a claim of the article, not what a sentence tells without one */
	uint32_t verb;	      /* the verb that its doer is the subject of, where active */
	bool doerless;	      /* its cause is nobody's deed */
	bool active;	      /* its trigger has who did it for a subject: "killed four" */
};

void role_attribution_find(const struct role_case *at, struct role *role);
void role_cause_find(struct role_case *at, struct role *role); /* sets at->cause */
void role_actor_find(const struct role_case *at, struct role *role);
void role_place_find(const struct role_case *at, struct role *role);
/* The place that the words of the case are set at, whatever they tell; false if they name none. */
bool role_place_setting(const struct role_case *at, struct role *role);
/* The place that who tells gives away, where the claim has none. */
void role_told_place(const struct role_case *at, struct claim *claim);
void role_window_find(const struct role_case *at, struct role *role);
/* The words of a window around a moment, and of one that "since" at token i opens. */
struct stretch window_moment_words(const struct role_case *at, const struct moment *moment);
struct stretch window_since_words(const struct role_case *at, uint32_t i);
/* "in this period", "over the same ten days": the end of such words at i, or i. */
uint32_t window_same_time(const struct role_case *at, uint32_t i);
/* "the worst since 1996, | when 800 died": the day of what is told behind it; the same where no
 * time is told: "since a bomb tore through the town, | killing nine". */
bool window_is_then(const struct role_case *at, uint32_t end);
bool window_is_since_told(const struct role_case *at, uint32_t end);
/* Whether the moment, in the claim's piece of the sentence, is another deed's. */
bool role_moment_is_other(const struct role_case *at, const struct moment *moment);
/* A word of a ceremony for the dead: marked, mourned, a vigil. */
bool role_is_ceremony(const struct scope *scope, uint32_t i);
/* "on Monday | listed": whether it is the day of a counting. */
bool role_moment_counts(const struct scope *scope, const struct moment *moment);

/* Prepares the case of a claim; its sentence, words and trigger are set. */
void role_case_set(struct role_case *at, struct scope *scope, const struct claim *claim,
		   const struct report_row *reports);
/* The rule of a place that points back ("the town"): the scene's place, if there is one, wins. */
extern const char role_points_back[];
/* That of a building: the scene keeps the town it knows. */
extern const char role_building[];
/* That of what did it, one by one: "killed by | a falling chimney". */
extern const char role_what_did_it[];

enum { CAUSE_COST_MOST = 40 }; /* of cause_fit_cost, for what can be the cause */

/* What the phrase of LEXICON_CAUSE at i, in the noun phrase `whole`, costs where it stands; in
 * tenths of a clause edge, as scope_cost. */
uint32_t cause_fit_cost(const struct role_case *at, uint32_t i, struct stretch whole);
/* The words of a cause whose head is at i; *whole is set to its noun phrase with all modifiers. */
struct stretch cause_words_of(const struct scope *scope, uint32_t i, uint32_t least,
			      struct stretch *whole);
/* The end of what is joined to a cause that ends at `end`: "shells | and rockets". */
uint32_t cause_words_joined(const struct scope *scope, uint32_t end, uint32_t most);
/* Whether token i is in the name of a place. */
bool cause_words_place(const struct scope *scope, uint32_t i);
/* What stands behind "by", "of" or "with" right behind the harm and did it, empty without one. */
struct stretch role_means_behind(const struct role_case *at);
/* "died when their bus was struck by | a train"; empty without one. */
struct stretch role_means_struck(const struct role_case *at);
/* "fell ill after drinking | a home brew", "when | a train hit a truck"; empty without one. */
struct stretch role_means_taken(const struct role_case *at);
/* "when | a train hit a truck", "after | a dyke was breached"; empty without one. */
struct stretch role_mishap_find(const struct role_case *at);
/* "| a van packed with | explosives": the load and what was laden with it; the load alone where
 * nothing was. */
struct stretch role_mishap_laden(const struct role_case *at, struct stretch load);
/* "| a boat carrying migrants | sank": the first token of what befell, INDEX_NONE without a load. */
uint32_t role_mishap_loaded(const struct scope *scope, uint32_t verb, uint32_t least);
/* A word of what carries people: bus, ferry, helicopter. */
bool role_mishap_carries(const struct scope *scope, uint32_t i);
/* Whether the noun phrase is of a thing: nobody, no day, no name. */
bool role_is_thing(const struct scope *scope, struct stretch noun);
/* The words of the verb at i as a means: "opened fire"; "a rubber boat overturned"; "a collapsed
 * stairwell" whole. */
struct stretch role_means_verb(const struct role_case *at, uint32_t i);

/* Sets the words of a role. */
void role_set(const struct role_case *at, struct role *role, struct stretch words,
	      const char *rule);
/* scope_cost from the claim, and more where another claim stands between. */
uint32_t role_cost(const struct role_case *at, struct stretch candidate);

/* A whole noun phrase as the actor, if it is one that can act. */
bool role_actor_take(const struct role_case *at, struct role *role, struct stretch noun,
		     const char *rule);
/* The subject of the nearest blow; and who drove into people, not what he drove. */
bool role_blow_subject(const struct role_case *at, struct role *role);
bool role_blow_driver(const struct role_case *at, struct role *role);
/* Whose deed it is where no subject or "by" names him; the second by the look of its subject. */
bool role_doer_told(const struct role_case *at, struct role *role);
bool role_doer_by_look(const struct role_case *at, struct role *role);
/* "The brigade said its fire": the source that owns the cause, empty if none does. */
struct stretch role_owner_of_means(const struct role_case *at);
/* Words of the harm at the trigger: "led away" has two. */
uint32_t role_harm_length(const struct role_case *at);

/* Whether `token`, behind the claim, tells of what the harm was an answer to: "in revenge for an
 * ambush by guards". */
bool role_is_answered(const struct role_case *at, uint32_t token);

/* Whether the words are those of the harm itself or of who suffered it. */
bool role_is_claims_own(const struct role_case *at, struct stretch noun);
/* "by | rebel and jihadist groups": the noun phrase at `first` with those joined to it. */
struct stretch role_coordinated_after(const struct scope *scope, uint32_t first, uint32_t most);
/* Who is blamed or accused in the claim's piece of the sentence. */
bool role_blame_find(const struct role_case *at, struct role *role);
/* "The Front said it was | behind | the blast". */
bool role_doer_behind(const struct role_case *at, struct role *role);
/* Whether attackers may be the subject of the sentence, without reading it. */
bool role_may_attack(const struct article *article, const struct lexicon *lexicon,
		     uint32_t sentence);
/* The attackers that are the subject of what begins at `first`: "Gunmen drag ..."; empty for none.
 */
struct stretch role_attackers(const struct scope *scope, uint32_t first, uint32_t end);

/* Whether the verb or cause at `token` is used as a verb: "rebels shell the town". */
bool role_is_verb(const struct scope *scope, uint32_t token, uint32_t first, uint32_t end);
/* The words of an actor inside the noun phrase, empty if it names none. */
struct stretch role_actor_words(const struct scope *scope, struct stretch noun);
/* Whether token i names one that acts (rebels, the army, a group); whether the noun phrase is of
 * people; whether it is either; whether it is a means. */
bool role_names_actor(const struct scope *scope, uint32_t i);
bool role_is_human(const struct scope *scope, struct stretch noun);
bool role_can_act(const struct scope *scope, struct stretch noun);
bool role_is_cause(const struct scope *scope, struct stretch noun);
bool role_is_ing(const struct scope *scope, uint32_t i);
bool role_overlaps(struct stretch a, struct stretch b);
/* The noun phrase that ends at `last`, with those joined to it: "the regime and its allies". */
struct stretch role_joined_before(const struct scope *scope, uint32_t last, uint32_t least);
/* "bandits who | had killed": the noun that the relative clause of the verb hangs on, or empty. */
struct stretch role_antecedent(const struct role_case *at, uint32_t verb);
/* The verb before token i that it leans on or shares a clause with, INDEX_NONE if there is none. */
uint32_t role_verb_before(const struct role_case *at, uint32_t i);
/* The subject of the clause that the verb at `token` belongs to, empty if none is found. */
struct stretch role_subject(const struct role_case *at, uint32_t token);

#endif
