# Makes recount(1) from its frame and the tables of the program:
#
#     awk -f manual.awk -v version=0.1.0 commands.def settings.def recount.1.in
#
# A row of a .def is NAME(field, "text" "more", ...) and may take several lines. In the frame a line
# @KEYS@, @COMMANDS@ or @SETTINGS@ stands for what is made; @VERSION@ for the version.

function roff(text) {
	gsub(/\\/, "\\e", text)
	gsub(/"/, "\\(dq", text)
	sub(/^'/, "\\(aq", text)
	sub(/^\./, "\\\\\\&.", text)
	return text
}

# Words that mdoc would take for a macro or a delimiter stand as they are.
function plain(text,   words, n, i, out) {
	n = split(text, words, " ")
	out = ""
	for (i = 1; i <= n; i++) {
		words[i] = roff(words[i])
		if (words[i] ~ /^[A-Z][a-z]$/ || words[i] ~ /^[][().,:;?!|]$/)
			words[i] = "\\&" words[i]
		out = out (i > 1 ? " " : "") words[i]
	}
	return out
}

# Lines of at most 78 bytes, each sentence on a line of its own, as mandoc wants them.
function say(text,   words, n, i, line, breaks) {
	n = split(text, words, " ")
	line = ""
	for (i = 1; i <= n; i++) {
		breaks = line != "" && (length(line) + length(words[i]) > 77 ||
			(line ~ /[a-z0-9)][.:?]$/ && words[i] ~ /^[A-Z]/))
		if (breaks) {
			print line
			line = ""
		}
		line = line (line == "" ? "" : " ") words[i]
	}
	print line
}

# Fields of a row: text between quotes, joined where strings stand side by side, or bare words.
function fields(row, out,   i, c, quoted, n, any) {
	sub(/^[A-Z]+\(/, "", row)
	sub(/\)[ \t]*$/, "", row)
	n = 1
	out[n] = ""
	quoted = 0
	any = 0
	for (i = 1; i <= length(row); i++) {
		c = substr(row, i, 1)
		if (c == "\"") {
			quoted = !quoted
			any = 1
		} else if (c == "," && !quoted) {
			n++
			out[n] = ""
		} else if (quoted || c !~ /[ \t]/) {
			out[n] = out[n] c
		}
	}
	return n
}

function command_row(   f, n) {
	n = fields(row, f)
	count++
	name[count] = f[2]
	group[count] = f[3]
	keys[count] = f[5]
	usage[count] = f[7]
	help[count] = f[8]
	manual[count] = f[9]
}

function setting_row(   f, n, first) {
	n = fields(row, f)
	settings++
	if (row ~ /^SWITCH/) {
		setting[settings] = f[1] ", no" f[1]
		default_of[settings] = f[2] == "true" ? f[1] : "no" f[1]
	} else if (row ~ /^NUMBER/) {
		setting[settings] = f[1] "=NUMBER"
		default_of[settings] = f[2] ", from " f[3] " to " f[4]
	} else {
		setting[settings] = f[1] "=WORD"
		first = f[2]
		sub(/^[^_]*_/, "", first)
		default_of[settings] = tolower(first) ", one of " f[3]
	}
	about[settings] = f[row ~ /^SWITCH/ ? 3 : row ~ /^NUMBER/ ? 5 : 4]
}

FILENAME ~ /\.def$/ {
	if (!open && $0 !~ /^(COMMAND|SWITCH|NUMBER|CHOICE)\(/)
		next
	row = open ? row " " $0 : $0
	open = 1
	if ($0 ~ /\)[ \t]*$/) {
		open = 0
		if (row ~ /^COMMAND/)
			command_row()
		else
			setting_row()
	}
	next
}

function keys_print(   i, last) {
	for (i = 1; i <= count; i++) {
		if (keys[i] == "")
			continue
		if (group[i] != last) {
			if (last != "")
				print ".El"
			print ".Ss " plain(group[i])
			print ".Bl -tag -width \"<Space> <PgDn>\" -compact"
		}
		last = group[i]
		print ".It Li " plain(keys[i])
		say(plain(help[i]))
		print ".Pq Ic " plain(name[i])
	}
	print ".El"
}

function commands_print(   i) {
	print ".Bl -tag -width Ds"
	for (i = 1; i <= count; i++) {
		# \& keeps a bracket at the end from being taken for punctuation.
		print ".It Ic " plain(name[i]) (usage[i] != "" ? " Ar " plain(usage[i]) "\\&" : "")
		say(plain(manual[i]))
	}
	print ".El"
}

function settings_print(   i) {
	print ".Bl -tag -width Ds"
	for (i = 1; i <= settings; i++) {
		print ".It Ic " plain(setting[i])
		say(plain(about[i]))
		say("At first: " plain(default_of[i]) ".")
	}
	print ".El"
}

/^@KEYS@$/ { keys_print(); next }
/^@COMMANDS@$/ { commands_print(); next }
/^@SETTINGS@$/ { settings_print(); next }
{ gsub(/@VERSION@/, version) }
/^[^.]/ && length($0) > 78 { say($0); next }
{ print }

END {
	if (!count || !settings) {
		print "manual.awk: the tables are empty" > "/dev/stderr"
		exit 1
	}
}
