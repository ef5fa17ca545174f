/* Writes judgements one after another, and says the uuid of each once it is confirmed: what
 * tests/casebook kills, fills the disk of and locks out.
 *
 *     scribe FILE COUNT [WHO]
 */
#include <stdio.h>
#include <stdlib.h>
#include <signal.h>

#include "base/bytes.h"
#include "casebook/casebook.h"
#include "casebook/uuid.h"

static bool judgement_write(struct casebook *casebook, uint32_t number, struct err *err)
{
	char uuid[UUID_LENGTH + 2], value[32];
	struct judgement judgement = {
		.kind = JUDGEMENT_CLAIM_SET,
		.uuid = uuid,
		.subject = "killed",
		.anchor =
			{.sha256 =
				 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
			 .path = "report",
			 .span = {number * 10, number * 10 + 6},
			 .quote = "twelve",
			 .before = "counted ",
			 .after = " dead"},
		.field = "figure",
		.value = value,
	};

	uuid_make(uuid);
	snprintf(value, sizeof value, "%u", number);
	if (!casebook_put(casebook, &judgement, 1, err))
		return false;
	uuid[UUID_LENGTH] = '\n';
	return bytes_write(1, uuid, UUID_LENGTH + 1);
}

int main(int argc, char **argv)
{
	struct err err = ERR_INIT;
	struct casebook *casebook;
	uint32_t count = argc > 2 ? (uint32_t)strtoul(argv[2], NULL, 10) : 0;
	bool fine = true;

	if (argc < 3)
		return 2;
	signal(SIGXFSZ, SIG_IGN);
	casebook = casebook_open(argv[1], CASEBOOK_WRITE, argc > 3 ? argv[3] : "Ana", &err);
	for (uint32_t i = 0; casebook && fine && i < count; i++)
		fine = judgement_write(casebook, i, &err);
	casebook_free(casebook);
	if (casebook && fine)
		return 0;
	fprintf(stderr, "scribe: %s\n", err.text);
	return 2;
}
