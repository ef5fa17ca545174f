/* Everything that a reader at the screen has before him: the articles, what they say together, the
 * panes, the options, what was searched, marked and typed. Knows no curses and draws nothing. */
#ifndef SESSION_SESSION_H
#define SESSION_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/vec.h"
#include "compare/comparison.h"
#include "lexicon/lexicon.h"
#include "query/search.h"
#include "read/article.h"
#include "session/correction.h"
#include "session/directory.h"
#include "session/settings.h"
#include "session/pane.h"
#include "session/prompt.h"
#include "session/review.h"

struct library;
struct casebook;
struct bond;
struct gathering;

/* What only the terminal can do; the command that wants it says so here, the tui does it and sets
 * it back to ERRAND_NONE. */
enum errand {
	ERRAND_NONE,
	ERRAND_QUIT,
	ERRAND_REDRAW,
	ERRAND_SUSPEND,
	ERRAND_BARE,  /* the text of the screen without the screen, until a key */
	ERRAND_SHELL, /* run errand_text with /bin/sh, wait for a key */
	ERRAND_PIPE,  /* the same with errand_input on its standard input */
	ERRAND_COPY   /* errand_text to the clipboard (OSC 52, cleaned, base64) */
};

enum {
	SESSION_MARKS = 26,
	SESSION_HITS = 100000 /* a search over all articles keeps at most so many */
};

/* A command as the help and the line of keys show it; the table is command/'s. */
struct topic {
	const char *name, *group, *keys, *usage, *help, *manual;
	unsigned maps; /* bit 1 << view */
};

/* The outlet of an article, as a column of the matrix. */
struct outlet {
	const char *name;
	day first;	 /* the earliest date of its articles, DAY_NONE */
	uint32_t weight; /* its claims, where outlets stand by them; else 0 */
};

/* A key of the reader's own. */
struct binding {
	unsigned maps; /* bit 1 << view, as in commands.def */
	char keys[32];
	char line[200]; /* what is run, as typed after `:` */
};

/* What is known of one article beyond itself. */
struct standing {
	uint8_t worst;	   /* enum verdict, the worst of its claims; VERDICT_COUNT for none */
	bool read;	   /* was opened */
	uint32_t disputed; /* claims with a conflict, tension or unresolved */
	uint8_t *verdicts; /* by claim: the worst verdict it is in, VERDICT_COUNT for none */
	uint8_t *answers;  /* the same among claims of its own toll, where there are others */
	uint32_t *tolls;   /* by claim: its toll, INDEX_NONE for none */
};

struct session {
	const struct lexicon *lexicon;
	struct library *library;	 /* NULL: articles were given by session_add */
	const struct article **articles; /* by the order of paths; NULL where not loaded yet */
	uint32_t article_count, article_room;
	uint32_t loaded, opened, claims; /* articles that are there, were read; claims in them */
	uint32_t settled;		 /* all places below are loaded or known to hold nothing */
	bool loading;			 /* more articles may come */
	uint64_t stamp;			 /* rises with every change that a row of a list may show */

	/* what the articles say together; session/gather */
	struct gathering *gathering;   /* the comparison that is being made, NULL for none */
	uint32_t compared;	       /* of how many articles it is, or is being, made */
	struct comparison *comparison; /* NULL until it was made */
	struct standing *standings;    /* by article, always there */
	struct directory directory;    /* names over all articles */

	/* what was decided; session/keep */
	struct casebook *casebook; /* never NULL; in memory where no file is used */
	char *casebook_path;	   /* of the file that the first judgement makes; NULL for none */
	struct reviews reviews;	   /* judgements, by what they are about */
	struct arena anchors;	   /* strings of session_anchor */
	uint32_t heeded;	   /* ledger->changes that reviews are made of */
	uint32_t heeded_loaded;	   /* and of how many articles */
	uint32_t amended;	   /* rises with what comparison is given */
	uint32_t named;		   /* rises with what is declared of names */
	uint32_t compared_amended; /* what it was when the comparison began */
	uint32_t amendments_hash, kinships_hash;
	remade_vec corrected; /* articles that stand here as the reader corrected them */

	VEC(struct outlet) outlets;    /* by weight, then by their earliest date */
	uint32_t *outlet_of;	       /* by article, of the first outlet_articles */
	uint32_t outlet_articles;
	struct bond *bonds; /* by claim: the pairs it is in, worst first */
	uint32_t bond_count;

	struct pane *root, *active;
	bool zoomed; /* only the active pane is drawn */
	struct settings settings;
	struct prompt prompt;
	struct history histories[PROMPT_KINDS];
	struct place marks[SESSION_MARKS];
	bool marked[SESSION_MARKS];
	VEC(struct object) tags;
	struct object selected; /* words of the reader's text, OBJECT_NONE for none */
	bool applying; /* a command of judging is for what is tagged */
	VEC(struct binding) bindings; /* later ones win */
	const struct topic *topics;   /* set by command_teach; NULL without it */
	unsigned topic_count;
	struct search results; /* of * and :grep */
	char pattern[256];     /* that they came from, with its flags (enum query_flag) */
	unsigned pattern_flags;

	uint8_t errand; /* enum errand */
	struct buf errand_text, errand_input;
	char message[512]; /* one line for the reader; "" for none */
	bool alarmed;	   /* the message says what went wrong */
	bool leaving;	   /* the next q leaves */
	char pending[32];  /* keys typed of a longer one, and a count: shown */
};

struct session *session_new(const struct lexicon *lexicon);
void session_free(struct session *session); /* not the articles, not the lexicon */

/* Makes the directory anew, after something was declared of names; that of very many articles comes
 * with the next comparison, so that the screen does not wait. */
void session_identify(struct session *session);

/* For tests and for lists that are complete at once. The article must outlive the session. */
void session_add(struct session *session, const struct article *article);
/* Takes over what came in since, compares when all are there. Returns whether anything changed.
 * Never waits. */
bool session_refresh(struct session *session);
/* Whether session_refresh may bring something without a stroke: articles load, or are compared. */
bool session_is_busy(const struct session *session);
/* The same, and waits until every article is there and compared: --print, tests. */
void session_settle(struct session *session);

/* Puts an article (or NULL, a place to come) at number n. */
void session_slot(struct session *session, uint32_t n, const struct article *article);
/* What the articles say together; the session frees it. */
void session_compared(struct session *session, struct comparison *comparison);

/* The article was opened: it is no longer new. */
void session_open(struct session *session, uint32_t n);
/* NULL where it is not loaded or out of range. */
const struct article *session_article(const struct session *session, uint32_t n);
/* As it was read, or as it was corrected: valid until the next judgement. */
const struct claim *session_claim(const struct session *session, struct claim_ref ref);
/* The worst verdict of a claim, VERDICT_COUNT when it is alone or nothing was compared yet. */
enum verdict session_verdict(const struct session *session, struct claim_ref ref);
/* Conflict, tension or unresolved. */
static inline bool verdict_is_dispute(enum verdict verdict)
{
	return verdict <= VERDICT_UNRESOLVED;
}
/* The pairs that hold the claim, worst first: the nth (from 0), or NULL. */
const struct pair *session_pair(const struct session *session, struct claim_ref ref, uint32_t n);

/* The claim as an answer to its question: the worst verdict among the claims of its toll, and the
 * pair that has it; where none of them is compared with it, the same over all claims. */
enum verdict session_answer(const struct session *session, struct claim_ref ref);
const struct pair *session_answer_pair(const struct session *session, struct claim_ref ref);

/* The column of article n, INDEX_NONE before anything was compared. */
uint32_t session_outlet(const struct session *session, uint32_t n);

void session_say(struct session *session, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void session_alarm(struct session *session, const struct err *err);
/* "MAP KEY COMMAND": in the view MAP, or in all, KEY runs COMMAND. */
bool session_bind(struct session *session, const char *text, struct err *err);
bool session_is_tagged(const struct session *session, struct object object);
void session_tag(struct session *session, struct object object, bool tagged);

#endif
