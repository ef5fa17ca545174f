/* What is kept between runs, in the XDG folders: where the config stands, lines that were typed. */
#ifndef SESSION_REMEMBER_H
#define SESSION_REMEMBER_H

#include "session/session.h"

/* The path of the config, to free(); NULL where there is no home for it. Values that are no
 * absolute path are ignored, as the XDG base directory specification says. */
char *remember_config(void);
/* Histories from and to STATE/recount/history. Trouble is silent: nothing depends on them. */
void remember_read(struct session *session);
void remember_write(const struct session *session);

#endif
