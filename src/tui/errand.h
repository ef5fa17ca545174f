/* What only the terminal can do for a command. */
#ifndef TUI_ERRAND_H
#define TUI_ERRAND_H

#include <stdbool.h>

#include "session/session.h"
#include "view/screen.h"

/* Does session->errand and sets it back. False when the reader leaves. */
bool errand_run(struct session *session, const struct screen *screen);

#endif
