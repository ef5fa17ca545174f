/* What :set knows. */
#ifndef SESSION_SETTINGS_H
#define SESSION_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

struct settings {
#define SWITCH(name, value, help) bool name;
#define NUMBER(name, value, low, high, help) int name;
#define CHOICE(name, value, words, help) int name;
#include "session/settings.def"
#undef SWITCH
#undef NUMBER
#undef CHOICE
};

/* The words of a CHOICE in the order of settings.def, so `settings->theme == THEME_DARK`. */
enum { THEME_DEFAULT, THEME_DARK, THEME_LIGHT, THEME_CONTRAST, THEME_MONO };
enum { GLYPHS_UNICODE, GLYPHS_ASCII };
enum { BESIDE_AUTO, BESIDE_NEVER, BESIDE_ALWAYS };

void settings_init(struct settings *settings);
/* "kinds", "nokinds", "measure=72", "theme=dark"; false and err when there is none such or the
 * value does not fit. */
bool settings_set(struct settings *settings, const char *text, struct err *err);
/* "name=value", "name" or "noname" of option n (from 0) written to text; false past the last. */
bool settings_show(const struct settings *settings, unsigned n, char *text, size_t size);
/* The name and the help of option n; NULL past the last. */
const char *settings_name(unsigned n);
const char *settings_help(unsigned n);

#endif
