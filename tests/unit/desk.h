#ifndef TESTS_UNIT_DESK_H
#define TESTS_UNIT_DESK_H

/* A session on articles made for the test: claims and verdicts are set by hand, so that what is
 * shown does not hang on what is found. desk_text shows the screen as a terminal would. */

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "base/alloc.h"
#include "base/map.h"
#include "claim/claim.h"
#include "command/feed.h"
#include "mark/entity.h"
#include "text/sentence.h"
#include "view/screen.h"

struct desk {
	struct lexicon *lexicon;
	struct article *articles[8];
	uint32_t count;
	struct comparison *comparison;
	struct session *session;
	struct feed feed;
	struct screen screen;
	struct buf out;
};

static inline struct article *desk_article(struct desk *desk, const char *name, const char *source,
					   const char *date, const char *text)
{
	struct article *article = article_new();

	article->name = article->path = name;
	article->source = source;
	article->published = day_parse(date);
	article->language = "en";
	article->text = text;
	article->bytes = (uint32_t)strlen(text);
	snprintf(article->sha256, sizeof article->sha256, "%064x", hash_bytes(text, strlen(text)));
	article->title = arena_string(&article->arena, text, strcspn(text, "\n"));
	article->title_span = (struct span){0, (uint32_t)strcspn(text, "\n")};
	article->tokens = token_split(&article->arena, text, article->bytes, &article->token_count);
	lexicon_bind(desk->lexicon, text, article->tokens, article->token_count);
	article->sentences = sentence_split(&article->arena, text, article->tokens,
					    article->token_count, &article->sentence_count);
	article->claims = arena_array(&article->arena, 16, sizeof *article->claims);
	article->mentions = arena_array(&article->arena, 16, sizeof *article->mentions);
	article->entities = arena_array(&article->arena, 16, sizeof *article->entities);
	desk->articles[desk->count++] = article;
	return article;
}

static inline struct span desk_span(const struct article *article, const char *words)
{
	const char *at = strstr(article->text, words);

	if (!at) {
		fprintf(stderr, "the text has no \"%s\"\n", words);
		return SPAN_NONE;
	}
	return (struct span){(uint32_t)(at - article->text),
			     (uint32_t)(at - article->text + (long)strlen(words))};
}

static inline struct claim *desk_claim(struct article *article, const char *words,
				       const char *victims, const char *place, int64_t min,
				       int64_t max)
{
	struct claim *claim = &article->claims[article->claim_count++];

	*claim = (struct claim){.figure = INDEX_NONE, .victims = victims, .at_path = place};
	claim->words = desk_span(article, words);
	claim->sentence = article_sentence_at(article, claim->words.start);
	claim->interval = (struct interval){min, max, false};
	claim->bounds = (struct bounds){min, max, COUNT_NONE};
	claim->victims_row = claim->part_of = claim->repeats = claim->event = claim->at =
		INDEX_NONE;
	claim->days = (struct days){day_parse("2020-03-01"), day_parse("2020-03-04")};
	claim->as_of = article->published;
	claim->source = "the ministry";
	claim->frame = "passive";
	claim->harm_row = INDEX_NONE;
	for (unsigned i = 0; i < ROLE_KINDS; i++)
		claim->roles[i].entity = INDEX_NONE;
	return claim;
}

static inline void desk_mention(struct article *article, const char *words, const char *id,
				const char *name, enum entity_type type)
{
	uint32_t e = 0;

	while (e < article->entity_count && strcmp(article->entities[e].id, id) != 0)
		e++;
	if (e == article->entity_count)
		article->entities[article->entity_count++] = (struct entity){
			name, id, 0, article->mention_count, INDEX_NONE, (uint8_t)type};
	article->entities[e].mentions++;
	article->mentions[article->mention_count++] =
		(struct mention){.span = desk_span(article, words),
				 .entity = e,
				 .type = (uint8_t)type,
				 .rule = "full name"};
}

/* Two outlets on one flood, and a third article that holds what must not reach a terminal. */
static inline void desk_open(struct desk *desk)
{
	static const struct claim_ref toll_a[] = {{0, 0}, {1, 0}}, toll_b[] = {{0, 1}, {1, 1}};
	struct err err = ERR_INIT;
	struct article *a, *b;
	struct comparison *c;

	setlocale(LC_ALL, "C.UTF-8");
	memset(desk, 0, sizeof *desk);
	desk->lexicon = lexicon_new(NULL, &err);
	a = desk_article(desk, "north", "Northern Post", "2020-03-05",
			 "Flood takes the bridge at Tavrin\n\nAt least 40 people were killed in "
			 "Tavrin, the ministry said. Among them were 12 children.\n\nRescue "
			 "workers still look for others along the river Osk.\n");
	b = desk_article(desk, "south", "Southern Wire", "2020-03-06",
			 "River Osk leaves its bed\n\nThe flood killed 31 people in Tavrin, the "
			 "ministry said on Friday, and 9 children.\n\nTavrin is without power.\n");
	desk_article(desk, "odd", "", "2020-03-07",
		     "Odd \xe2\x80\xae signs \x1b[31m in it\n\nA word e\xcc\x81 and a \xe6\xbc\xa2 "
		     "and a\xc2\xadsoft one.\n");
	desk->articles[2]->hazards = 2;
	desk_claim(a, "At least 40", "people", "Osk/Tavrin", 40, COUNT_NONE);
	desk_claim(a, "12", "children", "Osk/Tavrin", 12, 12)->part_of = 0;
	desk_claim(b, "31", "people", "Osk/Tavrin", 31, 31);
	desk_claim(b, "9", "children", "Osk/Tavrin", 9, 9);
	desk_mention(a, "Tavrin, the", "place:tavrin", "Tavrin", ENTITY_PLACE);
	desk_mention(a, "Osk", "place:osk", "river Osk", ENTITY_PLACE);
	desk_mention(b, "Tavrin", "place:tavrin", "Tavrin", ENTITY_PLACE);
	a->mentions[0].span.end -= 5; /* "Tavrin" */
	a->claims[0].roles[ROLE_PLACE].entity = 0;

	c = desk->comparison = alloc_zeroed(1, sizeof *c);
	arena_init(&c->arena);
	c->pairs = arena_array(&c->arena, 2, sizeof *c->pairs);
	c->pair_count = 2;
	c->pairs[0] = (struct pair){{0, 0},
				    {1, 0},
				    VERDICT_CONFLICT,
				    10,
				    {'=', '=', '=', '=', '='},
				    true,
				    "all the same, 31 is below 40, gap 9"};
	c->pairs[1] = (struct pair){{0, 1},
				    {1, 1},
				    VERDICT_UNRESOLVED,
				    4,
				    {'=', '=', '=', '?', '='},
				    false,
				    "the days of the second are not known"};
	c->tolls = arena_array(&c->arena, 2, sizeof *c->tolls);
	c->toll_count = 2;
	c->tolls[0] = (struct toll){"killed-people-tavrin",
				    "killed, people, Tavrin",
				    "flood",
				    HARM_KILLED,
				    "people",
				    "Osk/Tavrin",
				    {day_parse("2020-03-01"), day_parse("2020-03-04")},
				    toll_a,
				    2,
				    INDEX_NONE,
				    31,
				    COUNT_NONE,
				    VERDICT_CONFLICT,
				    "apart"};
	c->tolls[1] = c->tolls[0];
	c->tolls[1].name = "killed-children-tavrin";
	c->tolls[1].victims = "children";
	c->tolls[1].claims = toll_b;
	c->tolls[1].parent = 0;
	c->tolls[1].verdict = VERDICT_UNRESOLVED;
	desk->session = session_new(desk->lexicon);
	for (uint32_t n = 0; n < desk->count; n++)
		session_add(desk->session, desk->articles[n]);
	session_compared(desk->session, c);
	screen_init(&desk->screen);
	buf_init(&desk->out);
	feed_init(&desk->feed, desk->session);
}

static inline void desk_close(struct desk *desk)
{
	feed_release(&desk->feed);
	screen_release(&desk->screen);
	session_free(desk->session);
	buf_release(&desk->out);
	for (uint32_t n = 0; n < desk->count; n++)
		article_free(desk->articles[n]);
	lexicon_free(desk->lexicon);
}

/* The screen as text. */
static inline const char *desk_text(struct desk *desk, uint16_t columns, uint16_t lines)
{
	screen_build(&desk->screen, desk->session, columns, lines);
	screen_build(&desk->screen, desk->session, columns, lines);
	buf_clear(&desk->out);
	page_text(&desk->screen.page, &desk->out);
	return desk->out.bytes;
}

/* Line n (from 0) of the screen at 80x24. */
static inline const char *desk_line(struct desk *desk, uint32_t n)
{
	static char line[1024];
	const char *at = desk_text(desk, 80, 24);

	while (n-- && strchr(at, '\n'))
		at = strchr(at, '\n') + 1;
	snprintf(line, sizeof line, "%.*s", (int)strcspn(at, "\n"), at);
	return line;
}

/* Types, as a reader would; the screen is drawn after every stroke. */
static inline void desk_type(struct desk *desk, const char *strokes)
{
	size_t length;

	for (; (length = feed_stroke(strokes)) > 0; strokes += length) {
		char stroke[16];

		snprintf(stroke, sizeof stroke, "%.*s", (int)length, strokes);
		feed_key(&desk->feed, stroke);
		screen_build(&desk->screen, desk->session, 80, 24);
	}
}

/* Whether the screen at 80x24 shows the words. */
static inline bool desk_shows(struct desk *desk, const char *words)
{
	return strstr(desk_text(desk, 80, 24), words) != NULL;
}

#endif
