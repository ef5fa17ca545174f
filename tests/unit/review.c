/* What a session makes of judgements: which claim they are about, what counts on it, what
 * comparison is given, what lasts over sessions, and what happens where no casebook can be used. */
#include "tap.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "desk.h"

#include "claim/analyse.h"
#include "session/keep.h"

static const struct claim_ref forty = {0, 0}, twelve = {0, 1}, thirty = {1, 0};

static bool judge(struct session *session, struct claim_ref ref, enum judgement_kind kind,
		  const char *field, const char *value)
{
	struct judgement judgement = session_claim_judgement(session, ref, kind);
	struct err err = ERR_INIT;

	judgement.field = field;
	judgement.value = value;
	judgement.reason = "by the test";
	if (session_judge(session, &judgement, 1, &err))
		return true;
	printf("# %s\n", err.text);
	return false;
}

static const struct review *review_of(struct session *session, struct claim_ref ref)
{
	static const struct review none = {.tags = "none"};
	const struct review *review = reviews_claim(&session->reviews, ref);

	return review ? review : &none;
}

static void undo(struct session *session)
{
	struct err err = ERR_INIT;
	uint32_t row;

	tap_ok(session_undo(session, &row, &err) && row != INDEX_NONE, "undone");
}

static void test_opinions(struct session *session)
{
	tap_ok(!reviews_claim(&session->reviews, forty), "nothing was said yet");
	tap_ok(judge(session, forty, JUDGEMENT_CLAIM_ACCEPT, "", ""), "accepted");
	tap_int(review_of(session, forty)->opinion, OPINION_ACCEPTED, "it is accepted");
	tap_ok(judge(session, forty, JUDGEMENT_CLAIM_REJECT, "", ""), "rejected");
	tap_int(review_of(session, forty)->opinion, OPINION_REJECTED, "the last word counts");
	tap_int(session->reviews.rejected + 10 * session->reviews.accepted, 1, "once");
	tap_int(session->reviews.amendments.count, 1, "comparison is told of it");
	undo(session);
	tap_int(review_of(session, forty)->opinion, OPINION_ACCEPTED, "undone, the one before");
	tap_int(session->reviews.amendments.count, 0, "and comparison is told nothing");
	tap_ok(judge(session, twelve, JUDGEMENT_TAG, "odd", "") &&
		       judge(session, twelve, JUDGEMENT_TAG, "od", "") &&
		       judge(session, twelve, JUDGEMENT_TAG, "odd", ""),
	       "tagged");
	tap_str(review_of(session, twelve)->tags, " odd od ", "each tag once");
	tap_ok(judge(session, twelve, JUDGEMENT_UNTAG, "odd", ""), "untagged");
	tap_str(review_of(session, twelve)->tags, " od ", "the other stays");
	tap_ok(judge(session, twelve, JUDGEMENT_UNTAG, "od", ""), "untagged");
	tap_str(review_of(session, twelve)->tags, "", "none stays");
	tap_ok(!judge(session, twelve, JUDGEMENT_TAG, "two words", ""), "a tag is one word");
	tap_ok(judge(session, twelve, JUDGEMENT_NOTE, "", "ask again"), "noted");
	tap_str(session_ledger(session)->rows.at[review_of(session, twelve)->note_row].value,
		"ask again", "the note");
	tap_ok(judge(session, twelve, JUDGEMENT_NOTE, "", ""), "an empty note");
	tap_int(review_of(session, twelve)->note_row, INDEX_NONE, "takes it away");
}

static void test_corrections(struct session *session)
{
	static const struct {
		const char *field, *value;
		enum amended amended;
		bool fine;
	} cases[] = {
		{"figure", "41", AMENDED_FIGURE, true},
		{"figure", "40-44", AMENDED_FIGURE, true},
		{"figure", ">=40", AMENDED_FIGURE, true},
		{"figure", "44-40", AMENDED_FIGURE, false},
		{"figure", "forty", AMENDED_FIGURE, false},
		{"figure", "", AMENDED_FIGURE, false},
		{"figure", "99999999999999999999", AMENDED_FIGURE, false},
		{"harm", "injured", AMENDED_HARM, true},
		{"harm", "sad", AMENDED_HARM, false},
		{"window", "2020-03-01", AMENDED_WINDOW, true},
		{"window", "2020-03-01..2020-03-02", AMENDED_WINDOW, true},
		{"window", "2020-03-02..2020-03-01", AMENDED_WINDOW, false},
		{"place", "Aleppo", AMENDED_PLACE, true},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		tap_ok(judge(session, thirty, JUDGEMENT_CLAIM_SET, cases[i].field, cases[i].value),
		       "%s %s is kept", cases[i].field, cases[i].value);
		tap_int(review_of(session, thirty)->amended.fields >> cases[i].amended & 1,
			cases[i].fine, "and %s", cases[i].fine ? "counts" : "does not count");
	}
	tap_ok(judge(session, thirty, JUDGEMENT_CLAIM_SET, "weight", "heavy"),
	       "a field of later times");
	tap_int(session->reviews.amendments.count, 1, "changes nothing");
	for (size_t i = 0; i < sizeof cases / sizeof *cases + 1; i++)
		undo(session);
	tap_int(session->reviews.amendments.count, 0, "all undone");
}

/* The verdict on two claims of the desk as comparison finds it, and why. */
static struct pair verdict_of(struct session *session, struct arena *arena)
{
	session->stamp++;
	session_settle(session);
	return comparison_judge_two(session->comparison, forty, thirty, arena);
}

static void test_verdicts(struct session *session)
{
	struct arena arena;
	struct pair pair;

	arena_init(&arena);
	session->compared = UINT32_MAX; /* the desk's comparison was made by hand */
	pair = verdict_of(session, &arena);
	tap_str(verdict_name((enum verdict)pair.verdict), "unresolved", "as they were read");
	tap_ok(judge(session, thirty, JUDGEMENT_CLAIM_SET, "figure", "40"), "corrected");
	pair = verdict_of(session, &arena);
	tap_ok(strstr(pair.why, "(corrected to 40)") != NULL, "the correction is said: %s",
	       pair.why);
	tap_ok(judge(session, thirty, JUDGEMENT_CLAIM_SET, "harm", "injured"), "another harm");
	pair = verdict_of(session, &arena);
	tap_int(pair.dims[DIM_HARM], REL_DISJOINT, "is apart from the first");
	tap_ok(strstr(pair.why, "injured (corrected)") != NULL, "and said: %s", pair.why);
	tap_ok(judge(session, forty, JUDGEMENT_CLAIM_REJECT, "", ""), "rejected");
	pair = verdict_of(session, &arena);
	tap_str(verdict_name((enum verdict)pair.verdict), "not-counted", "stands in no verdict");
	tap_ok(strstr(pair.why, "rejected by the reader") != NULL, "and that is said: %s",
	       pair.why);
	undo(session);
	undo(session);
	undo(session);
	pair = verdict_of(session, &arena);
	tap_str(verdict_name((enum verdict)pair.verdict), "unresolved", "all undone, as at first");
	arena_release(&arena);
}

/* Where the text changed, or no claim is read there any more, nothing is acted on. */
static void test_strays(struct session *session)
{
	struct judgement judgement =
		session_claim_judgement(session, forty, JUDGEMENT_CLAIM_REJECT);
	struct err err = ERR_INIT;

	judgement.anchor.span.end -= 2;
	judgement.anchor.quote = "At least";
	tap_ok(session_judge(session, &judgement, 1, &err), "about words that are no claim");
	judgement.anchor.sha256 =
		"00000000000000000000000000000000000000000000000000000000000000ff";
	judgement.anchor.quote = "At most ";
	tap_ok(session_judge(session, &judgement, 1, &err), "about words that are gone");
	judgement.anchor.path = "elsewhere";
	tap_ok(session_judge(session, &judgement, 1, &err), "about an article that is not open");
	judgement = session_claim_judgement(session, forty, JUDGEMENT_CLAIM_ADD);
	judgement.anchor = session_anchor(session, 0, (struct span){0, 5});
	judgement.value = "killed";
	tap_ok(session_judge(session, &judgement, 1, &err), "a claim of the reader's own");
	if (tap_int(session->reviews.strays.count, 3, "three are astray")) {
		tap_int(session->reviews.strays.at[0].state, ANCHOR_KEPT, "one where no claim is");
		tap_int(session->reviews.strays.at[1].state, ANCHOR_CHANGED,
			"one in a changed text");
		tap_int(session->reviews.strays.at[2].state, ANCHOR_ABSENT, "one nowhere");
	}
	tap_int(session->reviews.additions.count, 1, "one is an addition");
	tap_int(session->reviews.rejected, 0, "nothing is rejected by them");
	for (int i = 0; i < 4; i++)
		undo(session);
	tap_int(session->reviews.strays.count, 0, "all undone");
}

static void test_view(struct desk *desk)
{
	desk_type(desk, "AB");
	tap_ok(desk_shows(desk, "Nothing was decided yet."), "an empty casebook says so");
	judge(desk->session, twelve, JUDGEMENT_CLAIM_SET, "harm", "injured");
	judge(desk->session, forty, JUDGEMENT_CLAIM_REJECT, "", "");
	desk_type(desk, "A");
	desk_type(desk, "B");
	tap_ok(desk_shows(desk, "2 of 2 judgements, by time"), "two judgements");
	tap_ok(desk_shows(desk, "rejected: At least 40 killed (by the test)"), "one in words");
	tap_ok(desk_shows(desk, "12 killed: harm is injured (by the test)"), "the other");
	tap_ok(desk_shows(desk, "state     counts"), "the one under the cursor counts");
	desk_type(desk, "<Enter>");
	tap_int(desk->session->active->view, VIEW_READER, "Enter opens its passage");
	tap_int(pane_place(desk->session->active)->at.start,
		session_claim(desk->session, forty)->words.start, "at its words");
	desk_type(desk, "Bu");
	tap_ok(desk_shows(desk, "undone: rejected: At least 40"), "u undoes it");
	tap_ok(desk_shows(desk, "x ") && desk_shows(desk, "4 of 4 judgements"),
	       "and that stands there too");
	desk_type(desk, "u");
	desk_type(desk, "gg");
	desk_type(desk, "&injured<Enter>");
	tap_ok(desk_shows(desk, "2 of 5 judgements"), "narrowed to words");
	tap_ok(desk_shows(desk, "undone: 12 killed: harm is injured"),
	       "an undo says what it undoes");
	desk_type(desk, "&<Enter>A");
}

/* Words that no frame reads for a claim, and a reader does. */
static void test_added(void)
{
	static const char text[] =
		"Fire at a mill\n\nTwo people were killed at the mill in Aleppo on Sunday, "
		"officials said. The\nowner wrote down\nsixteen\nnames. Nine were injured.\n";
	struct lexicon *lexicon = lexicon_new(NULL, NULL);
	struct session *session = session_new(lexicon);
	struct article *article = article_new();
	const struct article *now;
	const struct claim *claim;
	struct feed feed;

	article->name = article->path = "mill";
	article->text = text;
	article->bytes = (uint32_t)strlen(text);
	article->language = "en";
	article->published = day_parse("2020-03-05");
	snprintf(article->sha256, sizeof article->sha256, "%064x", 7);
	analyse(article, lexicon);
	session_add(session, article);
	session_settle(session);
	feed_init(&feed, session);
	tap_int(article->claim_count, 2, "two claims are found");
	feed_keys(&feed, "<Enter>:add killed sixteen names<Enter>");
	session_settle(session);
	now = session_article(session, 0);
	if (tap_int(now->claim_count, 3, "with the reader's there are three")) {
		claim = &now->claims[1];
		tap_ok(!strncmp(text + claim->words.start, "sixteen\nnames", 13),
		       "it stands between them");
		tap_int(claim->harm, HARM_KILLED, "its harm is the one that was said");
		tap_int(claim->interval.min, 16, "its number is that of its words");
		tap_ok(strstr(claim->at_path, "Aleppo") != NULL, "its place is found: %s",
		       claim->at_path);
		tap_str(claim->frame, "added by the reader", "and who found it is known");
		tap_int(now->claims[2].harm, HARM_INJURED, "the one behind it is the same still");
	}
	tap_int(session->comparison->comparing != NULL, 1, "it is compared");
	tap_ok(judge(session, (struct claim_ref){0, 1}, JUDGEMENT_CLAIM_REJECT, "", ""),
	       "it can be judged");
	session_settle(session);
	tap_int(session->reviews.rejected, 1, "as any other");
	tap_int(session_article(session, 0)->claim_count, 3, "and stays");
	feed_keys(&feed, "uu");
	session_settle(session);
	tap_int(session_article(session, 0)->claim_count, 2, "undone, it is gone");
	feed_keys(&feed, ":add killed seventeen<Enter>");
	tap_ok(strstr(session->message, "no such words") != NULL, "words that are not there: %s",
	       session->message);
	feed_keys(&feed, ":add sad sixteen<Enter>");
	tap_ok(strstr(session->message, "wants a harm") != NULL, "no harm: %s", session->message);
	feed_release(&feed);
	session_free(session);
	article_free(article);
	lexicon_free(lexicon);
}

/* The verdict on the two claims of test_declared, after a line is typed where they are compared. */
static struct pair declared(struct session *session, struct feed *feed, const char *line,
			    struct arena *arena)
{
	feed_keys(feed, line);
	session_settle(session);
	return comparison_judge_two(session->comparison, (struct claim_ref){0, 0},
				    (struct claim_ref){1, 0}, arena);
}

/* Values that the lists do not know, declared where two claims are compared. */
static void test_declared(void)
{
	static const char *const texts[] = {
		"Fire\n\nTwelve people were killed by a fire in Vostrel on Sunday, officials "
		"said.\n",
		"Blaze\n\nA blaze in Wostrelo has killed 15 medics since the start of the month, "
		"the "
		"mayor said.\n",
	};
	struct lexicon *lexicon = lexicon_new(NULL, NULL);
	struct session *session = session_new(lexicon);
	struct article *articles[2];
	struct arena arena = ARENA_INIT;
	struct feed feed;
	struct pair pair;

	for (int i = 0; i < 2; i++) {
		articles[i] = article_new();
		articles[i]->name = articles[i]->path = i ? "south" : "north";
		articles[i]->text = texts[i];
		articles[i]->bytes = (uint32_t)strlen(texts[i]);
		articles[i]->language = "en";
		articles[i]->published = day_parse("2020-03-04");
		snprintf(articles[i]->sha256, sizeof articles[i]->sha256, "%064x", i + 1);
		analyse(articles[i], lexicon);
		session_add(session, articles[i]);
	}
	session_settle(session);
	feed_init(&feed, session);
	pair = declared(session, &feed, ":compare north:1 south:1<Enter>", &arena);
	tap_int(pair.dims[DIM_PLACE], REL_UNKNOWN, "places that no list has");
	tap_int(pair.dims[DIM_VICTIMS], REL_CONTAINS, "people and medics");
	pair = declared(session, &feed, ":declare place same<Enter>", &arena);
	tap_int(pair.dims[DIM_PLACE], REL_SAME, "declared the same");
	tap_ok(strstr(session->message, "'Vostrel' = 'Wostrelo'") != NULL, "in words: %s",
	       session->message);
	pair = declared(session, &feed, ":declare victims same<Enter>", &arena);
	tap_int(pair.dims[DIM_VICTIMS], REL_SAME, "these people are these medics");
	pair = declared(session, &feed, ":declare victims apart<Enter>", &arena);
	tap_int(pair.dims[DIM_VICTIMS], REL_DISJOINT, "or they are not: the last word counts");
	pair = declared(session, &feed, "uu:declare window part<Enter>", &arena);
	tap_int(pair.dims[DIM_VICTIMS], REL_CONTAINS, "undone both, as they were read");
	tap_int(pair.dims[DIM_WINDOW], REL_INSIDE, "a part of the other window");
	pair = declared(session, &feed, ":declare victims same<Enter>:declare window same<Enter>",
			&arena);
	tap_int(pair.verdict, VERDICT_UNRESOLVED, "all the same, and not known to be one event");
	pair = declared(session, &feed, ":declare event same<Enter>", &arena);
	tap_int(pair.verdict, VERDICT_CONFLICT, "one event: they conflict: %s", pair.why);
	pair = declared(session, &feed, ":declare event apart<Enter>", &arena);
	tap_int(pair.verdict, VERDICT_UNRESOLVED, "two events: they do not");
	feed_keys(&feed, ":declare actor same<Enter>");
	tap_ok(strstr(session->message, "one of them has no actor") != NULL,
	       "nothing to declare: %s", session->message);
	feed_keys(&feed, ":declare harm same<Enter>");
	tap_ok(strstr(session->message, "declare wants") != NULL, "harms are given: %s",
	       session->message);
	arena_release(&arena);
	feed_release(&feed);
	session_free(session);
	for (int i = 0; i < 2; i++)
		article_free(articles[i]);
	lexicon_free(lexicon);
}

static void test_two_sessions(const char *path)
{
	struct desk one, other;
	struct err err = ERR_INIT;

	desk_open(&one);
	desk_open(&other);
	tap_ok(session_keep(one.session, path, KEEP_FILE, &err),
	       "a casebook that is not there yet");
	tap_ok(access(path, F_OK) != 0, "is not made for nothing");
	tap_ok(session_keep(other.session, path, KEEP_FILE, &err), "a second session of it");
	tap_ok(judge(one.session, forty, JUDGEMENT_CLAIM_REJECT, "", ""), "the first one judges");
	tap_ok(access(path, F_OK) == 0, "now it is there");
	session_refresh(other.session);
	tap_int(review_of(other.session, forty)->opinion, OPINION_REJECTED,
		"the second one sees it");
	session_open(other.session, 1);
	tap_ok(!one.session->standings[1].read, "the first has not looked");
	session_refresh(one.session);
	tap_ok(one.session->standings[1].read, "then what the second read is read");
	desk_close(&other);

	desk_open(&other);
	tap_ok(session_keep(other.session, path, KEEP_COPY, &err), "a copy for a printed page");
	tap_int(review_of(other.session, forty)->opinion, OPINION_REJECTED,
		"shows what was decided");
	tap_ok(judge(other.session, thirty, JUDGEMENT_CLAIM_REJECT, "", ""),
	       "what is decided in it");
	session_refresh(one.session);
	tap_ok(!reviews_claim(&one.session->reviews, thirty), "goes into no file");
	desk_close(&other);
	undo(one.session);
	tap_ok(!reviews_claim(&one.session->reviews, forty), "the first one undoes");
	desk_close(&one);
}

static void test_signed(void)
{
	struct desk desk;
	struct err err = ERR_INIT;

	desk_open(&desk);
	tap_ok(session_sign(desk.session, "Ana Ruiz", &err), "a name to sign with");
	tap_ok(judge(desk.session, forty, JUDGEMENT_CLAIM_REJECT, "", ""), "a judgement");
	tap_str(session_ledger(desk.session)->rows.at[0].who, "Ana Ruiz", "has it");
	tap_ok(!session_sign(desk.session, "", &err), "no name");
	tap_ok(!session_sign(desk.session, "A\x1b[31m", &err),
	       "a name that would colour the terminal");
	desk_close(&desk);
}

static void test_unusable(const char *path)
{
	struct desk desk;
	struct err err = ERR_INIT;
	FILE *file = fopen(path, "w");

	fputs("no casebook, and long enough to be looked at", file);
	fclose(file);
	desk_open(&desk);
	tap_ok(!session_keep(desk.session, path, KEEP_FILE, &err), "no casebook");
	tap_ok(strstr(err.text, "is no casebook") &&
		       strstr(err.text, "gone when the program is left"),
	       "is said: %s", err.text);
	tap_ok(judge(desk.session, forty, JUDGEMENT_CLAIM_REJECT, "", ""), "and judging goes on");
	tap_int(review_of(desk.session, forty)->opinion, OPINION_REJECTED,
		"while the session lasts");
	desk_close(&desk);

	desk_open(&desk);
	err = (struct err)ERR_INIT;
	tap_ok(session_keep(desk.session, "/dev/null/none", KEEP_FILE, &err),
	       "a file that cannot be made");
	tap_ok(!judge(desk.session, forty, JUDGEMENT_CLAIM_REJECT, "", ""),
	       "is said with the first judgement");
	tap_ok(judge(desk.session, forty, JUDGEMENT_CLAIM_REJECT, "", ""),
	       "and then it goes on without");
	desk_close(&desk);
}

int main(void)
{
	const char *folder = getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp";
	char paths[2][512];
	struct desk desk;

	for (int i = 0; i < 2; i++)
		snprintf(paths[i], sizeof paths[i], "%s/review-%ld-%d.casebook", folder,
			 (long)getpid(), i);
	desk_open(&desk);
	session_refresh(desk.session);
	test_view(&desk);
	test_opinions(desk.session);
	test_corrections(desk.session);
	test_strays(desk.session);
	test_verdicts(desk.session);
	desk_close(&desk);
	test_added();
	test_declared();
	test_two_sessions(paths[0]);
	test_signed();
	test_unusable(paths[1]);
	for (int i = 0; i < 2; i++)
		unlink(paths[i]);
	return tap_finish();
}
