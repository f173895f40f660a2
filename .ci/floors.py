#!/usr/bin/env python3
"""Compare the figures of conformance/score.py with the floors that they must not fall below.

usage: floors.py [--raise] [FIGURES]

FIGURES is what score.py --json wrote (default: target/conformance.json). For each set the worst of all versions counts:
the lowest "agree", "line" and "warn", the highest "false" and "missed", in percent. Ends with 1 when one of them is worse than in
src/test/conformance/floors.json by more than 0.01. --raise writes those that are better there, and makes none worse.
"""
import argparse
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FLOORS = ROOT / "src/test/conformance/floors.json"
WORST = {"agree": min, "line": min, "false": max, "missed": max, "warn": min}
TOLERANCE = 0.01


def worst(figures):
    """The worst figure of each kind by set, with the version it is of."""
    sets = {}
    for key, values in figures.items():
        if key == "groups":
            continue
        name, version = key.split()
        for kind in WORST:
            sets.setdefault(name, {}).setdefault(kind, []).append((values[kind], version))
    return {name: {kind: pick(kinds[kind]) for kind, pick in WORST.items()} for name, kinds in sets.items()}


def gain(kind, now, floor):
    """How much better than its floor a figure is; negative when it is worse."""
    return now - floor if WORST[kind] is min else floor - now


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--raise", dest="write", action="store_true")
    parser.add_argument("figures", nargs="?", default=ROOT / "target/conformance.json")
    arguments = parser.parse_args()
    with open(arguments.figures, encoding="utf-8") as file:
        figures = worst(json.load(file))
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    failed = [f"{name}: no figures" for name in floors if name not in figures]
    print(f"{'set':8} {'figure':7} {'worst':>8} {'of':>4} {'floor':>8}")
    for name, kinds in figures.items():
        for kind, (now, version) in kinds.items():
            floor = floors.setdefault(name, {}).get(kind)
            better = gain(kind, now, floor) if floor is not None else None
            remark = "no floor" if better is None else "WORSE" if better < -TOLERANCE else "can be raised" if better > TOLERANCE else ""
            print(f"{name:8} {kind:7} {now:8.2f} {version:>4} {'-' if floor is None else format(floor, '.2f'):>8}  {remark}".rstrip())
            if remark == "WORSE":
                failed.append(f"{name} {kind}: {now} in {version}, expected {floor} or better")
            if better is None or better > 0:
                floors[name][kind] = now
    if arguments.write:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
        print(f"wrote {FLOORS.relative_to(ROOT)}")
    for line in failed:
        print(f"floors: {line}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
