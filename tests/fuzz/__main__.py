"""Any number of faults: ``make fuzz N=2000 SEED=1``."""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from fuzz.faults import KINDS
from fuzz.run import Run, Told, run, share


def main() -> int:
    """Runs, prints a table and every fault told in the wrong place; 1 where there was one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", choices=[told.name.lower() for told in Told], default="elsewhere")
    arguments = parser.parse_args()
    shown = Told[arguments.show.upper()]
    done: list[Run] = []
    wrong = 0
    for seed in range(arguments.seed, arguments.seed + arguments.count):
        try:
            done.append(run(seed))
        except Exception as error:
            error.add_note(f"seed {seed}")
            raise
        wrong += done[-1].told is Told.ELSEWHERE
        if done[-1].told in (shown, Told.ELSEWHERE):
            sys.stdout.write(f"{done[-1]}\n")
    sys.stdout.write(_table(done))
    return 1 if wrong else 0


def _table(done: list[Run]) -> str:
    head = "".join(f"{told.name.lower():>11}" for told in Told)
    lines = [f"{'':28}{head}{'exact':>8}"]
    for name in [*KINDS, ""]:
        these = [one for one in done if not name or one.kind == name]
        counts = Counter(one.told for one in these)
        cells = "".join(f"{counts[told]:>11}" for told in Told)
        lines.append(f"{name or 'all':28}{cells}{share(these):>8.0%}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
