/*
 * What a token can be in a name. Capitals are the first witness and a poor one: sentences begin
 * with them, headlines spread them over every word. So each sentence is put into a zone by the
 * share of its words that have one, and a word counts as ordinary when a list of the language's
 * words has it or the article itself writes it small elsewhere.
 */
#include "mark/naming.h"

#include <string.h>

#include "base/map.h"

/* Lists whose words are words of the language. */
static const uint64_t ordinary_lists =
	LIST_BIT(COMMON) | LIST_BIT(FUNCTION) | LIST_BIT(NUMBER) | LIST_BIT(CALENDAR);

static const char *const word_sets[WORDS_SETS][NAMING_WORDS] = {
	[WORDS_LOCATIVE] = {"in", "at", "near", "outside", "around", "across", "inside", "into",
			    "throughout", "off", "within"},
	[WORDS_TOWARD] = {"from", "to", "of", "toward", "towards", "between", "over", "through",
			  "leaving", "reached", "via"},
	[WORDS_PARTICLE] = {"al",  "el",  "bin", "ibn",	  "bint", "abu", "abd", "de",  "da",
			    "di",  "du",  "del", "della", "dos",  "la",	 "le",	"las", "los",
			    "van", "von", "der", "den",	  "ul",	  "ud",	 "ur"},
	[WORDS_ARTICLE] = {"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ez"},
	[WORDS_AL] = {"al", "el"},
	[WORDS_JOINT] = {"of", "for", "and", "the", "de"},
	[WORDS_OF] = {"of", "for"},
	[WORDS_ONTO] = {"visited",    "entered",  "reached",  "shelled",    "bombed",
			"bombarded",  "besieged", "raided",   "overran",    "stormed",
			"recaptured", "retook",	  "shelling", "bombing",    "besieging",
			"entering",   "reaching", "fled",     "fleeing",    "wrecked",
			"flattened",  "razed",	  "ravaged",  "devastated", "flooded"},
	[WORDS_SIDE] = {"north",      "south",	    "east",	  "west",	"northeast",
			"northwest",  "southeast",  "southwest",  "north-east", "north-west",
			"south-east", "south-west", "residents",  "resident",	"natives",
			"native",     "villagers",  "streets",	  "hills",	"mountains",
			"centre",     "center",	    "inhabitants"},
	[WORDS_SHIP] = {"ferry", "ship", "vessel", "tanker", "boat", "trawler", "frigate",
			"destroyer", "freighter", "yacht", "liner", "train", "warship", "submarine",
			"dinghy", "tug"},
	[WORDS_HULL] = {"mv", "hms", "uss", "ins", "kri", "ss", "hmas", "mt"},
	[WORDS_ONE] = {"the", "a", "an"},
	[WORDS_ARM] = {"rifle",	     "rifles",	    "rocket", "rockets", "missile",  "missiles",
		       "drone",	     "drones",	    "tank",   "tanks",	 "launcher", "launchers",
		       "helicopter", "helicopters", "pistol", "pistols", "jet",	     "jets",
		       "howitzer",   "howitzers",   "gun",    "guns",	 "mortar"},
	[WORDS_THE] = {"the"},
	[WORDS_REGION] = {"province", "governorate", "state", "region", "department", "oblast",
			  "prefecture"},
	[WORDS_REGIONS] = {"provinces", "governorates", "states", "regions", "departments",
			   "oblasts", "prefectures"},
	[WORDS_RURAL] = {"rural", "countryside"},
};

/* By hash, since not every such word is in a list and has a number. */
static void sets_fill(struct naming *naming)
{
	for (int set = 0; set < WORDS_SETS; set++)
		for (int i = 0; i < NAMING_WORDS - 1 && word_sets[set][i]; i++) {
			uint32_t hash = hash_bytes(word_sets[set][i], strlen(word_sets[set][i]));

			naming->sets[set][i] = hash;
			naming->set_bits[set] |= UINT64_C(1) << (hash & 63);
		}
}

static void columns_fill(struct naming *naming)
{
	const struct lexicon *lexicon = naming->lexicon;

	naming->place_kind = lexicon_column(lexicon, LEXICON_PLACE, "kind");
	naming->place_need = lexicon_column(lexicon, LEXICON_PLACE, "need");
	naming->place_id = lexicon_column(lexicon, LEXICON_PLACE, "id");
	naming->place_parent = lexicon_column(lexicon, LEXICON_PLACE, "parent");
	naming->head_kind = lexicon_column(lexicon, LEXICON_PLACEHEAD, "kind");
	naming->head_name = lexicon_column(lexicon, LEXICON_PLACEHEAD, "name");
	naming->head_side = lexicon_column(lexicon, LEXICON_PLACEHEAD, "side");
	naming->org_kind_head = lexicon_column(lexicon, LEXICON_ORGHEAD, "kind");
	naming->title_kind = lexicon_column(lexicon, LEXICON_TITLE, "kind");
	naming->org_side = lexicon_column(lexicon, LEXICON_ORGHEAD, "side");
	naming->org_before = lexicon_column(lexicon, LEXICON_ORGHEAD, "before");
	naming->org_headline = lexicon_column(lexicon, LEXICON_ORGHEAD, "headline");
	naming->org_id = lexicon_column(lexicon, LEXICON_ORGANISATION, "id");
	naming->org_kind = lexicon_column(lexicon, LEXICON_ORGANISATION, "kind");
	naming->weapon_need = lexicon_column(lexicon, LEXICON_WEAPON, "need");
	naming->event_side = lexicon_column(lexicon, LEXICON_EVENTHEAD, "side");
	naming->event_kind = lexicon_column(lexicon, LEXICON_EVENTHEAD, "kind");
	naming->group_id = lexicon_column(lexicon, LEXICON_GROUP, "id");
	naming->group_place = lexicon_column(lexicon, LEXICON_GROUP, "place");
	naming->person_id = lexicon_column(lexicon, LEXICON_PERSON, "id");
	naming->report_kind = lexicon_column(lexicon, LEXICON_REPORT, "kind");
}

/* Two bits a word: that a name's word has both of small words by chance is one in some thousand. */
static void lower_bits(uint32_t hash, uint32_t bits[2])
{
	bits[0] = hash % NAMING_BLOOM;
	bits[1] = (hash >> 16 ^ hash * 5) % NAMING_BLOOM;
}

static void lower_add(struct naming *naming, uint32_t hash)
{
	uint32_t bits[2];

	lower_bits(hash, bits);
	naming->lower[bits[0] / 8] |= (uint8_t)(1 << bits[0] % 8);
	naming->lower[bits[1] / 8] |= (uint8_t)(1 << bits[1] % 8);
}

static bool lower_has(const struct naming *naming, uint32_t hash)
{
	uint32_t bits[2];

	lower_bits(hash, bits);
	return naming->lower[bits[0] / 8] >> bits[0] % 8 & 1 &&
	       naming->lower[bits[1] / 8] >> bits[1] % 8 & 1;
}

/* Words that stand small somewhere; and whether any stands otherwise. One in fifty is what a
 * page's furniture may add to a text without capitals. */
static void words_survey(struct naming *naming)
{
	uint32_t words = 0, capital = 0;

	for (uint32_t i = 0; i < naming->count; i++) {
		const struct token *token = &naming->tokens[i];

		if (token->kind != TOKEN_WORD)
			continue;
		words++;
		capital += (token->flags & TOKEN_CAPITAL) != 0;
		if (!(token->flags & TOKEN_CAPITAL))
			lower_add(naming, token->hash);
	}
	naming->small = words >= 50 && capital * 50 <= words;
}

void naming_init(struct naming *naming, struct article *article, const struct lexicon *lexicon)
{
	memset(naming, 0, sizeof *naming);
	naming->article = article;
	naming->lexicon = lexicon;
	naming->text = article->text;
	naming->tokens = article->tokens;
	naming->count = article->token_count;
	sets_fill(naming);
	columns_fill(naming);
	words_survey(naming);
	zone_fill(naming);
}

void naming_release(struct naming *naming)
{
	vec_release(&naming->drafts);
	free(naming->zones);
}

void naming_enter(struct naming *naming, uint32_t sentence)
{
	naming->sentence = sentence;
	naming->begin = naming->article->sentences[sentence].first;
	naming->end = naming->article->sentences[sentence].end;
	naming_stand(naming, naming->begin);
}

bool naming_in_set(const struct naming *naming, uint32_t hash, enum naming_words set)
{
	for (const uint32_t *word = naming->sets[set]; *word; word++)
		if (*word == hash)
			return true;
	return false;
}

bool naming_has_article(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];
	char folded[TOKEN_FOLD];
	uint32_t at = t->start, hash;

	if (!(t->flags & TOKEN_HYPHEN) || t->end - t->start < 5)
		return false;
	while (at - t->start < 3 && naming->text[at] != '-')
		at++;
	if (naming->text[at] != '-')
		return false;
	hash = hash_bytes(folded, token_fold(naming->text + t->start, at - t->start, folded));
	return naming_in_set(naming, hash, WORDS_ARTICLE);
}

/* Of a word that begins small. */
bool naming_capital_hidden(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];
	uint32_t at;

	if (naming->small)
		return !(naming_lists(naming, token) &
			 (ordinary_lists | UINT64_C(1) << LEXICON_CAUSE |
			  UINT64_C(1) << LEXICON_HARM)) &&
		       !(t->flags & TOKEN_HYPHEN); /* nor "flames" */
	if (naming_in(naming, token, WORDS_AL))	   /* "al Qaeda", "el Obeid" */
		return token + 1 < naming->count &&
		       naming->tokens[token + 1].flags & TOKEN_CAPITAL &&
		       naming->tokens[token + 1].kind == TOKEN_WORD;
	if (!naming_has_article(naming, token))
		return false;
	for (at = t->start; at < t->end && naming->text[at] != '-'; at++)
		;
	return at + 1 < t->end && naming->text[at + 1] >= 'A' && naming->text[at + 1] <= 'Z';
}

/* "flames" where only "flame" is listed: asked where no capital tells. */
static bool is_plural(const struct naming *naming, const struct token *token)
{
	char folded[TOKEN_FOLD];
	size_t length = token->end - token->start;

	if (length < 4 || naming->text[token->end - 1] != 's')
		return false;
	length = token_fold(naming->text + token->start, length - 1, folded);
	return length &&
	       (lexicon_lists(naming->lexicon, lexicon_word(naming->lexicon, folded, length)) &
		ordinary_lists) != 0;
}

bool naming_ordinary(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];

	if (naming_in(naming, token, WORDS_AL) ||
	    (token && naming_in(naming, token - 1, WORDS_AL) && t->flags & TOKEN_CAPITAL))
		return false; /* "al Sham" */
	if (naming_lists(naming, token) & ordinary_lists)
		return true;
	if (t->flags & TOKEN_HYPHEN)
		return (lexicon_lists(naming->lexicon, t->tail) & ordinary_lists) != 0 &&
		       !naming_has_article(naming, token);
	return naming->small ? is_plural(naming, t) : lower_has(naming, t->hash);
}

bool naming_starts(const struct naming *naming, uint32_t token)
{
	const struct token *before = &naming->tokens[token - (token > 0)];

	if (token == naming->begin || naming->tokens[token].flags & TOKEN_PARAGRAPH)
		return true;
	if (before->kind != TOKEN_MARK)
		return false;
	return before->mark == '"' || before->mark == '\'' || before->mark == ':' ||
	       before->mark == '.' || before->mark == '-' || before->mark == '?' ||
	       before->mark == '!' || before->mark == 0;
}

bool naming_joined(const struct naming *naming, uint32_t token)
{
	return token + 1 < naming->end && naming->tokens[token + 1].kind == TOKEN_WORD &&
	       naming->tokens[token].kind == TOKEN_WORD &&
	       naming->tokens[token + 1].flags & TOKEN_SPACE &&
	       !(naming->tokens[token + 1].flags & TOKEN_PARAGRAPH);
}

bool naming_calendar(const struct naming *naming, uint32_t token)
{
	return lexicon_match(naming->lexicon, LEXICON_CALENDAR, naming->tokens + token,
			     naming->end - token)
		       .count > 0;
}

bool naming_says(const struct naming *naming, uint32_t token)
{
	struct phrase phrase =
		lexicon_find(naming->lexicon, LEXICON_REPORT, naming->tokens[token].word);

	return phrase.count &&
	       (naming_cell_is(naming, LEXICON_REPORT, phrase.row, naming->report_kind, "verb") ||
		naming_cell_is(naming, LEXICON_REPORT, phrase.row, naming->report_kind, "told"));
}

bool naming_cell_is(const struct naming *naming, enum lexicon_list list, uint32_t row, int column,
		    const char *word)
{
	return !strcmp(lexicon_cell(naming->lexicon, list, row, column), word);
}
