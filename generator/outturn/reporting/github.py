"""A report as GitHub shows it beside the lines of a change ("workflow commands")."""

from __future__ import annotations

from collections.abc import Iterator

from outturn.problems import Report
from outturn.reporting.folding import Fold, by_file
from outturn.reporting.words import one_line, where


def as_annotations(report: Report) -> Iterator[str]:
    """A line for each problem, alike ones folded: GitHub shows only the first ten of a step."""
    for _, folds in by_file(report):
        yield from map(_annotation, folds)


def _annotation(fold: Fold) -> str:
    problem = fold.problem
    properties = {"file": problem.file, "line": str(problem.line or ""), "title": problem.code}
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    said = (one_line(problem.message), where(problem), one_line(problem.fix), fold.rest)
    return f"::{problem.severity} {given}::{_data(chr(10).join(filter(None, said)))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
