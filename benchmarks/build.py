"""How long a build takes, stage by stage, and what a page weighs.

    python benchmarks/build.py [--sizes 100 1000] [--repeat 3]

For each size a synthetic project is built cold (nothing cached), warm (nothing changed) and after
one changed value. Times are medians of the repeats, in seconds; the last column is how cost grew
from the first size to the last, per indicator (1.0: in proportion). Machines are noisy: compare
within one run.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from outturn import config, pipeline
from outturn.pipeline import Tick
from synthetic import write
from weigh import weigh

RUNS = ("cold", "warm", "one value changed")
TODAY = date(2024, 7, 1)
REPOSITORY = Path(__file__).parent.parent


def timed_build(root: Path) -> dict[str, float]:
    """Seconds of each stage of one build, and its peak memory in MB, measured in this process."""
    stages: dict[str, float] = {}

    @contextmanager
    def watch(stage: str) -> Iterator[Tick]:
        started = time.perf_counter()
        yield lambda _done, _of: None
        stages[stage] = stages.get(stage, 0) + time.perf_counter() - started

    started = time.perf_counter()
    pipeline.build(config.load(root), TODAY, watch)
    stages["all told"] = time.perf_counter() - started
    # A child's peak starts at its parent's, so the larger of the two is all that can be said.
    peaks = [
        resource.getrusage(w).ru_maxrss for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    stages["peak MB"] = max(peaks) / 1024
    return stages


def measure(indicators: int) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """One repeat at one size: the stages of each run, and the weight of an indicator's page."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(root, indicators)
        shutil.copy(REPOSITORY / "mkdocs.yml", root)
        shutil.copytree(REPOSITORY / "docs", root / "docs", ignore=_generated)
        runs = {}
        for run in RUNS:
            if run == "one value changed":
                _change_one_value(root)
            runs[run] = _in_a_process_of_its_own(root)
        return runs, weigh(root / "site", "borough/plan-1/1.1/")


def _generated(folder: str, names: list[str]) -> list[str]:
    """What a build wrote: root pages, and folders with a manifest."""
    here = Path(folder)
    owned = here / ".outturn.json"
    files = json.loads(owned.read_text())["files"] if owned.is_file() else []
    return [
        n for n in names if (here / n / ".outturn.json").is_file() or n in files or n == owned.name
    ]


def _change_one_value(root: Path) -> None:
    file = root / "data" / "borough" / "plan-1" / "results.csv"
    lines = file.read_text().split("\n")
    cells = lines[16].split(",")
    cells[6] = str(int(cells[6]) + 1)
    lines[16] = ",".join(cells)
    file.write_text("\n".join(lines))


def _in_a_process_of_its_own(root: Path) -> dict[str, float]:
    """So that each run pays its imports' memory anew and none warms the next."""
    command = [sys.executable, __file__, "--one", str(root)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        sys.exit(run.stderr)
    stages: dict[str, float] = json.loads(run.stdout)
    return stages


def report(sizes: list[int], repeat: int) -> None:
    """Measure every size and print a table for each run."""
    found = {size: [measure(size) for _ in range(repeat)] for size in sizes}
    growth = sizes[-1] / sizes[0]
    for run in RUNS:
        print(f"\n{run}\n{'':24}" + "".join(f"{size:>10,}" for size in sizes) + "    growth")
        for stage in found[sizes[0]][0][0][run]:
            medians = [statistics.median(m[0][run][stage] for m in found[s]) for s in sizes]
            ratio = medians[-1] / medians[0] / growth if medians[0] else 0
            print(f"{stage:24}" + "".join(f"{m:>10.2f}" for m in medians) + f"{ratio:>10.2f}")
    print("\nan indicator's page, first visit")
    for name in found[sizes[0]][0][1]:
        medians = [statistics.median(m[1][name] for m in found[s]) for s in sizes]
        print(f"{name:24}" + "".join(f"{m:>10,.0f}" for m in medians))


def main() -> None:
    """Read the command line and report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(timed_build(arguments.one)))
    else:
        report(arguments.sizes, arguments.repeat)


if __name__ == "__main__":
    main()
