/* What the words of the roles mean: places as paths, windows as days, whose count, made when. */
#ifndef CLAIM_RESOLVE_H
#define CLAIM_RESOLVE_H

#include "lexicon/lexicon.h"
#include "read/article.h"

/*
 * Fills the resolved fields of each claim (event, at, at_path, days, days_loose, stretch, as_of, running,
 * source) and the article's events, from roles that are bound. at_path is the gazetteer's path,
 * then, below it, what the words narrow it to: "opposition-held" (a side of LEXICON_SIDE), "east", "outskirts",
 * or a name that the gazetteer does not have, in single quotes. Several places are parted by "; ".
 */
void resolve_claims(struct article *article, const struct lexicon *lexicon);

#endif
