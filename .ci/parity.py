#!/usr/bin/env python3
"""Compare the figures of conformance/score.py with those that docs/parity.md shows.

usage: parity.py [--write] [FIGURES]

FIGURES is what score.py --json wrote (default: target/conformance.json). The table stands between the two marks of the page. Ends with
1 when the page says something else than was measured; --write writes what was measured.
"""
import argparse
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/parity.md"
BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->\n"
SETS = ["configs", "mutants", "cases"]


def table(figures):
    """A row for each version: for each set what agrees, false alarms, misses, first lines, and warnings."""
    rows = [
        "| HAProxy | set | accepted | refused | agree | false alarms | missed | first line | warnings |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    versions = sorted({key.split()[1] for key in figures if key != "groups"}, key=lambda v: [int(n) for n in v.split(".")])
    for name in SETS:
        for version in versions:
            row = figures[f"{name} {version}"]
            rows.append(
                f"| {version} | {name} | {row['accepted']} | {row['refused']} | {row['agree']:.2f} % | {row['false_n']} "
                f"| {row['missed_n']} | {row['line']:.2f} % | {row['warn']:.2f} % |"
            )
    return "\n".join(rows) + "\n"


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("figures", nargs="?", default=ROOT / "target/conformance.json")
    arguments = parser.parse_args()
    with open(arguments.figures, encoding="utf-8") as file:
        measured = table(json.load(file))
    page = PAGE.read_text(encoding="utf-8")
    head, rest = page.split(BEGIN)
    shown, tail = rest.split(END)
    print(measured, end="")
    if arguments.write:
        PAGE.write_text(head + BEGIN + measured + END + tail, encoding="utf-8")
        print(f"wrote {PAGE.relative_to(ROOT)}")
    elif shown != measured:
        print("parity: docs/parity.md shows other figures; expected those above: .ci/parity.py --write", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
