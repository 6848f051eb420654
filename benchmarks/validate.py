"""How long validation takes, and how much memory.

    python benchmarks/validate.py [--sizes 10000 50000 100000] [--repeat 3]

First the five scorecards of data/, after everything is imported (to stay under 2 seconds); then
synthetic scorecards of so many results each, all in one package (100,000 to stay under 10 seconds).
Times are medians of the repeats, in seconds: by the clock, and of the processor alone (other work
on the machine lengthens the first most), all told and stage by stage. Memory is the most a process
held, and what of it came on top of the imports. The last column is the processor time of a row
against the first size's (1.0: in proportion).
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
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from outturn import package, pipeline
from synthetic import YEARS, write

REPOSITORY = Path(__file__).parent.parent
TODAY = date(2026, 11, 21)
DATA = REPOSITORY / "data"
RESULTS_PER_INDICATOR = len(YEARS) * 4
INSIDE = {
    "read": (package, "read"),
    "assemble": (pipeline, "assemble"),
    "assess": (pipeline, "assess"),
    "claims": (pipeline, "find_claims"),
}
"""The stages of a validation, and where it finds the function of each; what is left are checks."""
COLUMNS = ("seconds", "cpu", "read", "checks", "assemble", "assess", "claims", "peak MB", "on top")


def timed(folder: Path) -> dict[str, float]:
    """Seconds of one validation in this process, by stage, and its memory in MB."""
    before = _peak()
    stages = dict.fromkeys(INSIDE, 0.0)
    started, worked = time.perf_counter(), time.process_time()
    with ExitStack() as stack:
        for stage, (module, name) in INSIDE.items():
            watched = _watched(getattr(module, name), stage, stages)
            stack.enter_context(patch.object(module, name, watched))
        report = pipeline.validate([folder], TODAY).report
    seconds, cpu = time.perf_counter() - started, time.process_time() - worked
    if not report.ok:
        sys.exit("\n".join(f"{problem.place}: {problem.message}" for problem in report))
    stages["checks"] = cpu - sum(stages.values())
    memory = {"peak MB": _peak(), "on top": _peak() - before}
    return {"seconds": seconds, "cpu": cpu, **stages, **memory}


def _watched(work: Callable[..., Any], stage: str, stages: dict[str, float]) -> Callable[..., Any]:
    """``work``, its processor time added to its stage's."""

    def run(*arguments: Any) -> Any:
        started = time.process_time()
        try:
            return work(*arguments)
        finally:
            stages[stage] += time.process_time() - started

    return run


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
    print("".join(f"{head:>10}" for head in ("results", *COLUMNS, "cost")))
    first = 0.0
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            indicators = size // RESULTS_PER_INDICATOR
            write(Path(folder), indicators, per_scorecard=indicators)
            found = measure(Path(folder) / "data", repeat)
        each = found["cpu"] / size
        first = first or each
        cells = "".join(f"{found[name]:>10.2f}" for name in COLUMNS)
        print(f"{size:>10,}{cells}{each / first:>10.2f}")


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
