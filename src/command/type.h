/* Strokes while a line is being typed. */
#ifndef COMMAND_TYPE_H
#define COMMAND_TYPE_H

#include "command/feed.h"

void type_key(struct feed *feed, const char *stroke);
/* Brings session->pending and session->keys_line up to date. */
void feed_show(struct feed *feed);

#endif
