/* From a line to a judgement: its members by their names, then what every judgement from outside
 * has to pass (judgement_check). Dated later than tomorrow it is refused: it would count before all
 * that its reader says from now on. */
#include "casebook/line.h"

#include <stddef.h>
#include <string.h>

#include "casebook/json.h"

static const struct {
	const char *name;
	size_t place;
} texts[] = {
	{"kind", offsetof(struct judgement, word)},
	{"uuid", offsetof(struct judgement, uuid)},
	{"who", offsetof(struct judgement, who)},
	{"subject", offsetof(struct judgement, subject)},
	{"sha256", offsetof(struct judgement, anchor.sha256)},
	{"path", offsetof(struct judgement, anchor.path)},
	{"quote", offsetof(struct judgement, anchor.quote)},
	{"before", offsetof(struct judgement, anchor.before)},
	{"after", offsetof(struct judgement, anchor.after)},
	{"field", offsetof(struct judgement, field)},
	{"value", offsetof(struct judgement, value)},
	{"reason", offsetof(struct judgement, reason)},
	{"of", offsetof(struct judgement, of)},
};

struct draft {
	struct judgement *judgement;
	const char *wrong; /* the first member of a wrong kind, NULL */
};

static bool offset_take(const struct json_member *member, uint32_t *offset)
{
	*offset = (uint32_t)member->number;
	return member->kind == JSON_NULL ||
	       (member->kind == JSON_NUMBER && member->number >= 0 && member->number <= INT32_MAX);
}

static bool text_take(const struct json_member *member, const char **text)
{
	*text = member->text;
	return member->kind == JSON_STRING || member->kind == JSON_NULL;
}

static void member_take(void *context, const struct json_member *member)
{
	struct draft *draft = context;
	struct judgement *judgement = draft->judgement;
	bool fine = true;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (!strcmp(member->key, texts[i].name))
			fine = text_take(member,
					 (const char **)((char *)judgement + texts[i].place));
	if (!strcmp(member->key, "start"))
		fine = offset_take(member, &judgement->anchor.span.start);
	else if (!strcmp(member->key, "end"))
		fine = offset_take(member, &judgement->anchor.span.end);
	else if (!strcmp(member->key, "when"))
		fine = member->kind == JSON_STRING && instant_parse(member->text, &judgement->when);
	if (!fine && !draft->wrong)
		draft->wrong = member->key;
}

bool line_judgement(const char *line, size_t length, struct judgement *judgement,
		    struct arena *arena, struct err *err)
{
	struct draft draft = {judgement, NULL};

	*judgement = (struct judgement){.word = "", .when = -1};
	if (!json_object(line, length, arena, member_take, &draft, err))
		return false;
	if (draft.wrong)
		return err_set(err, "%s has a value that it cannot have", draft.wrong);
	judgement->kind = (uint8_t)judgement_kind_find(judgement->word);
	if (!judgement_check(judgement, err))
		return false;
	return judgement->when <= instant_now() + INSTANT_DAY ||
	       err_set(err, "when is later than tomorrow");
}
