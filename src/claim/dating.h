/* Window words to days. */
#ifndef CLAIM_DATING_H
#define CLAIM_DATING_H

#include "claim/claim.h"
#include "read/article.h"

struct dating {
	struct days days; /* DAY_NONE where the words say no day, at an end that they leave open */
	bool loose;
	bool stretch;     /* harm summed over days */
	bool ends;        /* the stretch has an end of its own, before the report */
};

/* The days of a window role. A stretch that is still open ends with as_of. */
struct dating dating_of_window(const struct article *article, const struct role *window,
			       uint32_t sentence, day as_of);
/* The day on which the count was made, as the claim's sentence or its source's says it: "as of Sunday",
 * "said on Monday"; DAY_NONE where neither does. */
day dating_as_of(const struct article *article, const struct claim *claim);

#endif
