/* What a row of commands.def runs: one function for each, named command_ID. */
#ifndef COMMAND_RUN_H
#define COMMAND_RUN_H

#include "command/command.h"

typedef bool command_function(struct session *session, struct pane *pane,
			      const struct request *request, struct err *err);

#define COMMAND(id, name, group, maps, keys, takes, usage, help, manual)                           \
	command_function command_##id;
#include "command/commands.def"
#undef COMMAND

/* The head of such a function. Not every command looks at all it is given. */
#define RUN(id)                                                                                    \
	bool command_##id(__attribute__((unused)) struct session *session,                         \
			  __attribute__((unused)) struct pane *pane,                               \
			  __attribute__((unused)) const struct request *request,                   \
			  __attribute__((unused)) struct err *err)

#endif
