"""How long validation takes, and how much memory.

    python benchmarks/validate.py [--sizes 10000 50000 100000] [--repeat 3]

First the five scorecards of data/, after everything is imported (to stay under 2 seconds); then
synthetic scorecards of so many results each, all in one package (100,000 to stay under 10 seconds).
Times are medians of the repeats, by the clock and of the processor alone (other work on the machine
lengthens the first most); memory is the most a process held, and what of it came on top of
the imports. The last column is the cost of a row against the first size's (1.0: in proportion).
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from outturn import pipeline
from synthetic import YEARS, write

REPOSITORY = Path(__file__).parent.parent
TODAY = date(2026, 11, 21)
DATA = REPOSITORY / "data"
RESULTS_PER_INDICATOR = len(YEARS) * 4


def timed(folder: Path) -> dict[str, float]:
    """Seconds of one validation in this process, and its memory in MB."""
    before = _peak()
    started, worked = time.perf_counter(), time.process_time()
    report = pipeline.validate([folder], TODAY).report
    seconds, cpu = time.perf_counter() - started, time.process_time() - worked
    if not report.ok:
        sys.exit("\n".join(f"{problem.place}: {problem.message}" for problem in report))
    return {"seconds": seconds, "cpu": cpu, "peak MB": _peak(), "on top MB": _peak() - before}


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(folder: Path, repeat: int) -> dict[str, float]:
    """The medians of so many validations, each in a process of its own."""
    runs: list[dict[str, float]] = []
    for _ in range(repeat):
        command = [sys.executable, __file__, "--one", str(folder)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode:
            sys.exit(run.stderr)
        runs.append(json.loads(run.stdout))
    return {name: statistics.median(one[name] for one in runs) for name in runs[0]}


def report(sizes: list[int], repeat: int) -> None:
    """Measure the real data and every size, and print a table."""
    found = measure(DATA, repeat)
    print(f"data/, five scorecards: {found['seconds']:.2f} s, {found['peak MB']:.0f} MB\n")
    heads = ("results", "seconds", "cpu s", "rows/s", "peak MB", "on top", "cost")
    print("".join(f"{head:>10}" for head in heads))
    first = 0.0
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            indicators = size // RESULTS_PER_INDICATOR
            write(Path(folder), indicators, per_scorecard=indicators)
            found = measure(Path(folder) / "data", repeat)
        each = found["seconds"] / size
        first = first or each
        times = f"{found['seconds']:>10.2f}{found['cpu']:>10.2f}{1 / each:>10,.0f}"
        memory = f"{found['peak MB']:>10.0f}{found['on top MB']:>10.0f}"
        print(f"{size:>10,}{times}{memory}{each / first:>10.2f}")


def main() -> None:
    """Read the command line and report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 50_000, 100_000])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(timed(arguments.one)))
    else:
        report(arguments.sizes, arguments.repeat)


if __name__ == "__main__":
    main()
