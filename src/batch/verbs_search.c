/* The verb search. Only articles with a hit are cut into sentences: most have none. */
#include "batch/verb.h"
#include "query/query.h"
#include "read/read.h"
#include "view/record.h"

struct hunt {
	struct query *query;
	struct matcher *matcher;
	struct record_writer writer;
};

static void article_search(struct run *run, struct article *article, void *context)
{
	struct hunt *hunt = context;
	struct err err = ERR_INIT;
	struct span hit = SPAN_NONE;
	enum match match;

	while ((match = query_find(hunt->query, hunt->matcher, article->text, article->bytes,
				   hit.end, &hit, &err)) == MATCH_FOUND) {
		if (!article->sentences)
			article_cut(article, run->lexicon);
		record_write(&hunt->writer, (struct subject){.article = article, .hit = hit});
	}
	if (match == MATCH_ERROR) {
		struct err line = ERR_INIT;

		err_set(&line, "%s: %s", article->path, err.text);
		trouble_say(line.text);
		run->trouble = true;
	}
}

void verb_search(struct run *run)
{
	struct hunt hunt = {0};
	struct err err = ERR_INIT;

	hunt.query = query_compile(run->options->pattern, run->options->pattern_flags, &err);
	if (!hunt.query) {
		trouble_say(err.text);
		run->trouble = true;
		return;
	}
	hunt.matcher = matcher_new(hunt.query);
	record_begin(&hunt.writer, &record_hit, run->options->format, &run->output.buf);
	run_articles(run, article_search, &hunt);
	record_end(&hunt.writer);
	matcher_free(hunt.matcher);
	query_free(hunt.query);
}
