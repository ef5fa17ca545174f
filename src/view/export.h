/* A view as a file. */
#ifndef VIEW_EXPORT_H
#define VIEW_EXPORT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "session/session.h"

/* Writes FILE whole or not at all; an existing one is kept unless `over`. */
bool export_write(const char *path, const struct buf *text, bool over, struct err *err);
/* What the rows of the view stand for, as records (jsonl, csv, tsv), annotations (brat,
 * webannotation) or, of questions, ucdp; "text" is the view itself. False with err where the view has
 * none of that kind. */
bool export_view(struct session *session, struct pane *pane, const char *format, const char *path,
		 bool over, struct err *err);
/* Every format by name; NULL past the last. */
const char *export_format_name(unsigned n);

#endif
