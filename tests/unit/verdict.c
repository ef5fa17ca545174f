/*
 * Verdicts on claims made by hand: each case names two claims by what their roles resolve to, with
 * words that stand in a text, and the verdict and rule that DESIGN.md gives them.
 */
#include "tap.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "claim/claim.h"
#include "compare/comparison.h"
#include "compare/place.h"
#include "compare/saying.h"

/* One claim. NULL and 0 are nothing. */
struct made {
	const char *figure; /* words */
	int op;
	int64_t low, high, about;
	int64_t min, max; /* max 0: no upper end */
	bool soft;
	int harm;
	const char *victims, *actor, *path;
	day from, to, as_of;
	int running, status;
	const char *source;
	bool campaign, blow;
	const char *cause, *anchor, *event_path;
};

static struct lexicon *lexicon;
static const char victims_list[] =
	"word\tparent\nperson|people\t\ncivilian|civilians\tperson\nchild|children\tcivilian\n"
	"woman|women\tperson\nfighter|fighters\tperson\nsoldier|soldiers\tfighter\n"
	"evacuee|evacuees\tcivilian\nrebel|rebels\tfighter\n";

static uint32_t victims_row(const char *word)
{
	uint32_t rows = lexicon_rows(lexicon, LEXICON_VICTIM), found = INDEX_NONE;

	for (uint32_t row = 0; row < rows; row++) {
		const char *cell = lexicon_cell(lexicon, LEXICON_VICTIM, row, 0);
		size_t n = strlen(word);

		if (strncmp(cell, word, n) == 0 && (!cell[n] || cell[n] == '|'))
			found = row;
	}
	return found;
}

static struct span say(struct article *article, struct buf *text, const char *words)
{
	struct span span;

	(void)article;
	if (!words)
		return SPAN_NONE;
	buf_add_char(text, ' ');
	span.start = (uint32_t)text->length;
	buf_add_string(text, words);
	span.end = (uint32_t)text->length;
	return span;
}

/* An article of one claim, its words one after another, filler in front so that no two are alike.
 */
static struct article *article_of(const struct made *made, const char *filler, const char *name)
{
	struct article *article = article_new();
	struct claim *claim = arena_array(&article->arena, 1, sizeof *claim);
	struct event *event = arena_array(&article->arena, 1, sizeof *event);
	struct buf text;

	buf_init(&text);
	buf_add_string(&text, filler);
	article->name = name;
	article->source = name;
	*claim = (struct claim){
		.figure = INDEX_NONE,
		.op = (uint8_t)made->op,
		.bounds = {made->low, made->high, made->about},
		.interval = {made->min, made->max ? made->max : COUNT_NONE, made->soft},
		.harm = (uint8_t)made->harm,
		.status = (uint8_t)made->status,
		.victims = made->victims ? made->victims : "person",
		.part_of = INDEX_NONE,
		.repeats = INDEX_NONE,
		.at = INDEX_NONE,
		.at_path = made->path ? made->path : "",
		.days = {made->from ? made->from : DAY_NONE, made->to ? made->to : DAY_NONE},
		.as_of = made->as_of ? made->as_of : DAY_NONE,
		.running = (uint8_t)made->running,
		.source = made->source ? made->source : ""};
	claim->victims_row = victims_row(claim->victims);
	claim->words = say(article, &text, made->figure);
	claim->victims_words = say(article, &text, made->victims);
	claim->roles[ROLE_ACTOR].words = say(article, &text, made->actor);
	claim->roles[ROLE_ATTRIBUTION].words = say(article, &text, made->source);
	*event = (struct event){.name = "made up",
				.at = INDEX_NONE,
				.at_path = made->event_path ? made->event_path : claim->at_path,
				.days = claim->days,
				.cause = made->cause ? made->cause : "attack",
				.anchor = made->anchor ? made->anchor : "Aleppo",
				.campaign = made->campaign,
				.blow = made->blow,
				.claims = 1};
	article->text = arena_string(&article->arena, text.bytes, text.length);
	article->bytes = (uint32_t)text.length;
	buf_release(&text);
	article->tokens =
		token_split(&article->arena, article->text, article->bytes, &article->token_count);
	lexicon_bind(lexicon, article->text, article->tokens, article->token_count);
	article->sentences = sentence_split(&article->arena, article->text, article->tokens,
					    article->token_count, &article->sentence_count);
	article->claims = claim;
	article->claim_count = 1;
	article->events = event;
	article->event_count = 1;
	return article;
}

static void judge(const struct made *a, const struct made *b, const char *verdict, int rule,
		  const char *name)
{
	struct article *each[] = {article_of(a, "Word came in the night that", "one"),
				  article_of(b, "Rescuers at the place told of", "two")};
	const struct article *articles[] = {each[0], each[1]};
	struct arena arena = ARENA_INIT;
	struct pair pair = comparison_judge(articles, (struct claim_ref){0, 0},
					    (struct claim_ref){1, 0}, lexicon, &arena);
	struct pair back = comparison_judge(articles, (struct claim_ref){1, 0},
					    (struct claim_ref){0, 0}, lexicon, &arena);

	if (!tap_str(verdict_name(pair.verdict), verdict, "%s", name))
		printf("#   dims %.5s: %s\n", pair.dims, pair.why);
	tap_int(pair.rule, rule, "%s: by rule %d", name, rule);
	tap_str(verdict_name(back.verdict), verdict, "%s: the other way round", name);
	arena_release(&arena);
	article_free(each[0]);
	article_free(each[1]);
}

#define ALEPPO "Syria/Aleppo province/Aleppo"
enum { D = 17000 };

static const struct made blow = {.figure = "44",
				 .op = OP_EQUAL,
				 .low = 44,
				 .high = 44,
				 .about = 44,
				 .min = 44,
				 .max = 44,
				 .path = ALEPPO,
				 .from = D,
				 .to = D,
				 .as_of = D,
				 .blow = true};
static const struct made campaign = {.figure = "145",
				     .op = OP_EQUAL,
				     .low = 145,
				     .high = 145,
				     .about = 145,
				     .min = 145,
				     .max = 145,
				     .path = ALEPPO,
				     .from = D - 9,
				     .to = D,
				     .as_of = D,
				     .campaign = true};

static struct made with_number(struct made made, const char *figure, int op, int64_t about,
			       int64_t min, int64_t max, bool soft)
{
	made.figure = figure;
	made.op = op;
	made.low = min;
	made.high = max ? max : COUNT_NONE;
	made.about = about;
	made.min = min;
	made.max = max;
	made.soft = soft;
	return made;
}

static void test_numbers(void)
{
	struct made a = with_number(blow, "at least 44", OP_AT_LEAST, 44, 44, 0, false), b = blow;

	judge(&blow, &blow, "agree", 8, "44 and 44");
	judge(&a, &b, "consistent", 8, "at least 44 and 44");
	a = with_number(blow, "140", OP_EQUAL, 140, 140, 140, false);
	b = with_number(blow, "at least 170", OP_AT_LEAST, 170, 170, 0, false);
	judge(&a, &b, "conflict", 10, "140 against at least 170");
	a = with_number(blow, "dozens", OP_VAGUE, COUNT_NONE, 24, 99, true);
	judge(&a, &b, "tension", 9, "dozens against at least 170");
	b = with_number(blow, "hundreds", OP_VAGUE, COUNT_NONE, 200, 999, true);
	judge(&a, &b, "conflict", 10, "dozens against hundreds, more than twice");
	a = with_number(blow, "90", OP_EQUAL, 90, 90, 90, false);
	b = with_number(blow, "83", OP_EQUAL, 83, 83, 83, false);
	judge(&a, &b, "tension", 9, "83 against a bare round 90");
}

static void test_updates(void)
{
	struct made a = blow, b = with_number(blow, "48", OP_EQUAL, 48, 48, 48, false);

	judge(&a, &b, "conflict", 10, "44 and 48 of one day, no order said");
	a.running = RUNNING_MORE;
	judge(&a, &b, "update", 6, "44 while bodies are sought, then 48");
	a.running = 0;
	b.running = RUNNING_ROSE;
	judge(&a, &b, "update", 6, "44, then risen to 48");
	b.running = 0;
	b.as_of = D + 1;
	judge(&a, &b, "update", 6, "48 a day later");
	a.as_of = D + 2;
	judge(&a, &b, "conflict", 10, "a later count that fell");
	a = with_number(blow, "at least 43", OP_AT_LEAST, 43, 43, 0, false);
	a.running = RUNNING_ROSE;
	b = with_number(blow, "at least 100", OP_AT_LEAST, 100, 100, 0, false);
	judge(&a, &b, "consistent", 8,
	      "bounds that meet on one day need the higher one to have risen");
}

static void test_dimensions(void)
{
	struct made a = blow, b = blow;

	b.harm = HARM_INJURED;
	judge(&a, &b, "incomparable", 3, "killed and injured");
	b = with_number(blow, "scores", OP_VAGUE, COUNT_NONE, 40, 199, true);
	b.harm = HARM_CASUALTIES;
	judge(&a, &b, "part", 7, "44 killed among scores of casualties");
	a = with_number(blow, "240", OP_EQUAL, 240, 240, 240, false);
	judge(&a, &b, "conflict", 7, "a part that exceeds its whole");
	a = b = blow;
	a.victims = "civilian";
	judge(&a, &b, "agree", 8, "people beside civilians, of one event");
	a.victims = "child";
	judge(&a, &b, "part", 7, "children among people");
	b.victims = "soldier";
	judge(&a, &b, "incomparable", 3, "children and soldiers");
	a = b = blow;
	a.actor = "the army";
	b.actor = "rebels";
	judge(&a, &b, "incomparable", 3, "actors of opposing sides");
	b.actor = NULL;
	judge(&a, &b, "agree", 8, "an unnamed actor, of one blow");
	a = b = blow;
	b.path = "Syria/Damascus";
	b.anchor = "Damascus";
	judge(&a, &b, "incomparable", 3, "two towns");
	b.path = ALEPPO "/'Harbour district'";
	b.anchor = "Aleppo";
	judge(&a, &b, "agree", 8, "a spot of one blow");
	b.status = STATUS_HYPOTHETICAL;
	judge(&a, &b, "not-counted", 1, "what could happen");
	b = blow;
	b.cause = "flood";
	judge(&a, &b, "incomparable", 3, "a bomb and a flood in one town");
	a.path = b.path = "Syria";
	a.anchor = b.anchor = "";
	b.cause = "attack";
	judge(&a, &b, "unresolved", 4, "one country and one day are not yet one event");
}

static void test_campaigns(void)
{
	struct made a = campaign, b = with_number(campaign, "two-thirds of 250", OP_FRACTION, 167,
						  150, 184, true);

	a.path = ALEPPO "/opposition-held";
	a.event_path = ALEPPO;
	b.actor = "government";
	judge(&a, &b, "unresolved", 5, "a narrower place against a narrower actor");
	b = with_number(campaign, "more than 250", OP_MORE, 250, 251, 0, false);
	judge(&a, &b, "part", 7, "an area inside the campaign's city");
	b = campaign;
	b.path = ALEPPO "/government-held";
	b.event_path = ALEPPO;
	judge(&a, &b, "incomparable", 3, "areas that opposing sides hold");
	b.path = ALEPPO "/east";
	judge(&a, &b, "unresolved", 4, "who holds the east is not said");
	a = campaign;
	b = with_number(campaign, "98", OP_EQUAL, 98, 98, 98, false);
	b.victims = "child";
	judge(&a, &b, "part", 7, "children counted on the same day");
	b.as_of = D + 2;
	judge(&a, &b, "unresolved", 5, "children counted later than the people");
	b = blow;
	judge(&a, &b, "part", 7, "a day's blow inside a campaign");
	a.from = D + 2;
	a.to = D + 9;
	judge(&a, &b, "incomparable", 3, "days before the campaign began");
}

static void test_doubts(void)
{
	struct made a = campaign, b = with_number(campaign, "12", OP_EQUAL, 12, 12, 12, false);

	judge(&a, &b, "unresolved", 4, "145 and 12 of one campaign are likely two sets");
	b = with_number(campaign, "120", OP_EQUAL, 120, 120, 120, false);
	judge(&a, &b, "conflict", 10, "145 and 120 of one campaign are not");
	a = blow;
	b = with_number(blow, "300", OP_EQUAL, 300, 300, 300, false);
	judge(&a, &b, "conflict", 10, "44 and 300 of one blow are a conflict however far apart");
	a = b = blow;
	a.cause = b.cause = "quake";
	a.blow = b.blow = false;
	a.anchor = b.anchor = "quake in Syria";
	a.path = b.event_path = "Syria";
	b.path = ALEPPO;
	a.event_path = "Syria";
	judge(&a, &b, "part", 7, "a town inside a quake's country narrows");
	b.path = "Syria";
	judge(&a, &b, "agree", 8, "one quake is known by its country and days");
	a.anchor = b.anchor = "war in Syria";
	a.cause = b.cause = "war";
	a.campaign = b.campaign = true;
	a.from = a.to = 0;
	judge(&a, &b, "agree", 8, "one named war, its beginning told or not");
	b.victims = "civilian";
	judge(&a, &b, "part", 7, "civilians are a part of a war's dead");
}

static void test_places(void)
{
	static const struct {
		const char *a, *b;
		char relation;
	} each[] = {
		{ALEPPO, ALEPPO, '='},
		{"Syria", ALEPPO, '>'},
		{ALEPPO "/opposition-held", ALEPPO, '<'},
		{ALEPPO "/opposition-held", ALEPPO "/government-held", '#'},
		{ALEPPO "/opposition-held", ALEPPO "/loyalist-held", '#'},
		{ALEPPO "/opposition-held", ALEPPO "/east", '?'},
		{ALEPPO "/east", ALEPPO "/west", '#'},
		{ALEPPO "/'Old Town district'", ALEPPO "/'Harbour district'", '#'},
		{ALEPPO "/'Old Town'", ALEPPO "/'Old Town district'", '='},
		{ALEPPO "/'Old Town'", ALEPPO "/'Harbour district'", '?'},
		{"Syria/Madaya", "Syria/Madaya; Syria/Zabadani", '<'},
		{"Syria/Foua; Syria/Kefraya", "Syria/Madaya; Syria/Zabadani", '#'},
		{"Syria/Foua; Syria/Kefraya", "Syria/Kefraya; Syria/Foua", '='},
		{"", "Syria", '?'},
	};
	struct arena arena = ARENA_INIT;
	struct sides sides;

	sides_init(&sides, lexicon, &arena);
	for (size_t i = 0; i < sizeof each / sizeof *each; i++)
		tap_int(place_relate(each[i].a, each[i].b, &sides), each[i].relation, "%s %c %s",
			each[i].a, each[i].relation, each[i].b);
	arena_release(&arena);
}

static bool lexicon_make(void)
{
	const char *tmp = getenv("TMPDIR");
	char dir[4000], path[4096];
	struct err err = ERR_INIT;
	FILE *file;

	snprintf(dir, sizeof dir, "%s/verdict-lexicon", tmp ? tmp : "/tmp");
	mkdir(dir, 0700);
	snprintf(path, sizeof path, "%s/victim.tsv", dir);
	file = fopen(path, "wb");
	if (!file)
		return false;
	fputs(victims_list, file);
	fclose(file);
	lexicon = lexicon_new(dir, &err);
	return lexicon != NULL;
}

int main(void)
{
	if (!tap_ok(lexicon_make(), "the lists are read"))
		return tap_finish();
	test_numbers();
	test_updates();
	test_dimensions();
	test_campaigns();
	test_doubts();
	test_places();
	lexicon_free(lexicon);
	return tap_finish();
}
