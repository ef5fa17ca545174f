/* Panes: splitting, closing, walking, the jump list, folds; and the line that is typed. */
#include "session/settings.h"
#include "session/pane.h"
#include "session/prompt.h"
#include "tap.h"

static void test_tree(void)
{
	struct pane *a = pane_new(VIEW_ARTICLES), *b, *c;

	tap_ok(pane_close(a) == NULL, "the only pane is not closed");
	b = pane_split(a, PANE_BESIDE);
	c = pane_split(b, PANE_BELOW);
	tap_int(pane_count(pane_root(a)), 3, "two splits, three panes");
	tap_ok(pane_leaf(pane_root(a), 0) == a && pane_leaf(pane_root(a), 2) == c,
	       "in reading order");
	tap_ok(pane_next(c, 1) == a && pane_next(a, -1) == c, "round at the ends");
	pane_grow(c, PANE_BELOW, 200);
	tap_int(c->parent->share, 300, "the second grows where the first shrinks");
	pane_grow(c, PANE_BELOW, 5000);
	tap_int(c->parent->share, 100, "within limits");
	pane_even(pane_root(a));
	tap_int(pane_root(a)->share, 333, "even");
	tap_ok(pane_close(a) == b, "the sibling's first leaf is next");
	tap_int(pane_count(pane_root(b)), 2, "one less");
	while (pane_split(b, PANE_BELOW))
		;
	tap_int(pane_count(pane_root(b)), PANE_MOST, "there is a most");
	pane_free(pane_root(b));
}

static void test_jumps(void)
{
	struct pane *pane = pane_new(VIEW_ARTICLES);
	struct place place = pane->sights[VIEW_READER].place;

	tap_ok(!pane_jump(pane, -1), "nowhere to go back");
	place.article = 7;
	pane_go(pane, place);
	tap_int(pane->view, VIEW_READER, "gone to the reader");
	tap_ok(pane_jump(pane, -1) && pane->view == VIEW_ARTICLES, "back");
	tap_ok(pane_jump(pane, 1) && pane_place(pane)->article == 7, "and forward");
	for (int i = 0; i < 300; i++)
		pane_go(pane, place);
	tap_ok(pane->back.count <= 100, "the list does not grow without end");
	pane_free(pane);
}

static void test_folds(void)
{
	struct pane *pane = pane_new(VIEW_SEARCH);
	struct sight *sight = pane_sight(pane);

	sight_fold(sight, 3, true);
	tap_ok(sight_is_folded(sight, 3) && !sight_is_folded(sight, 4), "one is folded");
	sight->folded = true;
	tap_ok(!sight_is_folded(sight, 3) && sight_is_folded(sight, 4), "all others are");
	sight_fold(sight, 3, true);
	tap_ok(sight_is_folded(sight, 3), "all are");
	pane_free(pane);
}

static void test_prompt(void)
{
	struct history history = {0};
	struct prompt prompt;

	prompt_init(&prompt);
	history_add(&history, "save one");
	history_add(&history, "set kinds");
	history_add(&history, "save two");
	history_add(&history, "save one");
	tap_int(history.lines.count, 3, "no line twice");
	prompt_open(&prompt, PROMPT_COMMAND, "sa");
	prompt_recall(&prompt, &history, -1);
	tap_str(prompt.text.bytes, "save one", "the last that begins so");
	prompt_recall(&prompt, &history, -1);
	tap_str(prompt.text.bytes, "save two", "the one before");
	prompt_recall(&prompt, &history, 1);
	prompt_recall(&prompt, &history, 1);
	tap_str(prompt.text.bytes, "sa", "and what was typed");
	prompt_insert(&prompt, "\xc3\xa9v", 3);
	prompt_move(&prompt, -1);
	tap_ok(prompt_rub(&prompt), "backspace");
	tap_str(prompt.text.bytes, "sav", "takes a whole character");
	prompt_open(&prompt, PROMPT_COMMAND, "save a b");
	prompt_rub_word(&prompt);
	tap_str(prompt.text.bytes, "save a ", "a word");
	prompt_release(&prompt);
	history_release(&history);
}

static void test_options(void)
{
	struct settings options;
	struct err err = ERR_INIT;
	char text[64];

	settings_init(&options);
	tap_ok(settings_set(&options, "kinds", &err) && options.kinds, "a switch on");
	tap_ok(settings_set(&options, "nokinds", &err) && !options.kinds, "and off");
	tap_ok(settings_set(&options, "measure=60", &err) && options.measure == 60, "a number");
	tap_ok(!settings_set(&options, "measure=5", &err), "not below its least");
	tap_ok(!settings_set(&options, "measure=6x", &err), "nor with more behind it");
	tap_ok(settings_set(&options, "theme=light", &err) && options.theme == THEME_LIGHT,
	       "a choice");
	tap_ok(!settings_set(&options, "theme=pink", &err), "one of its words");
	tap_str(err.text, "theme is one of: default dark light contrast mono", "and says which");
	tap_ok(!settings_set(&options, "colour", &err), "no such option");
	for (unsigned n = 0; settings_name(n); n++)
		if (strcmp(settings_name(n), "theme") == 0)
			settings_show(&options, n, text, sizeof text);
	tap_str(text, "theme=light", "an option as it is typed");
}

int main(void)
{
	test_tree();
	test_jumps();
	test_folds();
	test_prompt();
	test_options();
	return tap_finish();
}
