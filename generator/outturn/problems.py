"""What is wrong with the data, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Errors block a build; warnings never do."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Subject:
    """What a row is about, as its own cells say; "" where it doesn't say."""

    indicator: str = ""
    objective: str = ""
    area: str = ""
    breakdown: str = ""
    period: str = ""

    def __str__(self) -> str:
        """``indicator 2.2, violent, 2015/16 Q3``."""
        about = f"objective {self.objective}" if self.objective else ""
        about = f"indicator {self.indicator}" if self.indicator else about
        return ", ".join(filter(None, (about, self.area, self.breakdown, self.period)))


@dataclass(frozen=True)
class Problem:
    """One thing wrong at one place.

    ``file`` is the path as given on the command line; ``line`` is the line an editor shows,
    counted from 1 with the header on 1 (0: the file as a whole); ``column`` is the header of the
    column ("" for the row as a whole), and ``subject`` what the row is about. ``message`` says what
    is wrong in a sentence, ``found`` what stands there, ``expected`` what may stand there and
    ``fix`` what to do.
    """

    code: str
    severity: Severity
    package: str
    file: str
    message: str
    line: int = 0
    column: str = ""
    found: str = ""
    expected: str = ""
    fix: str = ""
    subject: Subject = Subject()

    @property
    def place(self) -> str:
        """``data/stockton/2015-16/results.csv:14, column value``."""
        line = f":{self.line}" if self.line else ""
        kind = "property" if self.file.endswith(".json") else "column"
        column = f", {kind} {self.column}" if self.column else ""
        return f"{self.file}{line}{column}"


@dataclass(frozen=True)
class Accepted:
    """A warning that a scorecard lets stand, and why."""

    problem: Problem
    reason: str


@dataclass(frozen=True)
class Report:
    """Every problem of a run, by file, errors before warnings, then by line; and, in the same
    order, the warnings that scorecards accept, which are none of its problems."""

    problems: tuple[Problem, ...] = ()
    accepted: tuple[Accepted, ...] = ()

    @classmethod
    def of(cls, problems: Iterable[Problem], accepted: Iterable[Accepted] = ()) -> Report:
        """A report in reading order, with repeats dropped: a publisher's own file is looked at
        with each of its scorecards."""
        unique: dict[tuple[object, ...], Problem] = {}
        for problem in problems:
            said = (problem.code, problem.file, problem.line, problem.column, problem.message)
            unique.setdefault(said, problem)
        allowed = sorted(accepted, key=lambda one: _order(one.problem))
        return cls(tuple(sorted(unique.values(), key=_order)), tuple(allowed))

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.problems)

    @property
    def errors(self) -> int:
        return sum(p.severity is Severity.ERROR for p in self.problems)

    @property
    def warnings(self) -> int:
        return len(self.problems) - self.errors

    @property
    def ok(self) -> bool:
        """True where nothing blocks a build."""
        return not self.errors


def _order(problem: Problem) -> tuple[str, str, bool, int, str, str]:
    warning = problem.severity is Severity.WARNING
    return problem.package, problem.file, warning, problem.line, problem.column, problem.code
