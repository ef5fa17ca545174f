/* A claim: one statement, at one place in one article, of how many people suffered one harm. */
#ifndef CLAIM_CLAIM_H
#define CLAIM_CLAIM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/day.h"
#include "base/span.h"
#include "lexicon/lexicon.h"
#include "mark/figure.h"
#include "read/article.h"

enum harm {
	HARM_KILLED,
	HARM_INJURED,
	HARM_CASUALTIES, /* dead or hurt, the article does not say which */
	HARM_MISSING,
	HARM_ABDUCTED,
	HARM_DETAINED,
	HARM_DISPLACED,
	HARM_TRAPPED,
	HARM_COUNT
};

enum claim_status { STATUS_ASSERTED, STATUS_HEDGED, STATUS_DENIED, STATUS_HYPOTHETICAL, STATUS_ZERO,
		    STATUS_COUNT };

enum claim_relation { RELATION_NONE, RELATION_PART, RELATION_FRACTION, RELATION_ADDITIONAL,
		      RELATION_REPEAT };

enum role_kind { ROLE_ATTRIBUTION, ROLE_PLACE, ROLE_WINDOW, ROLE_ACTOR, ROLE_CAUSE, ROLE_KINDS };

/* Words of a running count near a claim (LEXICON_RUNNING); may be both. */
enum running {
	RUNNING_ROSE = 1, /* has risen to, an updated toll: lower counts came before it */
	RUNNING_MORE = 2  /* still retrieving, expected to rise: higher ones may follow */
};

/* The words of a role, exactly as written (GUIDELINES.md), and where they were found. */
struct role {
	struct span words;   /* empty: the article names none (records print null) */
	struct span back;    /* attribution "the group", place "there": the name it stands for, or empty */
	uint32_t sentence;   /* where the words stand; differs from the claim's when carried over */
	uint32_t entity;     /* what they name, where they name an entity, else INDEX_NONE */
	const char *rule;    /* how they were bound, a literal: "agent of passive", "carried" ... */
};

/* The interval that comparison uses, DESIGN.md's table. max may be COUNT_NONE: no upper end. */
struct interval {
	int64_t min, max;
	bool soft;
};

struct claim {
	uint32_t figure;        /* index into figures, INDEX_NONE for people counted by words alone */
	struct span words;      /* the figure phrase */
	uint32_t sentence;
	uint32_t trigger;       /* token of the harm's trigger */
	uint32_t harm_row;      /* its row in LEXICON_HARM, INDEX_NONE where it is bound without one */
	struct span group;      /* with the auxiliaries and negation of its verb: "had not been killed" */
	uint8_t op;             /* enum figure_op */
	struct bounds bounds;
	struct interval interval;
	uint8_t harm, status, relation;
	const char *victims;    /* head noun, singular, lower case */
	uint32_t victims_row;   /* in LEXICON_VICTIM, INDEX_NONE if not there */
	struct span victims_words; /* "civilians", "Syrian soldiers"; empty if none stand there */
	bool same;		/* "both", "all three": its victims are named a sentence before */
	uint32_t part_of;       /* index of the claim it is part of (or repeats, RELATION_REPEAT keeps
	                           that in `repeats` instead), else INDEX_NONE */
	uint32_t repeats;       /* index of an earlier claim in the same words, else INDEX_NONE */
	struct role roles[ROLE_KINDS];
	struct span cue;        /* the words that made the status hedged, denied ...; empty if asserted */
	const char *frame;      /* name of the frame that found it */

	/* resolved, for comparison; may come from elsewhere in the article */
	uint32_t event;         /* index into the article's events */
	uint32_t at;            /* LEXICON_PLACE row of the place, INDEX_NONE if none is known */
	const char *at_path;    /* "Syria/Aleppo province/Aleppo/opposition-held", "" if unknown; several
	                           places are parted by "; ". See claim/resolve.h */
	struct days days;       /* when the harm happened */
	bool days_loose;
	bool stretch;           /* counts over a stretch: a campaign, not one attack */
	day as_of;              /* when the count was made */
	bool as_of_said;        /* by words of the text; else it is the day of the article */
	uint8_t running;        /* enum running: words of a count that moves */
	const char *source;     /* whose count it is: an entity's name, or the outlet; "" if unknown */
};

/* Claims of one article that tell of one attack, disaster, clash or war; DESIGN.md "One event". */
struct event {
	const char *name;       /* for people: "bombing, Aleppo, 2016-10-12" */
	uint32_t at;            /* LEXICON_PLACE row, INDEX_NONE */
	const char *at_path;
	struct days days;
	const char *cause;      /* kind of cause from LEXICON_CAUSE column "kind": "attack", "quake", ... or "" */
	const char *anchor;     /* town or target or war name that two articles must share, "" if none */
	const char *target;     /* what was hit: "market"; "" or NULL */
	bool campaign;          /* counts over a stretch */
	bool blow;              /* one attack, crash or explosion at one spot: places and actors that its
	                           claims name more or less exactly do not narrow them */
	bool moved;             /* its claims count people displaced, trapped, held: not where a blow fell */
	uint32_t claims;        /* how many */
};

/* Finds the claims of an article that is marked, fills events and claims. */
void claim_find(struct article *article, const struct lexicon *lexicon);

const char *harm_name(enum harm harm);              /* "killed" ... */
const char *claim_status_name(enum claim_status status);
const char *claim_relation_name(enum claim_relation relation); /* NULL for RELATION_NONE */
const char *role_kind_name(enum role_kind kind);    /* "attribution" ... */
/* Whether harm a contains b properly: casualties contains killed and injured. */
bool harm_contains(enum harm a, enum harm b);

#endif
