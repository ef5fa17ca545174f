/* The verbs that print one article after another: a record for each object of a kind in it. */
#include "batch/verb.h"

#include <unistd.h>

#include "base/utf8.h"
#include "mark/entity.h"
#include "view/record.h"

/* One kind of record: how many of them an article has. */
struct listing {
	struct record_writer writer;
	uint32_t (*count)(const struct article *article);
	bool (*is_record)(const struct article *article, uint32_t i); /* NULL: all are */
};

static void article_list(struct run *run, struct article *article, void *context)
{
	struct listing *listing = context;
	uint32_t count = listing->count(article);

	(void)run;
	for (uint32_t i = 0; i < count; i++)
		if (!listing->is_record || listing->is_record(article, i))
			record_write(&listing->writer,
				     (struct subject){.article = article, .index = i});
}

static void listing_run(struct run *run, const struct record_type *type,
			uint32_t (*count)(const struct article *article),
			bool (*is_record)(const struct article *article, uint32_t i))
{
	struct listing listing = {.count = count, .is_record = is_record};

	record_begin(&listing.writer, type, run->options->format, &run->output.buf);
	run_articles(run, article_list, &listing);
	record_end(&listing.writer);
}

static uint32_t one(const struct article *article)
{
	(void)article;
	return 1;
}

void verb_articles(struct run *run)
{
	listing_run(run, &record_article, one, NULL);
}

static void text_write(struct run *run, struct article *article, void *context)
{
	bool *terminal = context;

	if (*terminal)
		utf8_clean(&run->output.buf, article->text, article->bytes);
	else
		buf_add(&run->output.buf, article->text, article->bytes);
}

/* As text the article is written exactly; no terminal is trusted with that. */
void verb_text(struct run *run)
{
	bool terminal = isatty(run->output.file);

	if (run->options->format == RECORD_TEXT)
		run_articles(run, text_write, &terminal);
	else
		listing_run(run, &record_text, one, NULL);
}

static uint32_t figures_of(const struct article *article)
{
	return article->figure_count;
}

void verb_figures(struct run *run)
{
	listing_run(run, &record_figure, figures_of, NULL);
}

static uint32_t mentions_of(const struct article *article)
{
	return article->mention_count;
}

/* "the group" refers to a name and is none; headlines of other reports are not this one's. */
static bool is_name(const struct article *article, uint32_t i)
{
	return !article->mentions[i].described && !article->mentions[i].aside;
}

void verb_entities(struct run *run)
{
	listing_run(run, &record_entity, mentions_of, is_name);
}

static uint32_t moments_of(const struct article *article)
{
	return article->moment_count;
}

void verb_dates(struct run *run)
{
	listing_run(run, &record_date, moments_of, NULL);
}

static uint32_t claims_of(const struct article *article)
{
	return article->claim_count;
}

static void article_annotate(struct run *run, struct article *article, void *context)
{
	const bool *several = context;

	run->options->annotation->write(article, *several, &run->output.buf);
}

void verb_claims(struct run *run)
{
	bool several;

	if (run->options->annotation) {
		several = library_wait_for(run->library, 1);
		run_articles(run, article_annotate, &several);
		return;
	}
	listing_run(run, &record_claim, claims_of, NULL);
}
