/* Every view at every size: what is shown, that it fits, and that nothing unclean is in it. */
#include "desk.h"
#include "tap.h"
#include "text/width.h"

static void test_articles(struct desk *desk)
{
	tap_str(desk_line(desk, 0),
		"[Articles] Claims  Entities  Timeline  Search        3 articles, 3 new, 4 claims",
		"the header counts");
	tap_str(desk_line(desk, 2),
		">  N 2020-03-07 odd            0  .  (2 hidden) Odd <U+202E> signs <U+001B>[31m~",
		"the newest first, hidden characters counted and shown");
	tap_str(desk_line(desk, 4),
		"   N 2020-03-05 Northern P~    2  !  Flood takes the bridge at Tavrin",
		"an outlet too long is cut, the worst sign stands");
	desk_type(desk, "G");
	tap_ok(desk_shows(desk, "[At least 40]1! people were killed"),
	       "the article under the cursor can be read");
}

static void test_reader(struct desk *desk)
{
	desk_type(desk, "<Enter>]f");
	tap_ok(desk_shows(desk, "1/2 killed, people, Osk/Tavrin, 1 Mar - 4 Mar 2020: 40+"),
	       "the claim under the cursor is told in words");
	tap_ok(desk_shows(desk, "! conflict with Southern Wire 31: all the same"),
	       "and its verdict");
	desk_type(desk, "]f");
	tap_ok(desk_shows(desk, "2/2 killed, children"), "]f goes to the next");
	desk_type(desk, "]f");
	tap_ok(desk_shows(desk, "no claim further down"), "and says when there is none");
	desk_type(desk, "2[f");
	tap_ok(desk_shows(desk, "no claim further up") || desk_shows(desk, "1/2 killed"),
	       "[f goes back");
	desk_type(desk, ":set kinds<Enter>");
	tap_ok(desk_shows(desk, "Tavrin/l"), "kinds are written where asked for");
	desk_type(desk, ":set nokinds<Enter>K");
	tap_ok(desk_shows(desk, "River Osk leaves"), "K reads the article before in the list");
	desk_type(desk, "J");
	tap_ok(desk_shows(desk, "Flood takes"), "J the one after");
	desk_type(desk, "J");
	tap_ok(desk_shows(desk, "no article further down"), "and says when there is none");
	desk_type(desk, "h");
	tap_ok(desk_shows(desk, "[Articles]"), "h goes out");
}

static void test_claims(struct desk *desk)
{
	desk_type(desk, "C");
	tap_str(desk_line(desk, 1), " question                      | Northern~ | Southern~ |",
		"outlets stand across");
	tap_str(desk_line(desk, 3), " killed, people, Osk/Tavrin    |           |           |",
		"a heading says what rows share");
	tap_str(desk_line(desk, 4), ">  1 Mar - 4 Mar 2020          |[40+     !]| 31      ! |",
		"cells hold what was said and the worst sign");
	tap_str(desk_line(desk, 5), "   : children                  | 12      ? | 9       ? |",
		"a part says where it differs");
	desk_type(desk, "l");
	tap_ok(desk_shows(desk, "| 40+     ! |[31      !]|"), "l goes right");
	desk_type(desk, "&verdict:unresolved<Enter>");
	tap_ok(!desk_shows(desk, "40+") && desk_shows(desk, ": children"), "& narrows");
	desk_type(desk, ":filter<Enter>");
	tap_ok(desk_shows(desk, "40+"), "and shows all again");
	desk_type(desk, "gg<Down>0<Enter>");
	tap_ok(desk_shows(desk, "[At least 40]1! people"), "Enter opens the words");
	desk_type(desk, "^O");
	tap_ok(desk_shows(desk, "[Claims]"), "^O comes back");
}

static void test_compare(struct desk *desk)
{
	desk_type(desk, "d");
	tap_ok(desk_shows(desk, "! conflict, by rule 10: all the same, 31 is below 40, gap 9"),
	       "d compares with what disagrees most");
	tap_ok(desk_shows(desk, "= one witness"), "one origin is said");
	tap_ok(desk_shows(desk, "[At least 40]1! people") &&
		       desk_shows(desk, "The flood killed [31]1!"),
	       "both passages stand there");
	desk_type(desk, "]!");
	tap_ok(desk_shows(desk, "disagreement 2 of 2") && desk_shows(desk, "? not known"),
	       "]! goes to the next disagreement");
	desk_type(desk, "i");
	tap_ok(desk_shows(desk, "passive, as in \"Four miners"), "i says how a claim was read");
	desk_type(desk, "G");
	tap_ok(desk_shows(desk, "? unresolved with Southern Wire 9 (south:c2), rule 4"),
	       "and at the end why it has its sign");
	desk_type(desk, "q");
	tap_ok(desk_shows(desk, "disagreement 2 of 2"), "q goes back");
	desk_type(desk, ":compare north:1 south:1<Enter>");
	tap_ok(desk_shows(desk, "gap 9"), "two claims by name");
	desk_type(desk, ":compare north:1<Enter>");
	tap_ok(desk_shows(desk, "compare wants two claims"), "or a word that says what is missing");
}

static void test_others(struct desk *desk)
{
	desk_type(desk, "E");
	tap_ok(desk_shows(desk, "place  v Tavrin"), "names");
	tap_ok(desk_shows(desk, "place of 1"), "and what they are for claims");
	tap_ok(desk_shows(desk, "north:3"), "and where they stand");
	desk_type(desk, "T:set glyphs=ascii<Enter>");
	tap_ok(desk_shows(desk, "2020-03-05 Northern Post~ 40+      ! |"),
	       "the timeline lists claims");
	tap_ok(desk_shows(desk, "o-----"), "an open end is an arrow");
	desk_type(desk, "x");
	tap_ok(desk_shows(desk, "axis log"), "x makes the axis logarithmic");
	desk_type(desk, "x:set nobars<Enter>");
	tap_ok(desk_shows(desk, "killed, people, Osk/Tavrin, 1 Mar"), "nobars writes words");
	desk_type(desk, ":set bars<Enter>?");
	tap_ok(desk_shows(desk, "HERE (timeline)"), "help begins with what counts here");
	desk_type(desk, "&logarithm<Enter>");
	tap_ok(desk_shows(desk, ":flip"), "help is narrowed by words");
	desk_type(desk, "q");
	tap_ok(desk_shows(desk, "[Timeline]"), "q closes it");
}

static void test_turned(struct desk *desk)
{
	desk_type(desk, "C0gg<Down>x");
	tap_str(desk_line(desk, 1), " outlet           | killed, people, ~ | killed, children~ |",
		"x turns the matrix: questions stand across");
	tap_str(desk_line(desk, 2), "                  | 1 Mar - 4 Mar 20~ | : children        |",
		"each with what it is");
	tap_str(desk_line(desk, 3), ">Northern Post    |[40+             !]| 12              ? |",
		"the cursor stays on its cell");
	desk_type(desk, "jl");
	tap_str(desk_line(desk, 4), ">Southern Wire    | 31              ! |[9               ?]|",
		"it moves as in any table");
	desk_type(desk, "0]!");
	tap_ok(desk_shows(desk, "[12              ?]"), "]! goes to the next question in dispute");
	desk_type(desk, "]!");
	tap_ok(desk_shows(desk, "no disagreement further down here"), "and says when there is none");
	desk_type(desk, "<Enter>");
	tap_ok(desk_shows(desk, "[12]2? children"), "Enter opens the words");
	desk_type(desk, "qx");
	tap_ok(desk_shows(desk, ">  : children                  |[12      ?]| 9       ? |"),
	       "x turns it back, the cursor stays");
	desk_type(desk, "t");
	desk_type(desk, "k");
	tap_ok(desk_shows(desk, "|*12     ? |") || desk_shows(desk, "|[40+     !]|"),
	       "a tagged cell is marked");
	desk_type(desk, ":untag<Enter>");
}

static void test_orders(struct desk *desk)
{
	static const char *const orders[] = {"outlets", "verdict", "claims",
					     "question", "date",   "number"};
	char line[64];

	desk_type(desk, "C");
	for (unsigned i = 0; i < sizeof orders / sizeof *orders; i++) {
		snprintf(line, sizeof line, ":order %s<Enter>", orders[i]);
		desk_type(desk, line);
		snprintf(line, sizeof line, "by %s", orders[i]);
		tap_ok(desk_shows(desk, line) && desk_shows(desk, ": children"), "order %s",
		       orders[i]);
	}
	desk_type(desk, ":order outlets<Enter>");
}

static void test_course(struct desk *desk)
{
	desk_type(desk, "Cgg<Down><Down>T");
	tap_ok(desk_shows(desk, "2 of 4 claims"), "T on a cell is of its question");
	desk_type(desk, "T");
	tap_ok(desk_shows(desk, "4 of 4 claims"), "T again of all");
	desk_type(desk, "Cgg<Down>T");
	tap_ok(desk_shows(desk, "4 of 4 claims"), "a question has its parts with it");
	desk_type(desk, "A");
	desk_type(desk, "T:set glyphs=ascii<Enter>:order time<Enter>");
	tap_ok(desk_shows(desk, "highest so far") && desk_shows(desk, "5 Mar 2020"),
	       "the timeline with numbers up and days across");
	tap_ok(strstr(desk_line(desk, 5), "+") != NULL, "with its scale");
	tap_ok(desk_shows(desk, "killed, people, Osk/Tavrin, 1 Mar - 4 Mar 2020: 40+"),
	       "the claim under the cursor is told in words");
	desk_type(desk, "j");
	tap_ok(desk_shows(desk, "killed, children, Osk/Tavrin, 1 Mar - 4 Mar 2020: 12"),
	       "the next one too");
	desk_type(desk, "x");
	tap_ok(desk_shows(desk, "axis log"), "its axis can be logarithmic");
	desk_type(desk, "x:order date<Enter>:set glyphs=unicode<Enter>");
}

static void test_disputes(struct desk *desk)
{
	desk_type(desk, "A");
	desk_type(desk, "gg]!");
	tap_ok(desk_shows(desk, ">    2020-03-06 Southern W") || desk_shows(desk, "> "),
	       "]! in the articles goes to one in dispute");
	desk_type(desk, "E]!");
	tap_ok(desk_shows(desk, "compare: disagreement"),
	       "where there are no claims it sets two side by side");
	desk_type(desk, "qA");
	desk_type(desk, "gg<Down><Enter>]f]f]!");
	tap_ok(desk_shows(desk, "1/2 killed, people, Osk/Tavrin, 1 Mar - 4 Mar 2020: 40+"),
	       "past the last of a text it goes to the next text");
	desk_type(desk, "]!]!");
	tap_ok(desk_shows(desk, "no disagreement further down here"), "and says when there is none");
	desk_type(desk, "A");
}

/* Every line fits, every line is there, no control character is on the page. */
static void test_sizes(struct desk *desk)
{
	static const struct {
		uint16_t columns, lines;
	} sizes[] = {{160, 48}, {80, 24}, {79, 23}, {40, 10}, {20, 5}, {19, 4}, {1, 1}, {200, 60}};
	int wide = 0, short_of = 0, unclean = 0;

	for (unsigned v = 0; v < VIEWS; v++)
		for (unsigned s = 0; s < sizeof sizes / sizeof *sizes; s++) {
			const char *text, *end;
			int lines = 0;

			view_open(desk->session, desk->session->active, v);
			text = desk_text(desk, sizes[s].columns, sizes[s].lines);
			for (; *text; text = end + 1, lines++) {
				end = strchr(text, '\n');
				wide += width_text(text, (size_t)(end - text)) > sizes[s].columns;
				for (const char *c = text; c < end; c++)
					unclean += (unsigned char)*c < 0x20 || *c == 0x7f;
			}
			short_of += lines != sizes[s].lines && sizes[s].lines >= SCREEN_LEAST_LINES;
		}
	tap_int(wide, 0, "no line is wider than the screen");
	tap_int(short_of, 0, "no screen lacks lines");
	tap_int(unclean, 0, "no control character is on any page");
	tap_str(desk_text(desk, 19, 4), "too small: 20x5\n", "a window too small says so");
	desk->session->active->back.count = 0;
	view_open(desk->session, desk->session->active, VIEW_ARTICLES);
}

static void test_panes(struct desk *desk)
{
	desk_type(desk, "^WvC");
	tap_ok(desk_shows(desk, "question") && desk_shows(desk, "source   no"),
	       "two panes show two views");
	desk_type(desk, "<Tab>");
	tap_int(desk->session->active->view, VIEW_ARTICLES, "Tab goes to the other");
	desk_type(desk, "O");
	tap_ok(!desk_shows(desk, "question "), "O shows one alone");
	desk_type(desk, "O^Wl");
	tap_int(desk->session->active->view, VIEW_CLAIMS, "^Wl goes right");
	desk_type(desk, "^Ws^Wc^Wo");
	tap_int(pane_count(desk->session->root), 1, "^Wo closes all others");
	desk_type(desk, "A");
}

/* The words at the top stay when the window gets narrower. */
static void test_resize(struct desk *desk)
{
	struct session *session = desk->session;
	uint32_t before;

	desk_type(desk, "Agg2j<Enter>");
	view_scroll(session, session->active, 2);
	desk_text(desk, 60, 16);
	before = pane_place(session->active)->top_at;
	desk_text(desk, 30, 10);
	desk_text(desk, 60, 16);
	tap_ok(pane_place(session->active)->top_at <= before &&
		       before - pane_place(session->active)->top_at < 60,
	       "the top stays near the same words");
	desk_type(desk, "A");
}

/* Line by line from the first to the last and back, however narrow: no line holds the cursor. */
static void test_walk(struct desk *desk)
{
	struct session *session = desk->session;
	struct pane *pane = session->active;
	int stuck = 0;

	for (uint16_t columns = 20; columns < 60; columns++) {
		uint32_t last, before;

		view_open_text(session, pane,
			       (struct object){OBJECT_TEXT, columns % 3, INDEX_NONE, {0, 0}});
		desk_text(desk, columns, 10);
		view_move_to(session, pane, UINT32_MAX);
		view_move(session, pane, 1000);
		last = pane_place(pane)->at.start;
		view_move_to(session, pane, 0);
		do {
			before = pane_place(pane)->at.start;
			view_move(session, pane, 1);
			desk_text(desk, columns, 10);
		} while (pane_place(pane)->at.start > before);
		stuck += before != last;
		do {
			before = pane_place(pane)->at.start;
			view_move(session, pane, -1);
		} while (pane_place(pane)->at.start < before);
		stuck += before != 0;
	}
	tap_int(stuck, 0, "every line leads to the next, at 40 widths");
	view_open(session, pane, VIEW_ARTICLES);
}

int main(void)
{
	struct desk desk;

	desk_open(&desk);
	test_articles(&desk);
	test_reader(&desk);
	test_claims(&desk);
	test_compare(&desk);
	test_others(&desk);
	test_turned(&desk);
	test_orders(&desk);
	test_course(&desk);
	test_disputes(&desk);
	test_sizes(&desk);
	test_panes(&desk);
	test_resize(&desk);
	test_walk(&desk);
	desk_close(&desk);
	return tap_finish();
}
