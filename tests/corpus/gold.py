"""The bundled corpus, its annotated claims, and which printed claim is which annotated one."""

import collections
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from tap import TOP, run_recount, trouble_of

CORPUS = os.path.join(TOP, "corpus")
GOLD = os.path.join(CORPUS, "gold.claims.jsonl")
SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\r\n\t", " "))


def plain(value):
    return value.translate(SPACES) if isinstance(value, str) else value


class Text:
    """An article's text with its white space plain, and the byte offset of each character."""

    def __init__(self, path):
        with open(path, "rb") as file:
            text = file.read().decode("utf-8", "replace").removeprefix("\ufeff")
        self.plain = text.translate(SPACES)
        self.bytes = [0]
        for letter in text:
            self.bytes.append(self.bytes[-1] + len(letter.encode("utf-8")))

    def place_of(self, claim):
        """The byte span of an annotated claim's figure; an error is a fault of the gold."""
        quote = nth(self.plain, claim["quote"], claim.get("nth") or 1)
        inside = nth(claim["quote"], claim["figure"], claim.get("figure_nth") or 1)
        if quote < 0 or inside < 0:
            raise ValueError(f"{claim['article']} {claim['id']}: " +
                             ("no such quote" if quote < 0 else "its figure is not in its quote"))
        start = quote + inside
        return self.bytes[start], self.bytes[start + len(claim["figure"])]


def nth(text, part, count):
    at = -1
    for _ in range(count):
        at = text.find(part, at + 1)
        if at < 0:
            return -1
    return at


def lines_of(text):
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def by_article(claims):
    grouped = collections.defaultdict(list)
    for claim in claims:
        grouped[claim["article"]].append(claim)
    return grouped


def paired(places, gold, got):
    """{index of gold: index of got}, one to one: equal harm first, then the longest overlap."""
    candidates = []
    for i, claim in enumerate(gold):
        for j, record in enumerate(got):
            overlap = min(places[i][1], record["end"]) - max(places[i][0], record["start"])
            if overlap > 0:
                apart = abs(places[i][0] - record["start"]) + abs(places[i][1] - record["end"])
                candidates.append((claim["harm"] != record["harm"], -overlap, apart, i, j))
    pairs = {}
    for *_, i, j in sorted(candidates):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def articles():
    """Names of the corpus's articles, in the order in which they are read."""
    return sorted(name[:-4] for name in os.listdir(CORPUS) if name.endswith(".txt"))


def gold_claims():
    """{article: [annotated claim]}; an article without claims is there too."""
    with open(GOLD, encoding="utf-8") as file:
        grouped = by_article(lines_of(file.read()))
    return {article: [claim for claim in claims if not claim.get("empty")]
            for article, claims in grouped.items()}


def printed(verb):
    """(records of "recount VERB" over the corpus, complaints)"""
    status, out, errors = run_recount([verb, "-f", "jsonl", "corpus"], cwd=TOP)
    wrong = trouble_of(status, errors)
    try:
        return lines_of(out.decode("utf-8")), wrong
    except ValueError as error:
        return [], wrong + [f"standard output is not JSON Lines: {error}"]


def matched(article, claims, records):
    """(places, pairs): the byte span of each annotated claim's figure, and paired() by them."""
    text = Text(os.path.join(CORPUS, article + ".txt"))
    places = [text.place_of(claim) for claim in claims]
    return places, paired(places, claims, records)


def finish(tap, test, limits):
    """The plan and the exit status; a failure says how the list of known limits is made anew."""
    if tap.failed:
        print(f"# If what now differs is known and worth it: tests/corpus/{test} --limits "
              f">{os.path.relpath(limits, TOP)}")
    return tap.finish()
