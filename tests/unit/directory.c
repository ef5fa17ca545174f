/* Names over several reports: merged by rule, proposed, declared, detached, undone. */
#include "tap.h"

#include <string.h>

#include "claim/analyse.h"
#include "lexicon/lexicon.h"
#include "session/directory.h"

static const char *const texts[] = {
	"General Sergei Kuralenko opened the centre. Mr Kuralenko thanked the Relief Union. "
	"The mayor, Dmitri Orlov, came too.",
	"Lieutenant-General Sergei Kurylenko spoke first. Dmitriy Orlov left early.",
};

enum { TEXTS = 2 };

static const struct listing *listing_of(const struct directory *directory, const char *id)
{
	uint32_t n = directory_find(directory, id, NULL);

	return n == INDEX_NONE ? NULL : &directory->listings[n];
}

static bool same_listing(const struct directory *directory, const char *one, const char *other)
{
	return listing_of(directory, one) &&
	       listing_of(directory, one) == listing_of(directory, other);
}

struct kinships {
	struct kinship at[8];
	uint32_t count;
};

static void declare(struct kinships *kinships, char relation, const char *one, const char *other)
{
	kinships->at[kinships->count++] = (struct kinship){DIM_COUNT, relation, one, other};
}

static void test_declared(const struct article *const *articles, struct kinships *kinships)
{
	static const char one[] = "person:sergei-kuralenko", other[] = "person:sergei-kurylenko";
	struct directory directory;

#define BUILD()                                                                                    \
	directory_build(&directory, articles, TEXTS, NULL, kinships->at,                    \
			kinships->count)

	directory_init(&directory);
	BUILD();
	tap_ok(same_listing(&directory, "person:dmitri-orlov", "person:dmitriy-orlov"),
	       "a name transcribed in two ways is one");
	tap_ok(!same_listing(&directory, one, other), "consonants alone merge nobody");
	tap_int(directory.proposals, 1, "but they propose it");
	tap_int(listing_of(&directory, one)->mentions, 2, "mentions before the merge");

	declare(kinships, REL_SAME, one, other);
	BUILD();
	tap_ok(same_listing(&directory, one, other), "declared the same, they are one");
	tap_int(listing_of(&directory, one)->mentions, 3,
		"and their mentions are counted together");
	tap_int(listing_of(&directory, one)->articles, 2, "in both reports");
	tap_int(directory.proposals, 0, "and nothing is left to propose");

	declare(kinships, REL_DISJOINT, other, one);
	BUILD();
	tap_ok(!same_listing(&directory, one, other), "declared apart later, they are two");
	tap_int(directory.proposals, 0, "and are not proposed again");

	kinships->count--;
	BUILD();
	tap_ok(same_listing(&directory, one, other), "undone, they are one again");
	kinships->count--;
	BUILD();
	tap_int(directory.proposals, 1, "undone all, it is proposed as at first");
	kinships->count++;
	BUILD();
	tap_ok(same_listing(&directory, one, other), "done again, they are one");

	declare(kinships, REL_DISJOINT, "person:dmitri-orlov", "person:dmitriy-orlov");
	BUILD();
	tap_ok(!same_listing(&directory, "person:dmitri-orlov", "person:dmitriy-orlov"),
	       "a certain rule gives way to the reader");

	declare(kinships, KINSHIP_DETACHED, one, "Kuralenko");
	BUILD();
	tap_ok(directory_find(&directory, one, "Kuralenko") !=
		       directory_find(&directory, one, NULL),
	       "a way of writing that was detached is a listing of its own");
	tap_int(listing_of(&directory, one)->mentions, 2, "and is not counted where it was");
	tap_ok(directory.listings[directory_find(&directory, one, "Kuralenko")].detached &&
		       !listing_of(&directory, one)->detached,
	       "of the two only that one is marked detached");
	directory_release(&directory);
#undef BUILD
}

static const char *const alike[] = {
	"Dr Hanna Brodsky met the president in Tbilisi, Georgia. Hillary Clinton called from Kinshasa "
	"in the Democratic Republic of Congo. Fighting went on in Aleppo province and in the city of "
	"Aleppo. Bashar al-Assad stayed away.",
	"Dr Yuri Brodsky flew to Atlanta, Georgia. Bill Clinton spoke in Brazzaville, in the Republic "
	"of the Congo, where Clinton was a guest. Hafez al-Assad was named, and Assad is remembered.",
};

static struct article *article_of(const char *text, const struct lexicon *lexicon)
{
	struct article *article = article_new();

	article->text = text;
	article->bytes = (uint32_t)strlen(text);
	article->language = "en";
	analyse(article, lexicon);
	return article;
}

static void test_alike(const struct lexicon *lexicon)
{
	static const char *const pairs[][2] = {
		{"person:bashar-al-assad", "person:hafez-al-assad"},
		{"person:hillary-clinton", "person:bill-clinton"},
		{"person:hanna-brodsky", "person:yuri-brodsky"},
		{"place:democratic-republic-of-the-congo", "place:republic-of-the-congo"},
		{"place:georgia", "place:georgia-state"},
		{"place:aleppo-city", "place:aleppo-province"},
	};
	struct article *articles[] = {article_of(alike[0], lexicon), article_of(alike[1], lexicon)};
	struct directory directory;

	directory_init(&directory);
	directory_build(&directory, (const struct article *const *)articles, 2, lexicon, NULL, 0);
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		tap_ok(listing_of(&directory, pairs[i][0]) && listing_of(&directory, pairs[i][1]) &&
			       !same_listing(&directory, pairs[i][0], pairs[i][1]),
		       "%s is not %s", pairs[i][0], pairs[i][1]);
	tap_int(directory.proposals, 0, "and nobody proposes it");
	tap_str(directory.listings[listing_of(&directory, "place:aleppo-city")->whole].id,
		"place:aleppo-province", "the gazetteer has the city in its province");
	directory_release(&directory);
	article_free(articles[0]);
	article_free(articles[1]);
}

static void test_counts(const struct lexicon *lexicon)
{
	static const struct kinship detached = {DIM_COUNT, KINSHIP_DETACHED, "person:sergei-orlov",
						"Orlov"};
	struct article *article = article_of("Mayor Sergei Orlov visited the hospital. Shelling "
					     "killed 12 people in the town on Friday, Orlov said.",
					     lexicon);
	const struct article *articles[] = {article};
	struct directory directory;

	directory_init(&directory);
	directory_build(&directory, articles, 1, lexicon, NULL, 0);
	tap_int(listing_of(&directory, "person:sergei-orlov")->source_of, 1, "a claim has a source");
	directory_build(&directory, articles, 1, lexicon, &detached, 1);
	tap_int(listing_of(&directory, "person:sergei-orlov")->source_of, 0,
		"which is another once its way of writing is detached");
	tap_int(directory.listings[directory_find(&directory, "person:sergei-orlov", "Orlov")]
			.source_of,
		1, "and counts there");
	directory_release(&directory);
	article_free(article);
}

int main(void)
{
	struct lexicon *lexicon = lexicon_new(NULL, NULL);
	struct article *articles[TEXTS];
	struct kinships kinships = {0};

	for (int i = 0; i < TEXTS; i++)
		articles[i] = article_of(texts[i], lexicon);
	test_declared((const struct article *const *)articles, &kinships);
	test_alike(lexicon);
	test_counts(lexicon);
	for (int i = 0; i < TEXTS; i++)
		article_free(articles[i]);
	lexicon_free(lexicon);
	return tap_finish();
}
