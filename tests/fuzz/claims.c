/* The whole way of the data for the fuzzer: bytes -> article -> claims -> records in every format.
 *
 *     make fuzz && tests/fuzz/claims -entropic=0 -max_len=4096 -max_total_time=60 FOLDER tests/fuzz/seeds
 *
 * FOLDER gets what it found worth keeping; tests/fuzz/seeds and corpus are good beginnings.
 * What must hold is said by asserts here and in the program, and by the sanitizers. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "claim/analyse.h"
#include "compare/comparison.h"
#include "read/read.h"
#include "view/record.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static const struct lexicon *lexicon_once(void)
{
	static struct lexicon *lexicon;

	if (!lexicon)
		lexicon = lexicon_new(NULL, NULL);
	assert(lexicon);
	return lexicon;
}

static void records_write(const struct record_type *type, const struct article *article,
			  uint32_t count)
{
	for (int format = 0; format < RECORD_FORMATS; format++) {
		struct record_writer writer;
		struct buf out;

		buf_init(&out);
		record_begin(&writer, type, (enum record_format)format, &out);
		for (uint32_t i = 0; i < count; i++)
			record_write(&writer, (struct subject){.article = article, .index = i});
		record_end(&writer);
		assert(utf8_check(out.bytes, out.length) == out.length);
		assert(utf8_hazards(out.bytes, out.length) == 0);
		buf_release(&out);
	}
}

static void article_use(struct article *article)
{
	const struct article *const articles[] = {article};
	struct comparison *comparison;

	analyse(article, lexicon_once());
	records_write(&record_article, article, 1);
	records_write(&record_figure, article, article->figure_count);
	records_write(&record_entity, article, article->mention_count);
	records_write(&record_date, article, article->moment_count);
	records_write(&record_claim, article, article->claim_count);
	comparison = comparison_new(articles, 1, lexicon_once());
	comparison_free(comparison);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct article *article = article_new();
	struct buf raw;

	buf_init(&raw);
	buf_add(&raw, bytes, length);
	article->name = "fuzz";
	if (!article_take(article, &raw, lexicon_once(), DEPTH_ALL)) {
		assert(utf8_check(article->text, article->bytes) == article->bytes);
		article_use(article);
	}
	buf_release(&raw);
	article_free(article);
	return 0;
}
