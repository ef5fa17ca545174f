/* What the articles say together, kept up to date as they come in. */
#ifndef SESSION_GATHER_H
#define SESSION_GATHER_H

#include "session/session.h"

void standing_release(struct standing *standing);
/* Frees all that is made of the articles together; part of session_free. */
void gather_release(struct session *session);

#endif
