"""A report for people: what is wrong, where, and how to mend it, a line each."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from outturn.problems import Report, Severity
from outturn.reporting.folding import Fold, by_file
from outturn.reporting.words import one_line, where


class Part(Enum):
    """What a line says, for those who colour it."""

    FILE = auto()
    ERROR = auto()
    WARNING = auto()
    WHERE = auto()
    FIX = auto()
    REST = auto()
    SPACE = auto()
    SUMMARY = auto()
    HEADING = auto()
    TEXT = auto()


class Line(NamedTuple):
    """A line of a report."""

    part: Part
    text: str


_INDENT = " " * 11


def as_text(report: Report, packages: int) -> str:
    """The lines of a report on ``packages`` packages, as one text."""
    return "\n".join(line.text for line in as_lines(report, packages))


def as_lines(report: Report, packages: int) -> Iterator[Line]:
    """Every problem under the file it is in, errors first, and a summary at the end."""
    for file, folds in by_file(report):
        yield Line(Part.FILE, one_line(file))
        for fold in folds:
            yield from _told(fold)
        yield Line(Part.SPACE, "")
    yield Line(Part.SUMMARY, summary(report, packages))


def _told(fold: Fold) -> Iterator[Line]:
    problem = fold.problem
    part = Part.ERROR if problem.severity is Severity.ERROR else Part.WARNING
    yield Line(part, f"  {problem.severity:<7}  {one_line(problem.message)}  [{problem.code}]")
    yield Line(Part.WHERE, _INDENT + where(problem))
    if problem.fix:
        yield Line(Part.FIX, _INDENT + one_line(problem.fix))
    if fold.rest:
        yield Line(Part.REST, _INDENT + fold.rest)


def summary(report: Report, packages: int) -> str:
    """How many errors and warnings there are, and whether the site can be built."""
    read = f" in {_counted(packages, 'scorecard')}"
    accepted = f" ({len(report.accepted)} accepted)" if report.accepted else ""
    warnings = _counted(report.warnings, "warning") + accepted
    if not report.ok:
        until = "the error is mended" if report.errors == 1 else "the errors are mended"
        errors = _counted(report.errors, "error")
        return f"{errors}, {warnings}{read}. The site can't be built until {until}."
    found = warnings if report.warnings else f"No problem{accepted}"
    return f"{found}{read}. The site can be built."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
