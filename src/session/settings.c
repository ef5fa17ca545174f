/* Settings are the rows of settings.def; this reads and writes them by name. */
#include "session/settings.h"

#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum option_type { OPTION_SWITCH, OPTION_NUMBER, OPTION_CHOICE };

static const struct option {
	const char *name;
	uint8_t type;
	size_t at;
	int value, low, high;
	const char *words, *help;
} table[] = {
#define SWITCH(n, v, h) {#n, OPTION_SWITCH, offsetof(struct settings, n), v, 0, 1, "", h},
#define NUMBER(n, v, l, m, h) {#n, OPTION_NUMBER, offsetof(struct settings, n), v, l, m, "", h},
#define CHOICE(n, v, w, h) {#n, OPTION_CHOICE, offsetof(struct settings, n), v, 0, 0, w, h},
#include "session/settings.def"
#undef SWITCH
#undef NUMBER
#undef CHOICE
};

enum { OPTIONS = sizeof table / sizeof *table };

static void option_put(struct settings *settings, const struct option *option, int value)
{
	char *at = (char *)settings + option->at;

	if (option->type == OPTION_SWITCH)
		*(bool *)at = value != 0;
	else
		*(int *)at = value;
}

static int option_get(const struct settings *settings, const struct option *option)
{
	const char *at = (const char *)settings + option->at;

	return option->type == OPTION_SWITCH ? *(const bool *)at : *(const int *)at;
}

void settings_init(struct settings *settings)
{
	for (unsigned i = 0; i < OPTIONS; i++)
		option_put(settings, &table[i], table[i].value);
}

/* The place of word in a list with spaces between, -1 when it is not there. */
static int word_find(const char *words, const char *word)
{
	size_t length = strlen(word);

	for (int n = 0; *words; n++) {
		size_t end = strcspn(words, " ");

		if (end == length && memcmp(words, word, end) == 0)
			return n;
		words += end + (words[end] == ' ');
	}
	return -1;
}

static bool option_read(struct settings *settings, const struct option *option, const char *value,
			struct err *err)
{
	char *end;
	long number;

	if (option->type == OPTION_CHOICE) {
		int n = word_find(option->words, value);

		if (n < 0)
			return err_set(err, "%s is one of: %s", option->name, option->words);
		option_put(settings, option, n);
		return true;
	}
	if (option->type == OPTION_SWITCH)
		return err_set(err, "%s takes no value: %s or no%s", option->name, option->name,
			       option->name);
	number = strtol(value, &end, 10);
	if (end == value || *end || number < option->low || number > option->high)
		return err_set(err, "%s is a number from %d to %d", option->name, option->low,
			       option->high);
	option_put(settings, option, (int)number);
	return true;
}

bool settings_set(struct settings *settings, const char *text, struct err *err)
{
	size_t length = strcspn(text, "=");

	for (unsigned i = 0; i < OPTIONS; i++) {
		const struct option *option = &table[i];
		size_t own = strlen(option->name);

		if (own == length && memcmp(text, option->name, own) == 0) {
			if (text[length] == '=')
				return option_read(settings, option, text + length + 1, err);
			if (option->type != OPTION_SWITCH)
				return err_set(err, "%s wants a value: %s=...", option->name,
					       option->name);
			option_put(settings, option, 1);
			return true;
		}
		if (option->type == OPTION_SWITCH && strncmp(text, "no", 2) == 0 &&
		    strcmp(text + 2, option->name) == 0) {
			option_put(settings, option, 0);
			return true;
		}
	}
	return err_set(err, "no option %s", text);
}

bool settings_show(const struct settings *settings, unsigned n, char *text, size_t size)
{
	const struct option *option;
	const char *word;
	int value;

	if (n >= OPTIONS)
		return false;
	option = &table[n];
	value = option_get(settings, option);
	if (option->type == OPTION_SWITCH) {
		snprintf(text, size, "%s%s", value ? "" : "no", option->name);
	} else if (option->type == OPTION_NUMBER) {
		snprintf(text, size, "%s=%d", option->name, value);
	} else {
		word = option->words;
		while (value-- > 0)
			word += strcspn(word, " ") + 1;
		snprintf(text, size, "%s=%.*s", option->name, (int)strcspn(word, " "), word);
	}
	return true;
}

const char *settings_name(unsigned n)
{
	return n < OPTIONS ? table[n].name : NULL;
}

const char *settings_help(unsigned n)
{
	return n < OPTIONS ? table[n].help : NULL;
}
