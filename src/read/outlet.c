/*
 * Who publishes: a row of the list of outlets, found by its words or by the domain of an address.
 * An agency is told from an outlet, because two outlets that print one agency are one witness.
 */
#include "read/outlet.h"

#include <string.h>
#include <strings.h>

static struct outlet outlet_of_row(const struct lexicon *lexicon, uint32_t row, uint32_t count)
{
	int name = lexicon_column(lexicon, LEXICON_OUTLET, "name");
	int kind = lexicon_column(lexicon, LEXICON_OUTLET, "kind");

	return (struct outlet){
		.name = lexicon_cell(lexicon, LEXICON_OUTLET, row, name),
		.count = count,
		.agency = !strcmp(lexicon_cell(lexicon, LEXICON_OUTLET, row, kind), "agency"),
	};
}

struct outlet outlet_at(const struct article *article, const struct lexicon *lexicon,
			const struct line *line, uint32_t at, bool any)
{
	const struct token *token = &article->tokens[at];
	struct phrase phrase;

	if (at >= line->end || (!any && !(token->flags & TOKEN_CAPITAL)))
		return (struct outlet){0};
	phrase = lexicon_match(lexicon, LEXICON_OUTLET, token, line->end - at);
	if (!phrase.count)
		return (struct outlet){0};
	return outlet_of_row(lexicon, phrase.row, phrase.count);
}

/* Whether the host is the domain or a part of it: usa.courier.com is of courier.com. */
static bool host_is_of(const char *host, size_t length, const char *domain, size_t domain_length)
{
	if (length < domain_length ||
	    strncasecmp(host + length - domain_length, domain, domain_length) != 0)
		return false;
	return length == domain_length || host[length - domain_length - 1] == '.';
}

static bool row_has_host(const char *domains, const char *host, size_t length)
{
	while (*domains) {
		size_t n = strcspn(domains, "|");

		if (n && host_is_of(host, length, domains, n))
			return true;
		domains += n + (domains[n] == '|');
	}
	return false;
}

struct outlet outlet_of_address(const struct lexicon *lexicon, const char *text, size_t length)
{
	int column = lexicon_column(lexicon, LEXICON_OUTLET, "domain");
	size_t skip = 0, host = 0;

	for (size_t i = 0; i + 3 <= length; i++)
		if (!strncmp(text + i, "://", 3)) {
			skip = i + 3;
			break;
		}
	while (skip + host < length && !strchr("/:?# ,", text[skip + host]))
		host++;
	for (uint32_t row = 0; row < lexicon_rows(lexicon, LEXICON_OUTLET); row++)
		if (row_has_host(lexicon_cell(lexicon, LEXICON_OUTLET, row, column), text + skip,
				 host))
			return outlet_of_row(lexicon, row, 0);
	return (struct outlet){0};
}

void outlet_names_add(outlet_names *names, const char *name)
{
	for (uint32_t i = 0; i < names->count; i++)
		if (!strcmp(names->at[i], name))
			return;
	vec_add(names, name);
}
