/* A claim as the reader corrected it, for the eyes: the article keeps what was read, views show what
 * counts. What comparison makes of a correction stands in compare/. */
#include "session/review.h"

void reviews_correct(struct reviews *reviews, const struct article *const *articles)
{
	for (uint32_t i = 0; i < reviews->claims.count; i++) {
		struct review *review = &reviews->claims.at[i];
		const struct article *article = articles[review->ref.article];

		if (!review->amended.fields)
			continue;
		review->corrected = article->claims[review->ref.claim];
		amendment_apply(&review->amended, &review->corrected);
		if (review->amended.fields & 1u << AMENDED_PLACE)
			review->corrected.at_path = review->amended.place;
	}
}

const struct claim *reviews_corrected(const struct reviews *reviews, const struct article *article,
				      struct claim_ref ref)
{
	const struct review *review = reviews_claim(reviews, ref);

	return review && review->amended.fields ? &review->corrected : &article->claims[ref.claim];
}
