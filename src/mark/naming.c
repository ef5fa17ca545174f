/*
 * What a token can be in a name. Capitals are the first witness and a poor one: sentences begin
 * with them, headlines spread them over every word. So each sentence is put into a zone by the
 * share of its words that have one, and a word counts as ordinary when a list of the language's
 * words has it or the article itself writes it small elsewhere.
 */
#include "mark/naming.h"

#include <string.h>

static const char *const word_sets[WORDS_SETS][NAMING_WORDS] = {
	[WORDS_LOCATIVE] = {"in", "at", "near", "outside", "around", "across", "inside", "into",
			    "throughout", "off", "within"},
	[WORDS_TOWARD] = {"from", "to", "of", "toward", "towards", "between", "over", "through",
			  "leaving", "reached", "via"},
	[WORDS_PARTICLE] = {"al", "el", "bin", "ibn", "bint", "abu", "abd", "de", "da", "di", "du",
			    "del", "della", "dos", "la", "le", "van", "von", "der", "den", "ul", "ud",
			    "ur"},
	[WORDS_ARTICLE] = {"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ez"},
	[WORDS_JOINT] = {"of", "for", "and", "the", "on", "to", "in", "de", "&"},
	[WORDS_OF] = {"of", "for"},
	[WORDS_THE] = {"the"},
};

static void sets_fill(struct naming *naming)
{
	for (int set = 0; set < WORDS_SETS; set++)
		for (int i = 0, n = 0; i < NAMING_WORDS - 1 && word_sets[set][i]; i++) {
			const char *word = word_sets[set][i];
			uint32_t number = lexicon_word(naming->lexicon, word, strlen(word));

			if (number)
				naming->sets[set][n++] = number;
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
	naming->org_side = lexicon_column(lexicon, LEXICON_ORGHEAD, "side");
	naming->org_id = lexicon_column(lexicon, LEXICON_ORGANISATION, "id");
	naming->org_kind = lexicon_column(lexicon, LEXICON_ORGANISATION, "kind");
	naming->group_id = lexicon_column(lexicon, LEXICON_GROUP, "id");
	naming->person_id = lexicon_column(lexicon, LEXICON_PERSON, "id");
}

/* Words of one or two letters say nothing: I, A, and initials. */
static enum zone zone_of(const struct naming *naming, const struct sentence *sentence)
{
	uint32_t words = 0, capital = 0, capitals = 0;

	for (uint32_t i = sentence->first; i < sentence->end; i++) {
		const struct token *token = &naming->tokens[i];

		if (token->kind != TOKEN_WORD || token->end - token->start < 3)
			continue;
		if (token->end - token->start < 4 && token->flags & TOKEN_FUNCTION)
			continue;
		words++;
		capital += (token->flags & TOKEN_CAPITAL) != 0;
		capitals += (token->flags & TOKEN_CAPITALS) != 0;
	}
	if (words >= 3 && capitals * 10 >= words * 8)
		return ZONE_CAPITAL;
	if (words >= 5 && capital * 10 >= words * 7)
		return ZONE_TITLE;
	return ZONE_PLAIN;
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
	naming->zones = alloc_zeroed(article->sentence_count + 1, 1);
	for (uint32_t i = 0; i < article->sentence_count; i++)
		naming->zones[i] = (uint8_t)zone_of(naming, &article->sentences[i]);
	for (uint32_t i = 0; i < naming->count; i++) {
		const struct token *token = &naming->tokens[i];
		uint32_t bit = token->hash % NAMING_BLOOM;

		if (token->kind == TOKEN_WORD && !(token->flags & TOKEN_CAPITAL))
			naming->lower[bit / 8] |= (uint8_t)(1 << bit % 8);
	}
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
	naming->zone = naming->zones[sentence];
}

static bool set_has(const uint32_t *set, uint32_t word)
{
	if (!word)
		return false;
	for (; *set; set++)
		if (*set == word)
			return true;
	return false;
}

bool naming_in(const struct naming *naming, uint32_t token, enum naming_words set)
{
	return set_has(naming->sets[set], naming->tokens[token].word);
}

bool naming_capital(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];
	uint32_t at;

	if (t->kind != TOKEN_WORD)
		return false;
	if (t->flags & TOKEN_CAPITAL)
		return true;
	if (!(t->flags & TOKEN_HYPHEN) || !set_has(naming->sets[WORDS_ARTICLE], t->lead))
		return false;
	for (at = t->start; at < t->end && naming->text[at] != '-'; at++)
		;
	return at + 1 < t->end && naming->text[at + 1] >= 'A' && naming->text[at + 1] <= 'Z';
}

/* Lists whose words are words of the language. */
static const uint64_t ordinary_lists =
	LIST_BIT(COMMON) | LIST_BIT(FUNCTION) | LIST_BIT(NUMBER) | LIST_BIT(CALENDAR) |
	LIST_BIT(HARM) | LIST_BIT(VICTIM) | LIST_BIT(REPORT) | LIST_BIT(HEDGE) | LIST_BIT(CAUSE);

bool naming_ordinary(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];
	uint32_t bit = t->hash % NAMING_BLOOM;

	if (naming_lists(naming, token) & ordinary_lists)
		return true;
	if (t->flags & TOKEN_HYPHEN)
		return (lexicon_lists(naming->lexicon, t->tail) & ordinary_lists) != 0 &&
		       !set_has(naming->sets[WORDS_ARTICLE], t->lead);
	return naming->lower[bit / 8] >> bit % 8 & 1;
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

bool naming_cell_is(const struct naming *naming, enum lexicon_list list, uint32_t row, int column,
		    const char *word)
{
	return !strcmp(lexicon_cell(naming->lexicon, list, row, column), word);
}
