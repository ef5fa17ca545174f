/* Whether a count is asserted. */
#ifndef CLAIM_STATUS_H
#define CLAIM_STATUS_H

#include "claim/frame.h"

struct status {
	enum claim_status status;
	struct span cue; /* the words that made it so, empty when asserted */
};

struct status status_of(struct look_window *window, const struct chunk_row *row,
			const struct binding *binding);

#endif
