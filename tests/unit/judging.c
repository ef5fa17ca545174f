/* Deciding about claims at the keyboard: accept, reject, note, correct, many at once, the next that
 * waits; that it is seen wherever the claim is, and undone. */
#include <stdlib.h>
#include <unistd.h>

#include "desk.h"
#include "tap.h"

static void test_one(struct desk *desk)
{
	desk_type(desk, "G<Enter>]fa");
	tap_ok(desk_shows(desk, "accepted: Northern Post 40+; reviewed 1 of 4 (u undoes)"),
	       "a accepts what is under the cursor, and says so");
	tap_ok(desk_shows(desk, "[At least 40]1! ok people"), "the text shows it in a word");
	tap_ok(desk_shows(desk, " reviewed 1 of 4 --"), "the progress stands above the status");
	desk_type(desk, "]fr");
	tap_ok(desk_shows(desk, ":reject"), "r asks why");
	desk_type(desk, "no children<Enter>");
	tap_ok(desk_shows(desk, "rejected: Northern Post 12; reviewed 2 of 4"), "and rejects");
	tap_ok(desk_shows(desk, "[12]2x rejected children"), "a rejected claim stays in sight");
	tap_ok(desk_shows(desk, "[rejected: no children]"), "its reason is told");
	desk_type(desk, "cask the ministry");
	tap_ok(desk_shows(desk, ":note ask the ministry"), "c asks for the note");
	desk_type(desk, "<Enter>c");
	tap_ok(desk_shows(desk, ":note ask the ministry"), "and begins with the one that is there");
	desk_type(desk, "^Gu");
	tap_ok(desk_shows(desk, "undone: "), "u undoes the note");
	desk_type(desk, "u");
	tap_ok(desk_shows(desk, "[12]2? children") && desk_shows(desk, "reviewed 1 of 4"),
	       "and the rejection");
	desk_type(desk, "^R");
	tap_ok(desk_shows(desk, "[12]2x rejected"), "^R rejects again");
	desk_type(desk, "q");
}

static void test_waiting(struct desk *desk)
{
	desk_type(desk, "gg]r");
	tap_ok(desk_shows(desk, "1/2 killed, people, Osk/Tavrin, 1 Mar - 4 Mar 2020: 31"),
	       "]r goes to the next claim that waits, over articles");
	desk_type(desk, "]r");
	tap_ok(desk_shows(desk, "2/2 killed, children"), "and to the one after it");
	desk_type(desk, "]r");
	tap_ok(desk_shows(desk, "1/2 killed, people, Osk/Tavrin"), "behind the last the first");
	desk_type(desk, "[r");
	tap_ok(desk_shows(desk, "2/2 killed, children"), "[r the other way round");
	desk_type(desk, "[r");
	tap_ok(desk_shows(desk, "1/2 killed, people"), "what was decided is passed over");
}

static void test_cells(struct desk *desk)
{
	desk_type(desk, "Cgg<Down>0");
	desk_type(desk, "]r");
	tap_ok(desk_shows(desk, "|[31      !]|"), "in the matrix ]r goes to the next cell that waits");
	desk_type(desk, "]r");
	tap_ok(desk_shows(desk, "|[9       ?]|"), "and to the next question");
	desk_type(desk, "]r");
	tap_ok(desk_shows(desk, "|[31      !]|"), "and round");
	desk_type(desk, "[r");
	tap_ok(desk_shows(desk, "|[9       ?]|"), "and back");
	desk_type(desk, "A");
	desk_type(desk, "gg]r");
}

static void test_correct(struct desk *desk)
{
	static const struct {
		const char *typed, *shown;
	} cases[] = {
		{"low 30", "figure corrected to 30-31"},
		{"high none", "figure corrected to >=30"},
		{"op =", "figure corrected to 30"},
		{"figure 29-33", "figure corrected to 29-33"},
		{"low 34", "34 is above 33"},
		{"low few", "few: a number belongs here"},
		{"harm injured", "harm corrected to injured"},
		{"harm sad", "harm: sad is none"},
		{"from 2020-03-02", "window corrected to 2020-03-02..2020-03-04"},
		{"to 2020-03-01", "it would end before it begins"},
		{"source the mayor", "source corrected to the mayor"},
		{"weight 3", "weight: correct figure, low, high"},
	};
	char line[128];

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		snprintf(line, sizeof line, ":correct %s<Enter>", cases[i].typed);
		desk_type(desk, line);
		tap_ok(desk_shows(desk, cases[i].shown), "correct %s: %s", cases[i].typed,
		       cases[i].shown);
	}
	desk_type(desk, "]f[f");
	tap_ok(strstr(desk_text(desk, 160, 48),
		      "[corrected] injured, people, Osk/Tavrin, 2 Mar - 4 Mar 2020: 29-33 (the mayor)") !=
		       NULL,
	       "the claim is shown as it was corrected");
	tap_ok(desk_shows(desk, "[31]1! corrected people"), "the text keeps its words");
	desk_type(desk, ":correct source<Enter>]f[f");
	tap_ok(strstr(desk_text(desk, 160, 48), "29-33 (the ministry)") != NULL, "without a value what was read counts");
	desk_type(desk, "uuuuuuuu");
	desk_type(desk, "]f[f");
	tap_ok(desk_shows(desk, "killed, people, Osk/Tavrin, 1 Mar - 4 Mar 2020: 31 (the ministry)"),
	       "all undone");
}

static void test_many(struct desk *desk)
{
	desk_type(desk, "Tgg2jtt;a");
	tap_ok(desk_shows(desk, "accepted: 2 claims; reviewed 4 of 4"), "; is for all tagged");
	desk_type(desk, "u");
	tap_ok(desk_shows(desk, "reviewed 2 of 4"), "and is undone as one act");
	desk_type(desk, ":tagged correct low 1<Enter>");
	tap_ok(desk_shows(desk, "figure corrected: 2 claims"), "an end is corrected of all");
	tap_ok(desk_shows(desk, "1-31") && desk_shows(desk, "1-9"), "each keeps its other end");
	desk_type(desk, "u");
	desk_type(desk, ";r");
	tap_ok(desk_shows(desk, ":tagged reject"), "; and a key that asks, asks");
	desk_type(desk, "a drill<Enter>");
	tap_ok(desk_shows(desk, "rejected: 2 claims"), "all of them are rejected");
	desk_type(desk, "&review:rejected<Enter>");
	tap_ok(desk_shows(desk, "3 of 4 claims"), "the filter finds what was rejected");
	tap_ok(desk_shows(desk, "x |") || desk_shows(desk, "x \xe2\x94\x82"),
	       "the timeline marks it");
	desk_type(desk, ":filter<Enter>C");
	tap_ok(desk_shows(desk, "rejected by you"), "the matrix lists it below the questions");
	desk_type(desk, "T:label late<Enter>&tag:late<Enter>");
	tap_ok(desk_shows(desk, "1 of 4 claims"), "a label is kept, and found");
	desk_type(desk, ":unlabel late<Enter>");
	tap_ok(desk_shows(desk, "0 of 4 claims"), "and taken off");
	desk_type(desk, ":filter<Enter>:untag<Enter>;a");
	tap_ok(desk_shows(desk, "nothing is tagged; t tags"), "with nothing tagged it says so");
}

static void test_select(struct desk *desk)
{
	desk_type(desk, "A");
	desk_type(desk, "G<Enter>gg");
	desk_type(desk, "v");
	tap_ok(desk_shows(desk, "\"Flood\""), "v selects the word at the cursor");
	desk_type(desk, "2v");
	tap_ok(desk_shows(desk, "\"Flood takes the\""), "and one word more each time");
	desk_type(desk, "w");
	tap_ok(desk_shows(desk, "\"takes\""), "w goes to the next word");
	desk_type(desk, "W");
	tap_ok(desk_shows(desk, "\"Flood\""), "W back");
	desk_type(desk, "/look for<Enter>v");
	tap_ok(desk_shows(desk, "\"look for others\""), "behind a search from its hit on");
	desk_type(desk, "V");
	tap_ok(desk_shows(desk, "\"Rescue workers still look for others along the river Osk.\""),
	       "V the sentence");
	desk_type(desk, ":add rescued<Enter>");
	tap_ok(desk_shows(desk, "add wants a harm"), "a harm that is none");
	desk_type(desk, "/look for<Enter>v:add missing<Enter>");
	tap_ok(desk_shows(desk, "a claim: look for others, missing (u undoes)"),
	       "what is selected is said to be a claim");
	desk_type(desk, "u");
	tap_ok(desk_shows(desk, "undone"), "and undone");
	desk_type(desk, "q");
}

static void test_compare_tagged(struct desk *desk)
{
	desk_type(desk, "T");
	desk_type(desk, "gg;d");
	tap_ok(desk_shows(desk, "nothing is tagged"), ";d wants tags");
	desk_type(desk, "t;d");
	tap_ok(desk_shows(desk, "two claims are compared; t tags one"), "two of them");
	desk_type(desk, "tt;d");
	tap_ok(desk_shows(desk, "pair 1 of 3 of what is tagged"), "three make three pairs");
	desk_type(desk, ";d");
	tap_ok(desk_shows(desk, "pair 2 of 3"), "asked again, the next");
	desk_type(desk, ";d;d");
	tap_ok(desk_shows(desk, "pair 1 of 3"), "and round");
	desk_type(desk, ":untag<Enter>");
}

static void test_export(struct desk *desk)
{
	static const struct {
		const char *typed, *shown;
	} cases[] = {
		{"A:export csv view.csv", "saved view.csv"},
		{"A:export csv view.csv", "view.csv is there already; with ! it is written over"},
		{"A:export! jsonl view.csv", "saved view.csv"},
		{"T:export jsonl view.jsonl", "saved view.jsonl"},
		{"A:export brat view.ann", "saved view.ann"},
		{"E:export csv names.csv", "saved names.csv"},
		{"A:export xml view.xml", "xml: formats are text"},
		{"A:export csv", "export wants a format and a file"},
		{"?:export csv view.help", "this view has no such records"},
	};
	char line[128];

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		snprintf(line, sizeof line, "%s<Enter>", cases[i].typed);
		desk_type(desk, line);
		tap_ok(desk_shows(desk, cases[i].shown), "%s: %s", cases[i].typed, cases[i].shown);
	}
	desk_type(desk, "q");
}

static uint32_t lines_of(const char *path)
{
	FILE *file = fopen(path, "r");
	uint32_t lines = 0;
	int c;

	while (file && (c = getc(file)) != EOF)
		lines += c == '\n';
	if (file)
		fclose(file);
	return lines;
}

/* A filter that nothing passes leaves no cell to step to. */
static void test_nothing(struct desk *desk)
{
	static const char *const views[] = {"A", "C", "T"};

	for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
		desk_type(desk, views[i]);
		desk_type(desk, "&harm:trapped<Enter>");
		desk_text(desk, 80, 24);
		desk_type(desk, "]r[r]![!}{Gggd");
		tap_ok(*desk_text(desk, 80, 24), "an empty view %s is stepped through", views[i]);
		desk_type(desk, ":filter<Enter>");
	}
}

int main(void)
{
	const char *folder = getenv("TMPDIR");
	struct desk desk;

	if (folder && chdir(folder) != 0)
		return 2;
	desk_open(&desk);
	session_refresh(desk.session);
	desk_text(&desk, 80, 24);
	test_one(&desk);
	test_waiting(&desk);
	test_cells(&desk);
	test_correct(&desk);
	test_many(&desk);
	test_nothing(&desk);
	test_select(&desk);
	test_compare_tagged(&desk);
	test_export(&desk);
	tap_int(lines_of("view.csv"), 3, "the articles that are listed, a record each");
	tap_int(lines_of("view.jsonl"), 4, "the claims that are listed");
	desk_close(&desk);
	return tap_finish();
}
