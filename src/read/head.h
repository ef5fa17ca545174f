/* What the lines of a report say about the report, gathered before it is decided. */
#ifndef READ_HEAD_H
#define READ_HEAD_H

#include <stdbool.h>

#include "base/vec.h"
#include "lexicon/lexicon.h"
#include "read/article.h"
#include "read/line.h"
#include "read/outlet.h"
#include "read/stamp.h"

enum { HEAD_STAMPS = 8 };

struct head {
	struct article *article;
	const struct lexicon *lexicon;
	const char *source; /* NULL until an outlet was named */
	const char *wire;   /* the agency of the dateline */
	const char *byline, *url;
	struct span title;
	outlet_names credits;
	struct stamp stamps[HEAD_STAMPS]; /* in the order they stand */
	uint32_t stamp_count;
	uint32_t body;	   /* lines of the report itself so far */
	uint32_t body_end; /* the token behind the first of them */
};

/* A line of the first dozen, in order. */
void head_line(struct head *head, const struct line *line);
/* A line of the last few, from the end. */
void head_foot_line(struct head *head, const struct line *line);
/* Any line: an agency in brackets that stands at its end. */
void head_credit(struct head *head, const struct line *line);

/* read/credit: each false, and nothing done, where the line is none of its kind. */
bool head_byline(struct head *head, const struct line *line);
bool head_credit_line(struct head *head, const struct line *line);
bool head_source_line(struct head *head, const struct line *line);
bool head_contribution(struct head *head, const struct line *line);

/* What the readers of lines share: taking down what was found, the first of each kind wins. */
void head_source(struct head *head, const char *name);
void head_outlet(struct head *head, struct outlet outlet);
void head_stamp(struct head *head, struct stamp stamp);
/* Bytes start..end as one line, in the article's memory. */
const char *head_text(struct head *head, uint32_t start, uint32_t end);
/* The line speaks of a picture: its credit is not the text's. */
bool head_is_picture(const struct head *head, const struct line *line);

/* read/dateline: "GENEVA, May 1 (Agency) -" at the beginning of a line of the report. */
void dateline_read(struct head *head, const struct line *line);

#endif
