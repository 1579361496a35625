#!/usr/bin/env python3
"""Compare a build's report with what a second reading of the format found.

    compare.py REPORT EXPECTED DUMP

REPORT is the JSON of `build --report` for a site of one article in one language; EXPECTED its facts in YAML: blocks,
orphans, annotations, mentions by entity, and by id annotations that nest, cross, or run on over blocks; DUMP the list of
all places, one a line: `ar p4:5-p4:11 …`, block and code point. Exit 1 where they differ.
"""
import json
import re
import sys
from collections import Counter

import yaml


def ranges_of(article):
    """Every range of every annotation: (language, block, start, end)."""
    return Counter(
        (annotation["lang"], place["block"], place["start"], place["end"])
        for annotation in article["annotations"]
        for place in annotation["ranges"]
    )


def places_of(dump):
    """Every place of the dump: (language, first block, start, last block, end)."""
    pattern = re.compile(r"^(\S+) p(\d+):(\d+)-p(\d+):(\d+) ", re.MULTILINE)
    return [(lang, *map(int, numbers)) for lang, *numbers in pattern.findall(dump)]


def differing_places(article, dump):
    """Places that only one of the two has. A place over several blocks is one line of the dump, one range a block in the report."""
    left = ranges_of(article)
    for lang, first, start, last, end in places_of(dump):
        for block in range(first, last + 1):
            fits = [
                key for key, count in left.items()
                if count and key[:2] == (lang, block)
                and key[2] == (start if block == first else 0)
                and (block != last or key[3] == end)
            ]
            if not fits:
                yield f"only in the dump: {lang} block {block} of p{first}:{start}-p{last}:{end}"
                continue
            # Of ranges that begin alike, the longest is the one that goes on into the next block.
            left[max(fits, key=lambda key: key[3])] -= 1
    for (lang, block, start, end), count in left.items():
        if count:
            yield f"only in the report: {lang} p{block}:{start}-{end} ({count})"


def in_block(article, identity, block):
    """The first range of an annotation in one block: (start, end)."""
    for annotation in article["annotations"]:
        if annotation["id"] == identity:
            for place in annotation["ranges"]:
                if place["block"] == block:
                    return place["start"], place["end"]
    return None


def facts(report, article, expected):
    """(what, found, expected) for every fact."""
    annotations = article["annotations"]
    yield "blocks", sum(text["blocks"] for text in article["texts"].values()), expected["blocks"]
    yield "orphans", sum(a["state"] in ("orphan", "ambiguous") for a in annotations), expected["orphans"]
    yield "annotations", len(annotations), expected["annotations"]
    yield "mentions", {entity: n["annotated"] for entity, n in report["mentions"].items() if n["annotated"]}, expected["mentions"]

    nested = expected["nested"]
    (a, d), (b, c) = (in_block(article, nested[key], nested["block"]) for key in ("outer", "inner"))
    yield "nested", a <= b <= c <= d and (a, d) != (b, c), True
    crossing = expected["crossing"]
    (a, c), (b, d) = sorted(in_block(article, crossing[key], crossing["block"]) for key in ("first", "second"))
    yield "crossing", a < b < c < d, True
    across = expected["across_blocks"]
    found = sorted({p["block"] for x in annotations if x["id"] == across["annotation"] for p in x["ranges"]})
    yield "across blocks", found, across["blocks"]


def main():
    report_path, expected_path, dump_path = sys.argv[1:]
    with open(report_path, encoding="utf-8") as file:
        report = json.load(file)
    with open(expected_path, encoding="utf-8") as file:
        expected = yaml.safe_load(file)
    with open(dump_path, encoding="utf-8") as file:
        dump = file.read()
    (article,) = report["articles"]
    differences = [f"{what}: found {found}, expected {wanted}" for what, found, wanted in facts(report, article, expected) if found != wanted]
    differences += differing_places(article, dump)
    if differences:
        sys.exit("\n".join(differences))
    print(f"{len(places_of(dump))} places, {len(expected['mentions'])} entities: the report agrees")


if __name__ == "__main__":
    main()
