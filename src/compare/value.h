/* The values of a claim's dimensions, in the words of its text. */
#ifndef COMPARE_VALUE_H
#define COMPARE_VALUE_H

#include "base/buf.h"
#include "compare/comparison.h"
#include "compare/saying.h"

/* 'rebel-held areas' (opposition-held), not named, ... */
void value_add(struct buf *buf, const struct saying *saying, enum dimension dimension);
/* Words of the article in single quotes, each run of white space one space. */
void value_add_words(struct buf *buf, const struct article *article, struct span span);
/* What did it: 'a car bomb' (market), or the kind of its event. */
void value_add_cause(struct buf *buf, const struct saying *saying);
void value_add_figure(struct buf *buf, const struct saying *saying);
bool value_has(const struct saying *saying, enum role_kind kind);
void value_add_role(struct buf *buf, const struct saying *saying, enum role_kind kind);
void value_add_day(struct buf *buf, day d);
/* An interval for people: "251 or more", "225 to 275", "145". */
void value_add_interval(struct buf *buf, struct interval interval);

#endif
