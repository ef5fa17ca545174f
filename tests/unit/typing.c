/* Strokes to commands: counts, longer keys, lines, search while typing, files, what goes wrong. */
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "desk.h"
#include "tap.h"

static const char *file_text(const char *path)
{
	static char text[65536];
	FILE *file = fopen(path, "r");
	size_t length = file ? fread(text, 1, sizeof text - 1, file) : 0;

	if (file)
		fclose(file);
	text[length] = '\0';
	return file ? text : NULL;
}

static void test_strokes(void)
{
	tap_int((intmax_t)feed_stroke("<Up>x"), 4, "a named stroke");
	tap_int((intmax_t)feed_stroke("<x"), 1, "a sign that begins no name is itself");
	tap_int((intmax_t)feed_stroke("^Ws"), 2, "a control character");
	tap_int((intmax_t)feed_stroke("\xc3\xa9x"), 2, "a character of two bytes");
	tap_int((intmax_t)feed_stroke(""), 0, "nothing");
}

/* In no map may a key be the beginning of another: it would never be complete, or never run. */
static void test_table(void)
{
	int begins = 0, twice = 0, bare = 0;

	for (unsigned i = 0; i < command_count; i++) {
		bare += !*commands[i].help || !*commands[i].manual || !*commands[i].group;
		for (unsigned j = 0; j < command_count; j++) {
			const char *a = commands[i].keys;

			if (!(commands[i].maps & commands[j].maps))
				continue;
			for (; *a; a += strcspn(a, " "), a += *a == ' ') {
				const char *b = commands[j].keys;
				size_t own = strcspn(a, " ");

				for (; *b; b += strcspn(b, " "), b += *b == ' ') {
					size_t length = strcspn(b, " ");

					if (a == b && i == j)
						continue;
					if (strncmp(a, b, own) == 0 && length > own &&
					    a[own - 1] != '<' && a[own - 1] != '^') {
						begins++;
						printf("# %.*s begins %.*s\n", (int)own, a,
						       (int)length, b);
					}
					twice += length == own && memcmp(a, b, own) == 0 && i != j;
				}
			}
		}
	}
	tap_int(begins, 0, "no key is the beginning of another");
	tap_int(twice, 0, "no key has two commands in one map");
	tap_int(bare, 0, "every command has its help and its entry");
}

static void test_counts(struct desk *desk)
{
	struct session *session = desk->session;

	desk_type(desk, "gg2j");
	tap_int(pane_place(session->active)->row, 2, "a count before a motion");
	desk_type(desk, "2G");
	tap_int(pane_place(session->active)->row, 1, "a count names a line");
	desk_type(desk, "99k");
	tap_int(pane_place(session->active)->row, 0, "never beyond the ends");
	desk_type(desk, "50%");
	tap_int(pane_place(session->active)->row, 1, "percent");
	desk_type(desk, "4z");
	tap_str(session->pending, "4z", "what is pending is shown");
	desk_type(desk, "^[");
	tap_str(session->pending, "", "Esc takes it back, once");
	desk_type(desk, "gQ");
	tap_str(session->message, "gQ does nothing here; ? shows the keys",
		"an unknown key is said");
	desk_type(desk, "^K]!");
	tap_str(session->message, "]!: next disagreement (:next-dispute)",
		"^K tells what a key is");
	desk_type(desk, "ma");
	desk_type(desk, "G'a");
	tap_int(pane_place(session->active)->row, 1, "a mark is found again");
	desk_type(desk, "'z");
	tap_str(session->message, "nothing is marked z", "one that is not there is said");
	desk_type(desk, "^[");
}

static void test_lines(struct desk *desk)
{
	struct session *session = desk->session;

	desk_type(desk, ":vie<Tab>");
	tap_str(session->prompt.text.bytes, "view", "Tab completes a command");
	desk_type(desk, "<Space>cl<Tab>");
	tap_str(session->prompt.text.bytes, "view claims", "and a view");
	desk_type(desk, "<Enter>");
	tap_int(session->active->view, VIEW_CLAIMS, "the line is run");
	desk_type(desk, ":v<Up>");
	tap_str(session->prompt.text.bytes, "view claims", "Up finds an old line that begins so");
	desk_type(desk, "^U^[");
	tap_int(session->prompt.kind, PROMPT_NONE, "Esc closes the line");
	desk_type(desk, ":nonsense<Enter>");
	tap_str(session->message, "nonsense: no such command", "an unknown command is said");
	tap_ok(session->alarmed, "as what went wrong");
	desk_type(desk, ":s<Enter>");
	tap_str(session->message, "s: more than one command begins so",
		"one that is not clear too");
	desk_type(desk, ":down 3<Enter>");
	tap_str(session->message, "down takes nothing after it", "words where none belong");
	feed_paste(&desk->feed, "x\ny", 3);
	tap_ok(session->message[0], "a paste outside of a line is refused");
	desk_type(desk, ":");
	feed_paste(&desk->feed, "set\x1bkinds\n", 10);
	tap_str(session->prompt.text.bytes, "set kinds ", "inside it stands as one line");
	desk_type(desk, "^[:bind claims X :set kinds<Enter>X");
	tap_ok(session->settings.kinds, "a key of one's own");
	desk_type(desk, ":bind nowhere X set<Enter>");
	tap_ok(session->alarmed, "for a view that is none is refused");
	desk_type(desk, ":set nokinds<Enter>A");
}

static void test_search(struct desk *desk)
{
	struct session *session = desk->session;
	struct pane *pane = session->active;

	desk_type(desk, "G<Enter>gg/child");
	tap_int(pane_place(pane)->at.end - pane_place(pane)->at.start, 5, "found while typed");
	desk_type(desk, "zz");
	tap_str(session->prompt.hint, "no hit", "a pattern without a hit says so");
	desk_type(desk, "^[");
	tap_int(pane_place(pane)->at.start, 0, "Esc goes back to where it began");
	desk_type(desk, "/(");
	tap_ok(strncmp(session->prompt.hint, "invalid pattern", 15) == 0,
	       "half a pattern is no hit, and no failure");
	desk_type(desk, "^[/e<Enter>nn");
	tap_ok(pane_place(pane)->at.start > 0, "n goes on");
	desk_type(desk, "ggN");
	tap_ok(!session->alarmed, "N goes back, round the end");
	desk_type(desk, ":grep (a+)+$<Enter>");
	tap_ok(!session->alarmed || strstr(session->message, "backtrack"),
	       "a pattern in its limits or an error, never neither");
	desk_type(desk, ":grep tavrin<Enter>");
	tap_int(pane->view, VIEW_SEARCH, "a search over all articles shows its hits");
	tap_str(session->message, "4 matches in 2 of 3 articles", "and counts them");
	tap_ok(desk_shows(desk, "Northern P~") && desk_shows(desk, "Southern W~"), "by article");
	desk_type(desk, "ggza");
	tap_ok(!desk_shows(desk, "At least 40 people were killed in Tavrin, the ministry") ||
		       !desk_shows(desk, "    3 "),
	       "an article folds");
	desk_type(desk, "zRggj*");
	tap_ok(session->results.hit_count > 0, "* searches for what is here");
	desk_type(desk, ":grep (<Enter>");
	tap_ok(session->alarmed, "an invalid pattern is said");
	desk_type(desk, "^[A");
}

static void test_files(struct desk *desk)
{
	struct session *session = desk->session;
	struct rlimit all, little = {16, 16};
	const char *text;

	desk_type(desk, "C:save matrix.txt<Enter>");
	tap_str(session->message, "saved matrix.txt", "the view is saved");
	text = file_text("matrix.txt");
	tap_ok(text && strstr(text, "Northern Post") && strstr(text, "Southern Wire"),
	       "with names that the screen had cut");
	tap_ok(text && strstr(text, "killed, people, Osk/Tavrin") && strstr(text, ": children"),
	       "and all rows");
	desk_type(desk, ":save matrix.txt<Enter>");
	tap_str(session->message, "matrix.txt is there already; with ! it is written over",
		"an existing file is kept");
	desk_type(desk, "A:save! matrix.txt<Enter>");
	text = file_text("matrix.txt");
	tap_ok(text && strstr(text, "Flood takes the bridge"), "save! writes over it");
	tap_ok(text && !strchr(text, 0x1b) && strstr(text, "<U+001B>"), "a saved view is clean");
	desk_type(desk, ":save no/such/folder/x<Enter>");
	tap_str(session->message, "no/such/folder/x: cannot be written: No such file or directory",
		"a folder that is not there");
	desk_type(desk, ":save! /dev/null<Enter>");
	tap_str(session->message, "/dev/null is no plain file", "a device is never replaced");
	desk_type(desk, ":save! .<Enter>");
	tap_str(session->message, ". is a folder", "nor a folder");
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &all);
	little.rlim_max = all.rlim_max;
	setrlimit(RLIMIT_FSIZE, &little);
	desk_type(desk, "C:save! matrix.txt<Enter>");
	setrlimit(RLIMIT_FSIZE, &all);
	tap_ok(strstr(session->message, "matrix.txt: cannot be written:") != NULL,
	       "a disk without room is said");
	text = file_text("matrix.txt");
	tap_ok(text && strstr(text, "Flood takes the bridge"), "and the old file is still there");
	tap_int(system("ls matrix.txt.* >/dev/null 2>&1") != 0, 1, "and no half file");
	unlink("matrix.txt");
	desk_type(desk, "A");
}

static void test_errands(struct desk *desk)
{
	struct session *session = desk->session;

	desk_type(desk, "AGgx");
	tap_str(session->message, "no address is known here", "no address, no browser");
	desk_type(desk, "e");
	tap_int(session->errand, ERRAND_SHELL, "e wants the shell");
	tap_str(session->errand_text.bytes, "${VISUAL:-${EDITOR:-vi}} +1 'north'",
		"with the file and the line");
	session->errand = ERRAND_NONE;
	desk_type(desk, "<Enter>gg]fY");
	tap_str(session->errand_text.bytes,
		"At least 40 people were killed in Tavrin, the ministry said.\n"
		"    Northern Post, 2020-03-05, north, line 3\n",
		"Y copies the sentence with its reference");
	session->errand = ERRAND_NONE;
	desk_type(desk, "A|wc -l<Enter>");
	tap_int(session->errand, ERRAND_PIPE, "| wants a pipe");
	tap_ok(strstr(session->errand_input.bytes, "Flood takes"), "with the view as text");
	session->errand = ERRAND_NONE;
	while (session->active->back.count)
		pane_jump(session->active, -1);
	session->active->view = VIEW_ARTICLES;
	desk_type(desk, "q");
	tap_int(session->errand, ERRAND_NONE, "the first q asks");
	desk_type(desk, "jq");
	tap_int(session->errand, ERRAND_NONE, "another key between takes it back");
	desk_type(desk, "q");
	tap_int(session->errand, ERRAND_QUIT, "the second leaves");
	session->errand = ERRAND_NONE;
	desk_type(desk, ":q!<Enter>");
	tap_int(session->errand, ERRAND_QUIT, ":q! leaves at once");
}

/* Any strokes, and nothing breaks: it is the same screen for ever, drawn at the end. */
static void test_any(struct desk *desk)
{
	static const char *const strokes[] = {
		"j",	      "k",  "l",  "h",	 "<Enter>", "<Backspace>", "G",
		"gg",	      "]f", "[f", "]e",	 "]!",	    "[!",	   "A",
		"C",	      "E",  "T",  "S",	 "d",	    "i",	   "^D",
		"^U",	      "^F", "^B", "zt",	 "zb",	    "zz",	   "H",
		"L",	      "za", "zM", "zR",	 "o",	    "x",	   "n",
		"N",	      "*",  "t",  "^Ws", "^Wv",	    "^Wc",	   "^Wo",
		"<Tab>",      "O",  "}",  "{",	 "0",	    "$",	   "J",
		"K",	      "]u", "^O", ">",	 "?",	    "/a<Enter>",   "&a<Enter>",
		"&^U<Enter>", "5",  "%",  "''",	 "^W+",	    "^W>",	   "^W=",
		"^E",	      "^Y"};
	uint32_t state = 7;

	for (int i = 0; i < 20000; i++) {
		state = state * 1664525u + 1013904223u;
		feed_keys(&desk->feed, strokes[(state >> 8) % (sizeof strokes / sizeof *strokes)]);
		if (i % 16 == 0)
			screen_build(&desk->screen, desk->session, (uint16_t)(state >> 20) % 170,
				     (uint16_t)(state >> 12) % 50);
	}
	tap_ok(desk_text(desk, 80, 24)[0], "20,000 strokes of any kind leave a screen");
}

/* What takes words or a key tells what belongs there, and Tab offers it. */
static void test_hints(struct desk *desk)
{
	struct session *session = desk->session;

	desk_type(desk, "^[:articles<Enter>r");
	tap_str(session->prompt.hint, "REASON", "what takes words says which");
	desk_type(desk, "^[:declare <Tab>");
	tap_str(session->prompt.text.bytes, "declare victims", "Tab offers the dimensions");
	desk_type(desk, "^[:correct op <Tab><Tab>");
	tap_str(session->prompt.text.bytes, "correct op low", "and the fields of a claim");
	desk_type(desk, "^[:part river O<Tab>");
	tap_str(session->prompt.text.bytes, "part river Osk", "and a name of several words");
	desk_type(desk, "^[^[:untag<Enter>ggt");
	tap_str(session->message, "1 tagged; ; and a key is for all of them",
		"a tag says how many there are, and what for");
	desk_type(desk, "^[gga");
	tap_str(session->message, "an article is no claim; Enter opens it",
		"in the list of articles nothing is accepted unseen");
	desk_type(desk, ";");
	tap_str(session->message, "next command for all tagged ...",
		"half a key says what it does");
	desk_type(desk, "^[:untag<Enter>&harm:killed<Enter>C&harm:killed<Enter>");
	tap_ok(strstr(desk_line(desk, 0), "question  & harm:killed") ||
		       strstr(desk_line(desk, 0), "questions  & harm:killed"),
	       "the matrix tells its filter in a narrow window too");
	desk_type(desk, "&^U<Enter>A&^U<Enter>");
	tap_ok(!desk_shows(desk, "& harm:"), "& ^U Enter takes a filter away");
}

int main(void)
{
	const char *folder = getenv("TMPDIR");
	struct desk desk;

	if (folder && chdir(folder) != 0)
		return 2;
	test_strokes();
	test_table();
	desk_open(&desk);
	test_counts(&desk);
	test_lines(&desk);
	test_search(&desk);
	test_files(&desk);
	test_errands(&desk);
	test_hints(&desk);
	test_any(&desk);
	desk_close(&desk);
	return tap_finish();
}
