/* Claims, days and verdicts in few words, as all views write them. */
#ifndef VIEW_WORDS_H
#define VIEW_WORDS_H

#include <stddef.h>

#include "session/session.h"

/* Each writes to text (size bytes, cut when longer) and returns it. */

/* "145", "251+", "225-275", "<=40", "300k+": the interval, short. */
char *words_interval(struct interval interval, char *text, size_t size);
char *words_range(int64_t low, int64_t high, char *text, size_t size);
/* The article's name without its folders. Returns a part of it. */
const char *words_name(const struct article *article);
/* "22 Apr - 1 May 2016", "since 22 Apr 2016", "" when nothing is known. */
char *words_days(struct days days, char *text, size_t size);
/* The outlet, or the article's name where it has none. Returns what lives with the article. */
const char *words_source(const struct article *article);
/* "Courier 2016-05-02", a * behind what the reader corrected; "Courier, no date*" */
char *words_head(const struct article *article, char *text, size_t size);
/* "killed, civilians, Aleppo/rebel-held, 22 Apr - 1 May 2016: 145 (SOHR)" */
char *words_claim(const struct session *session, struct claim_ref ref, char *text, size_t size);
/* "Euronews 150-183" */
char *words_short(const struct session *session, struct claim_ref ref, char *text, size_t size);
/* Last two steps of a place path, without what tells a city from its province: "Aleppo/rebel-held".
 */
char *words_place(const char *path, char *text, size_t size);
/* Why a pair has its verdict, without the verdict's name before it. */
char *words_why(const struct session *session, const struct pair *pair, char *text, size_t size);
/* The sign of a verdict and NUL; "." for none. */
const char *words_sign(enum verdict verdict);
/* What a relation of a dimension means: "first inside". */
const char *words_relation(char relation);
/* Number n with commas: "5,000". */
char *words_number(int64_t n, char *text, size_t size);
/* The words of a span, white space as single spaces, for one line. */
char *words_span(const struct article *article, struct span span, char *text, size_t size);

#endif
