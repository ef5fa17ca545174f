/*
 * Who says so: the source that vouches for the claim's words in its own sentence (report.c). A
 * pronoun becomes the name that it stands for: the last source before it that is not a pronoun.
 * What an account goes on to say without naming its source again is the scene's matter (scene.c).
 */
#include "claim/role.h"

/* "The army said it would talk in Tarnow, where 4,000 people are besieged": a clause that the
 * writer adds behind a comma is not what was said. */
static bool is_background(const struct role_case *at, const struct report *report)
{
	const struct scope *scope = at->scope;
	uint32_t i = at->core.first;

	if (!scope->words[i].relative || report->cue > i)
		return false;
	while (i > report->cue && scope->words[i].edge != EDGE_RELATIVE)
		i--;
	return i > report->cue && scope->tokens[i - 1].mark == ',';
}

/* "both quote the mayor, who | told us that eight were killed": said in the clause itself. */
static const struct report *inner_report(const struct role_case *at, const struct report *outer)
{
	uint32_t token = scope_stretch(at->scope, at->claim->words).first;

	for (uint32_t i = 0; i < at->reports->count; i++) {
		const struct report *report = &at->reports->at[i];

		if (report != outer && report->cue > outer->cue && report->cue < token &&
		    token >= report->says.first && token < report->says.end &&
		    at->scope->words[report->cue].relative == at->scope->words[token].relative)
			return report;
	}
	return NULL;
}

void role_attribution_find(const struct role_case *at, struct role *role)
{
	const struct report *report =
		report_of(at->reports, scope_stretch(at->scope, at->claim->words).first);

	if (report && !report->pronoun && is_background(at, report))
		report = inner_report(at, report);
	if (!report || report->pronoun)
		return;
	role_set(at, role, report->source, report->rule);
}
