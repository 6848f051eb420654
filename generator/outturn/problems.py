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
class Problem:
    """One thing wrong at one place.

    ``file`` is the path as given on the command line; ``line`` is the line an editor shows,
    counted from 1 with the header on 1 (0: the file as a whole); ``column`` is the header of the
    column ("" for the row as a whole). ``message`` says what is wrong in a sentence, ``found`` what
    stands there, ``expected`` what may stand there and ``fix`` what to do.
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

    @property
    def place(self) -> str:
        """``data/stockton/2015-16/results.csv:14, column value``."""
        line = f":{self.line}" if self.line else ""
        column = f", column {self.column}" if self.column else ""
        return f"{self.file}{line}{column}"


@dataclass(frozen=True)
class Report:
    """Every problem of a run, by file, errors before warnings, then by line."""

    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> Report:
        """A report in reading order, with exact repeats dropped."""
        unique = dict.fromkeys(problems)
        return cls(tuple(sorted(unique, key=_order)))

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
