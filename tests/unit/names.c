/* The screen of names on three reports: places declared one, part of another, undone; what follows
 * for verdicts; every spelling searched; the claims of a source opened; kinds and whose name it is in the text. */
#include "tap.h"

#include "claim/analyse.h"
#include "desk.h"

static const char *const texts[] = {
	"Air strikes killed 12 people in the village of Karmoun in Syria's Hama province on Friday, "
	"the Hilltop Observatory said. The Observatory has an office in Karmoun.\n",
	"Air strikes killed 20 people in the village of Garmun in Syria's Hama province on Friday, "
	"Sergei Orlov said.\n",
	"Air strikes killed 30 people in the town of Sorra in Syria's Hama province on Friday, "
	"Sergey Orlov said.\n",
};

enum { TEXTS = 3 };

static void names_open(struct desk *desk)
{
	static const char *const names[] = {"one", "two", "three"};
	struct err err = ERR_INIT;

	setlocale(LC_ALL, "C.UTF-8");
	memset(desk, 0, sizeof *desk);
	desk->lexicon = lexicon_new(NULL, &err);
	for (unsigned n = 0; n < TEXTS; n++) {
		struct article *article = desk_article(desk, names[n], names[n], "2024-03-16",
						       texts[n]);

		article->claim_count = article->mention_count = article->entity_count = 0;
		analyse(article, desk->lexicon);
	}
	desk->session = session_new(desk->lexicon);
	for (uint32_t n = 0; n < desk->count; n++)
		session_add(desk->session, desk->articles[n]);
	screen_init(&desk->screen);
	buf_init(&desk->out);
	feed_init(&desk->feed, desk->session);
	session_settle(desk->session);
}

/* The relation of the places of the first claims of two articles, and the verdict's first letter. */
static const char *places(struct desk *desk, uint32_t one, uint32_t other)
{
	static char text[3];
	struct arena arena = ARENA_INIT;
	struct pair pair;

	session_settle(desk->session);
	pair = comparison_judge_two(desk->session->comparison, (struct claim_ref){one, 0},
				    (struct claim_ref){other, 0}, &arena);
	text[0] = pair.dims[DIM_PLACE];
	text[1] = *verdict_name((enum verdict)pair.verdict);
	arena_release(&arena);
	return text;
}

static void test_same(struct desk *desk)
{
	tap_str(places(desk, 0, 1), "#i", "two villages that no list has");
	desk_type(desk, "E/Garmun<Enter>:same Karm<Enter>");
	tap_ok(desk_shows(desk, "Karmoun = Garmun (u undoes)"), "declared the same");
	tap_ok(desk_shows(desk, "= Garmun"), "and listed as one");
	tap_ok(desk->session->comparison != NULL, "the old comparison stays until the new is there");
	tap_str(places(desk, 0, 1), "=c", "the verdict is another");
	desk_type(desk, "u");
	tap_str(places(desk, 0, 1), "#i", "undone, it is as before");
	desk_type(desk, "^R");
	tap_str(places(desk, 0, 1), "=c", "done again too");
	desk_type(desk, "u");
}

static void test_part(struct desk *desk)
{
	desk_type(desk, "gg/Karmoun<Enter>P");
	tap_ok(desk->session->prompt.kind == PROMPT_COMMAND, "P asks of what");
	desk_type(desk, "Sorra<Enter>");
	tap_ok(desk_shows(desk, "Karmoun is part of Sorra (u undoes)"), "it is said");
	desk_type(desk, "gg/> Karmoun<Enter>");
	tap_ok(desk_shows(desk, "\"Karmoun\" is a part, by the reader's word"),
	       "and shown below the whole");
	tap_str(places(desk, 0, 2), "<p", "its claims are parts");
	desk_type(desk, "/Sorra<Enter>:part Karmoun<Enter>");
	tap_ok(desk_shows(desk, "Karmoun lies in Sorra"), "not the other way round too");
	desk_type(desk, "/> Karmoun<Enter>");
	desk_type(desk, "u");
	tap_str(places(desk, 0, 2), "#i", "undone");
	desk_type(desk, "/Observatory<Enter>:part Sorra<Enter>");
	tap_ok(desk_shows(desk, "only a place is a part of a place"), "a body is no part of a place");
	desk_type(desk, "/Sorra<Enter>:part Hama<Enter>");
	tap_ok(desk_shows(desk, "Sorra is part of Hama"), "a place that the gazetteer has");
	desk_type(desk, "u");
}

static void test_search(struct desk *desk)
{
	desk_type(desk, "gg/Hilltop<Enter>*");
	tap_ok(desk_shows(desk, "2 matches in 1 of 3 articles"), "* finds every spelling of a name");
	desk_type(desk, "q:articles<Enter><Enter>]e]e]e]e*");
	tap_ok(desk_shows(desk, "2 matches in 1 of 3 articles"), "from a mention in the text too");
	desk_type(desk, "E/# source of 1 claim<Enter><Enter>");
	tap_ok(desk_shows(desk, "[Claims]") && desk_shows(desk, "& by:"),
	       "what counts its claims opens them");
	tap_ok(desk_shows(desk, "1 question"), "them alone");
	desk_type(desk, "E/# source of 2 claims<Enter><Enter>");
	tap_ok(desk_shows(desk, "2 questions"), "however its name is spelled there");
	desk_type(desk, "E&kind:org<Enter>");
	tap_ok(desk_shows(desk, "1 of 7 names"), "narrowed by kind");
	desk_type(desk, "&<Enter>:order name<Enter>");
	tap_ok(desk_shows(desk, "7 names by name"), "and in another order");
}

static void test_looks(struct desk *desk)
{
	desk_type(desk, "A:set kinds<Enter>:set gloss<Enter>gg<Enter>");
	tap_ok(desk_shows(desk, "Karmoun/l"), "kinds are letters");
	tap_ok(desk_shows(desk, "Observatory/o {=Hilltop Observatory}"),
	       "a gloss says whose short form it is");
	tap_ok(!desk_shows(desk, "Hilltop Observatory/o {"), "and nothing of a full name");
	desk_type(desk, ":legend<Enter>");
	tap_ok(desk_shows(desk, "Relief Union/o      an organisation"), "the legend has them");
}

int main(void)
{
	struct desk desk;

	names_open(&desk);
	test_same(&desk);
	test_part(&desk);
	test_search(&desk);
	test_looks(&desk);
	desk_close(&desk);
	return tap_finish();
}
