"""One fault, put into a fresh copy of a package, and what validation says of it."""

from __future__ import annotations

import random
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from fuzz import files  # noqa: F401 - enters its kinds
from fuzz.faults import KINDS, Fault
from outturn.errors import ConfigurationError
from outturn.pipeline import validate
from outturn.problems import Problem

DATA = Path(__file__).parent.parent.parent / "data"
PACKAGES = sorted(file.parent for file in DATA.glob("*/*/datapackage.json"))


class Told(StrEnum):
    """What validation made of a fault."""

    LINE = "told at its line"
    FILE = "told in its file"
    NAMED = "told by name where it has effect"
    VALID = "valid all the same"
    ELSEWHERE = "told in the wrong place"


@dataclass(frozen=True)
class Run:
    """A fault and what came of it; the same seed gives the same."""

    seed: int
    package: str
    kind: str
    fault: Fault
    told: Told
    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        said = "".join(f"\n    {p.place}: [{p.code}] {p.message}" for p in self.problems[:5])
        where = f"{self.package}/{self.fault.file}:{sorted(self.fault.lines)[:5]}"
        return f"seed {self.seed}: {self.told}. {self.kind}: {self.fault.what} ({where}){said}"


def run(seed: int) -> Run:
    """Draws a package and a fault by the seed, and validates. Kinds come by turns."""
    draw = random.Random(seed)
    name = list(KINDS)[seed % len(KINDS)]
    while True:
        source = draw.choice(PACKAGES)
        with tempfile.TemporaryDirectory() as scratch:
            root = Path(scratch)
            fault = KINDS[name](draw, copy(source, root))
            if fault:
                problems = new(source, checked(root))
                told = judged(fault, problems)
                package = source.relative_to(DATA).as_posix()
                return Run(seed, package, name, fault, told, tuple(problems))


def copy(source: Path, root: Path) -> Path:
    """A copy of a package and its publisher's facts below ``root``."""
    folder = root / "data" / source.relative_to(DATA)
    shutil.copytree(source, folder)
    shutil.copyfile(source.parent / "publisher.json", folder.parent / "publisher.json")
    return folder


def checked(root: Path) -> list[Problem]:
    """Every problem there; a folder that can't even be found is one, too."""
    try:
        return list(validate([root / "data"]).report)
    except ConfigurationError as error:
        return [Problem("configuration", "error", "", "datapackage.json", str(error))]  # type: ignore[arg-type]


@cache
def usual(source: Path) -> Counter[tuple[str, ...]]:
    """What a package by itself is told without any fault."""
    with tempfile.TemporaryDirectory() as scratch:
        copy(source, Path(scratch))
        return Counter(map(_kind, checked(Path(scratch))))


def new(source: Path, problems: Iterable[Problem]) -> list[Problem]:
    """The problems a package doesn't have anyway; those may have moved to other lines."""
    left = Counter(usual(source))
    found = []
    for problem in problems:
        if left[_kind(problem)]:
            left[_kind(problem)] -= 1
        else:
            found.append(problem)
    return found


def _kind(problem: Problem) -> tuple[str, ...]:
    file = Path(problem.file).name
    return problem.code, file, problem.column, problem.found, str(problem.subject)


def judged(fault: Fault, problems: Sequence[Problem]) -> Told:
    """The best place where a fault was told."""
    here = [problem for problem in problems if Path(problem.file).name == fault.file]
    if any(problem.line in fault.lines for problem in here):
        return Told.LINE
    if here:
        return Told.FILE
    if not problems:
        return Told.VALID
    return (
        Told.NAMED if any(map(fault.names.intersection, map(_words, problems))) else Told.ELSEWHERE
    )


def _words(problem: Problem) -> set[str]:
    said = re.findall(r"[^\s'“”‘’\"(),:;]+", problem.message)
    bare = {word.rstrip(".") for word in said}
    quoted = re.findall(r"'([^']*)'", problem.message)
    about = (problem.found, *vars(problem.subject).values())
    return {*bare, *quoted, *(word for word in about if word)}


def runs(first: int, count: int) -> Iterator[Run]:
    """So many runs with successive seeds."""
    return map(run, range(first, first + count))


def share(done: Iterable[Run]) -> float:
    """The share of the faults that were told at their very line, of all that were told."""
    told = [one.told for one in done if one.told is not Told.VALID]
    return told.count(Told.LINE) / len(told) if told else 1.0
