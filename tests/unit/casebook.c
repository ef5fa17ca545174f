/* Judgements: kept over closing, undone and done again over sessions, seen by a second program,
 * merged, in conflict; and passages found again in files that moved or changed. */
#include "tap.h"

#include <stdlib.h>
#include <unistd.h>

#include "casebook/casebook.h"
#include "casebook/dispute.h"
#include "casebook/uuid.h"

static const char bytes[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
static const char others[] = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

static struct casebook *opened(const char *path, const char *who)
{
	struct err err = ERR_INIT;
	struct casebook *casebook = casebook_open(path, CASEBOOK_WRITE, who, &err);

	tap_str(err.text, "", "%s opens it", who);
	if (!casebook)
		exit(1);
	return casebook;
}

static struct judgement passage(enum judgement_kind kind, uint32_t start, const char *value)
{
	return (struct judgement){
		.kind = (uint8_t)kind,
		.anchor = {.sha256 = bytes,
			   .path = "a",
			   .span = {start, start + 3},
			   .quote = "six"},
		.field = "harm",
		.value = value,
	};
}

static bool put(struct casebook *casebook, struct judgement judgement)
{
	struct err err = ERR_INIT;
	bool fine = casebook_put(casebook, &judgement, 1, &err);

	if (!fine)
		printf("# %s\n", err.text);
	return fine;
}

/* How many judgements count. */
static uint32_t standing(const struct casebook *casebook)
{
	const struct ledger *ledger = casebook_ledger(casebook);
	uint32_t count = 0;

	for (uint32_t i = 0; i < ledger->rows.count; i++)
		count += ledger->in_force[i];
	return count;
}

static const char *undone(struct casebook *casebook, bool again)
{
	struct err err = ERR_INIT;
	uint32_t row = INDEX_NONE;

	if (!(again ? casebook_redo : casebook_undo)(casebook, &row, &err))
		return err.text[0] ? "failed" : "failed without a word";
	return row == INDEX_NONE ? "nothing" : casebook_ledger(casebook)->rows.at[row].value;
}

static void test_kept(const char *path)
{
	struct casebook *casebook = opened(path, "Ana");
	struct judgement two[2] = {passage(JUDGEMENT_CLAIM_SET, 40, "killed"),
				   passage(JUDGEMENT_CLAIM_SET, 50, "killed")};
	struct err err = ERR_INIT;
	const struct judgement *row;

	tap_ok(put(casebook, passage(JUDGEMENT_CLAIM_SET, 10, "one")), "one is kept");
	tap_ok(put(casebook, passage(JUDGEMENT_CLAIM_SET, 20, "two")), "another is");
	tap_ok(casebook_put(casebook, two, 2, &err), "two at once are one act");
	tap_int(standing(casebook), 4, "all count");
	casebook_free(casebook);

	casebook = opened(path, "Ana");
	tap_int(standing(casebook), 4, "all count when it is opened again");
	row = &casebook_ledger(casebook)->rows.at[0];
	tap_str(row->value, "one", "in their order");
	tap_str(row->who, "Ana", "with who said it");
	tap_str(row->anchor.quote, "six", "and about what");
	tap_ok(uuid_is_fine(row->uuid) && instant_is_fine(row->when), "named and dated");
	tap_str(undone(casebook, false), "killed", "an act of another session is undone");
	tap_int(standing(casebook), 2, "all of it");
	tap_str(undone(casebook, false), "two", "and the one before");
	casebook_free(casebook);

	casebook = opened(path, "Ana");
	tap_int(standing(casebook), 1, "what was undone stays undone");
	tap_str(undone(casebook, true), "two", "and is done again over sessions");
	tap_str(undone(casebook, true), "killed", "up to the last");
	tap_str(undone(casebook, true), "nothing", "and no further");
	tap_int(standing(casebook), 4, "as at first");
	tap_str(undone(casebook, false), "killed", "undone once more");
	tap_ok(put(casebook, passage(JUDGEMENT_CLAIM_SET, 60, "new")), "a new act after it");
	tap_str(undone(casebook, true), "nothing", "forgets what was undone");
	tap_str(undone(casebook, false), "new", "and is what is undone next");
	tap_str(undone(casebook, false), "two", "then what stood before");
	tap_str(undone(casebook, false), "one", "down to the first");
	tap_str(undone(casebook, false), "nothing", "and no further");
	casebook_free(casebook);
}

static void test_refused(void)
{
	struct casebook *casebook = opened(":memory:", "Ana");
	struct judgement judgement = passage(JUDGEMENT_CLAIM_SET, 1, "\xff");
	char *much = malloc(JUDGEMENT_LONGEST + 2);

	memset(much, 'x', JUDGEMENT_LONGEST + 1);
	much[JUDGEMENT_LONGEST + 1] = '\0';
	tap_ok(!put(casebook, judgement), "no UTF-8 is refused");
	judgement.value = much;
	tap_ok(!put(casebook, judgement), "too long is refused");
	judgement = passage(JUDGEMENT_CLAIM_SET, 1, "a");
	judgement.field = "";
	tap_ok(!put(casebook, judgement), "a field of no name is refused");
	judgement = passage(JUDGEMENT_CLAIM_SET, 1, "a");
	judgement.anchor.quote = "seven and more";
	tap_ok(!put(casebook, judgement), "a quote longer than its place is refused");
	judgement = (struct judgement){.kind = JUDGEMENT_ARTICLE_DATE, .value = "2016-02-30"};
	judgement.anchor.sha256 = bytes;
	tap_ok(!put(casebook, judgement), "no day is refused");
	judgement.value = "2016-02-29";
	judgement.anchor.sha256 = "0123";
	tap_ok(!put(casebook, judgement), "no SHA-256 is refused");
	judgement.anchor.sha256 = bytes;
	tap_ok(put(casebook, judgement), "and the same without faults is not");
	tap_int(standing(casebook), 1, "nothing refused was kept");
	casebook_free(casebook);
	free(much);
}

static void test_two(const char *path)
{
	struct casebook *one = opened(path, "Ana"), *other = opened(path, "Ben");
	struct err err = ERR_INIT;
	uint32_t changes = casebook_ledger(other)->changes;
	dispute_list disputes = {0};

	tap_ok(casebook_refresh(other, &err) && casebook_ledger(other)->changes == changes,
	       "nothing new, nothing changes");
	tap_ok(put(one, passage(JUDGEMENT_CLAIM_ACCEPT, 10, "")), "one program writes");
	tap_ok(casebook_refresh(other, &err), "the other looks");
	tap_int(standing(other), 1, "and sees it");
	tap_ok(put(other, passage(JUDGEMENT_CLAIM_REJECT, 10, "")), "it writes too");
	tap_int(standing(one), 1, "the first has not looked yet");
	tap_ok(put(one, passage(JUDGEMENT_CLAIM_SET, 10, "killed")), "it writes once more");
	tap_int(standing(one), 3, "and by that has seen it");
	disputes_find(casebook_ledger(one), &disputes);
	if (tap_int(disputes.count, 1, "accepted by one, rejected by the other: a conflict"))
		tap_str(casebook_ledger(one)->rows.at[disputes.at[0].last].who, "Ben",
			"in which the later one counts");
	tap_str(undone(other, false), "", "each undoes his own");
	disputes.count = 0;
	disputes_find(casebook_ledger(other), &disputes);
	tap_int(disputes.count, 0, "then there is no conflict");
	tap_str(undone(other, false), "nothing", "and nobody another's");
	vec_release(&disputes);
	casebook_free(one);
	casebook_free(other);
}

static void test_conflicts(void)
{
	static const struct {
		const char *name, *values[2];
		enum judgement_kind kinds[2];
		bool turned;
		uint32_t want;
	} cases[] = {
		{"other values",
		 {"killed", "hurt"},
		 {JUDGEMENT_CLAIM_SET, JUDGEMENT_CLAIM_SET},
		 false,
		 1},
		{"the same value",
		 {"hurt", "hurt"},
		 {JUDGEMENT_CLAIM_SET, JUDGEMENT_CLAIM_SET},
		 false,
		 0},
		{"same and apart", {"b", "b"}, {JUDGEMENT_SAME, JUDGEMENT_APART}, false, 1},
		{"the same pair, the other way round",
		 {"b", "b"},
		 {JUDGEMENT_SAME, JUDGEMENT_SAME},
		 true,
		 0},
		{"each a part of the other",
		 {"b", "b"},
		 {JUDGEMENT_PART_OF, JUDGEMENT_PART_OF},
		 true,
		 1},
		{"each his own note", {"x", "y"}, {JUDGEMENT_NOTE, JUDGEMENT_NOTE}, false, 0},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct casebook *casebook = opened(":memory:", "Ana");
		dispute_list disputes = {0};

		for (int k = 0; k < 2; k++) {
			struct judgement judgement =
				passage(cases[i].kinds[k], 10, cases[i].values[k]);

			judgement.subject = "a";
			if (cases[i].turned && k) {
				judgement.subject = "b";
				judgement.value = "a";
			}
			judgement.who = k ? "Ben" : "Ana";
			tap_ok(put(casebook, judgement), "%s: said", cases[i].name);
		}
		disputes_find(casebook_ledger(casebook), &disputes);
		tap_int(disputes.count, cases[i].want, "%s", cases[i].name);
		vec_release(&disputes);
		casebook_free(casebook);
	}
}

static void test_merged(void)
{
	struct casebook *ana = opened(":memory:", "Ana"), *ben = opened(":memory:", "Ben");
	struct err err = ERR_INIT;
	struct judgement changed;
	uint32_t added, differ;

	put(ana, passage(JUDGEMENT_CLAIM_SET, 10, "one"));
	put(ana, passage(JUDGEMENT_CLAIM_SET, 20, "two"));
	undone(ana, false);
	put(ben, passage(JUDGEMENT_CLAIM_SET, 30, "three"));
	tap_ok(casebook_merge(ben, casebook_ledger(ana)->rows.at, 3, &added, &differ, &err) &&
		       added == 3,
	       "all of another's come in");
	tap_int(standing(ben), 2, "with what was undone in them");
	tap_ok(casebook_merge(ben, casebook_ledger(ana)->rows.at, 3, &added, &differ, &err) &&
		       added == 0 && differ == 0,
	       "a second time nothing does");
	tap_ok(casebook_merge(ana, casebook_ledger(ben)->rows.at, 4, &added, &differ, &err) &&
		       added == 1,
	       "and back");
	for (uint32_t i = 0; i < 4; i++)
		tap_str(casebook_ledger(ana)->rows.at[i].uuid,
			casebook_ledger(ben)->rows.at[i].uuid, "both have row %u", i);
	tap_str(undone(ben, false), "three", "what came from another is not undone as one's own");
	changed = casebook_ledger(ana)->rows.at[0];
	changed.value = "forged";
	tap_ok(casebook_merge(ben, &changed, 1, &added, &differ, &err) && added == 0 && differ == 1,
	       "another under the same uuid is told, and not taken");
	changed = (struct judgement){.kind = JUDGEMENT_UNKNOWN,
				     .word = "claim-weigh",
				     .who = "Eve",
				     .uuid = "00000000-0000-4000-8000-000000000000",
				     .value = "3"};
	tap_ok(casebook_merge(ben, &changed, 1, &added, &differ, &err) && added == 1,
	       "a kind that is not known is kept");
	tap_str(judgement_word(&casebook_ledger(ben)->rows.at[0]), "claim-weigh",
		"as it is called");
	tap_ok(!casebook_ledger(ben)->in_force[0], "and not acted on");
	casebook_free(ana);
	casebook_free(ben);
}

/* What is known already moves no place in the file. */
static void test_merged_again(const char *path)
{
	struct casebook *casebook = opened(path, "Ana");
	struct err err = ERR_INIT;
	uint32_t added, differ;

	put(casebook, passage(JUDGEMENT_CLAIM_SET, 10, "one"));
	casebook_free(casebook);
	casebook = opened(path, "Ana");
	tap_ok(casebook_merge(casebook, casebook_ledger(casebook)->rows.at, 1, &added, &differ,
			      &err) &&
		       added == 0,
	       "what is there comes in no second time");
	put(casebook, passage(JUDGEMENT_CLAIM_SET, 20, "two"));
	tap_int(casebook_strange(casebook), 0, "and no row is read twice");
	casebook_free(casebook);
}

/* An undo may come in before what it undoes, in whatever order their times are. */
static void test_late(void)
{
	for (int later = 0; later < 2; later++) {
		struct casebook *casebook = opened(":memory:", "Ana");
		struct judgement said = passage(JUDGEMENT_CLAIM_SET, 10, "one"), undo = {0};
		struct err err = ERR_INIT;
		uint32_t added, differ;

		said.uuid = "00000000-0000-4000-8000-000000000001";
		said.who = undo.who = "Ben";
		said.when = later ? 2000 : 1000;
		undo.kind = JUDGEMENT_UNDO;
		undo.uuid = "00000000-0000-4000-8000-000000000002";
		undo.of = said.uuid;
		undo.when = 1500;
		casebook_merge(casebook, &undo, 1, &added, &differ, &err);
		tap_ok(casebook_merge(casebook, &said, 1, &added, &differ, &err) && added == 1,
		       "what was undone comes in after the undo");
		tap_int(standing(casebook), 0, "and does not count");
		casebook_free(casebook);
	}
}

/* ---- passages ---- */

static struct article *article_of(const char *name, const char *sha256, const char *text)
{
	struct article *article = article_new();

	article->name = name;
	article->text = text;
	article->bytes = (uint32_t)strlen(text);
	snprintf(article->sha256, sizeof article->sha256, "%s", sha256);
	return article;
}

static const char first[] =
	"The market\n\nMedics counted twelve dead at the market; twelve more were hurt, "
	"the mayor said on Friday.\n";

static const struct changed {
	const char *name, *file, *sha256, *text;
	enum anchor_state state;
	const char *before; /* what must stand before the place that was found */
} changes[] = {
	{"the same file", "in/a", bytes, first, ANCHOR_KEPT, "counted "},
	{"under another name", "elsewhere/z", bytes, first, ANCHOR_KEPT, "counted "},
	{"more text before it", "in/a", others,
	 "Update. The market\n\nMedics counted twelve dead at the market; twelve more were hurt, "
	 "the mayor said on Friday.\n",
	 ANCHOR_MOVED, "counted "},
	{"wrapped anew", "in/a", others,
	 "The market\n\nMedics counted\n twelve\ndead at the\nmarket; twelve more\nwere hurt, the "
	 "mayor said.",
	 ANCHOR_MOVED, "counted\n "},
	{"opened from another folder", "x/in/a", others, first, ANCHOR_MOVED, "counted "},
	{"another sentence behind it, and words that stand once", "in/a", others,
	 "The market\n\nMedics counted twelve dead in all.", ANCHOR_MOVED, "counted "},
	{"the words gone", "in/a", others, "Medics counted thirteen dead at the market.",
	 ANCHOR_CHANGED, ""},
	{"the passage twice", "in/a", others,
	 "The market\n\nMedics counted twelve dead at the market; twelve more were hurt. "
	 "The market\n\nMedics counted twelve dead at the market; twelve more were hurt.",
	 ANCHOR_CHANGED, ""},
	{"the words alone, elsewhere", "in/a", others, "Nobody knew of twelve dead.",
	 ANCHOR_CHANGED, ""},
	{"another article", "in/b", others, first, ANCHOR_ABSENT, ""},
	{"another article of the same ending", "in/xa", others, first, ANCHOR_ABSENT, ""},
};

static void test_anchor(void)
{
	struct article *article = article_of("in/a", bytes, first);
	struct arena arena;
	struct anchor anchor, whole;
	uint32_t start = (uint32_t)(strstr(first, "twelve dead") - first);

	arena_init(&arena);
	anchor = anchor_make(article, (struct span){start, start + 11}, &arena);
	whole = anchor_make(article, SPAN_NONE, &arena);
	tap_str(anchor.quote, "twelve dead", "the words");
	tap_str(anchor.before, "The market\n\nMedics counted ", "what stands before them");
	tap_int((intmax_t)strlen(anchor.after), ANCHOR_AROUND, "and behind");
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		const struct changed *change = &changes[i];
		struct article *now = article_of(change->file, change->sha256, change->text);
		const struct article *shelved[] = {NULL, now};
		struct whereabouts where, all;
		struct shelf shelf;
		size_t lead = strlen(change->before);

		shelf_init(&shelf, shelved, 2);
		where = shelf_find(&shelf, &anchor);
		all = shelf_find(&shelf, &whole);
		tap_int(where.state, change->state, "%s", change->name);
		if (*change->before)
			tap_ok(where.article == 1 && where.span.start >= lead &&
				       !memcmp(change->text + where.span.start - lead,
					       change->before, lead) &&
				       !memcmp(change->text + where.span.start, "twelve", 6) &&
				       !memcmp(change->text + where.span.end - 4, "dead", 4),
			       "%s: at its place", change->name);
		tap_int(all.state, change->state == ANCHOR_CHANGED ? ANCHOR_MOVED : change->state,
			"%s: the whole article", change->name);
		shelf_release(&shelf);
		article_free(now);
	}
	article_free(article);
	arena_release(&arena);
}

static void test_instant(void)
{
	char text[INSTANT_TEXT];
	instant when = 0;

	tap_str(instant_format(1480000000123, text), "2016-11-24T15:06:40.123Z", "a time as text");
	tap_ok(instant_parse(text, &when) && when == 1480000000123, "and back");
	tap_ok(!instant_parse("2016-11-24T25:06:40.123Z", &when), "no 25 o'clock");
	tap_ok(!instant_parse("2016-11-24 15:06:40.123Z", &when), "no other shape");
	tap_str(instant_format(-1, text), "", "nothing before 1970");
	tap_str(instant_format(INT64_MAX, text), "", "nor after 9999");
}

int main(void)
{
	const char *folder = getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp";
	char paths[3][512];

	for (int i = 0; i < 3; i++)
		snprintf(paths[i], sizeof paths[i], "%s/unit-%ld-%d.casebook", folder,
			 (long)getpid(), i);
	test_kept(paths[0]);
	test_refused();
	test_two(paths[1]);
	test_conflicts();
	test_merged();
	test_merged_again(paths[2]);
	test_late();
	test_anchor();
	test_instant();
	for (int i = 0; i < 3; i++)
		unlink(paths[i]);
	return tap_finish();
}
