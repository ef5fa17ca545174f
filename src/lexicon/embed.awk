# Makes lexicon_tables.c on standard output: awk -v srcdir=DIR -f embed.awk src/lexicon/NAME.tsv...
# od turns the bytes into numbers, so that no awk has to know what a byte over 127 is. Arrays of
# numbers, not strings: C promises no string literal over 4095 bytes.

function table_name(path)
{
	sub(/.*\//, "", path)
	sub(/\.tsv$/, "", path)
	return path
}

function table_write(name, path,    command, line, size, status)
{
	printf "extern const unsigned char lexicon_%s_tsv[];\n", name
	printf "extern const size_t lexicon_%s_tsv_size;\n", name
	printf "const unsigned char lexicon_%s_tsv[] = {\n", name
	command = "od -A n -v -t u1 '" path "'"
	while ((status = (command | getline line)) > 0) {
		size += split(line, bytes, " ")
		gsub(/ +/, ",", line)
		print substr(line, 2) ","
	}
	if (close(command) != 0 || status < 0 || size == 0) {
		print "embed.awk: " path ": cannot be read, or is empty" > "/dev/stderr"
		exit 1
	}
	printf "};\nconst size_t lexicon_%s_tsv_size = %d;\n\n", name, size
}

BEGIN {
	print "/* Made by embed.awk from the tables of src/lexicon. */"
	print "#include \"lexicon/embedded.h\"\n"
	for (i = 1; i < ARGC; i++)
		table_write(table_name(ARGV[i]), srcdir "/" ARGV[i])

	# The last row is no table: an array of no elements is not C.
	print "const struct lexicon_embedded lexicon_embedded[] = {"
	for (i = 1; i < ARGC; i++) {
		name = table_name(ARGV[i])
		printf "\t{\"%s\", lexicon_%s_tsv, sizeof lexicon_%s_tsv},\n", name, name, name
	}
	print "\t{NULL, NULL, 0},"
	print "};"
	printf "const size_t lexicon_embedded_count = %d;\n", ARGC - 1
}
