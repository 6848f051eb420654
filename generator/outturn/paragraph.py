"""A paragraph held against figures before it goes in: those typed below it, or a package's."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from outturn import package, pipeline
from outturn.claims import find_claims
from outturn.errors import ConfigurationError, InvalidDataError
from outturn.model import Claim, IndicatorAssessment, Measure, ScorecardAssessment, Update
from outturn.period import Period, PeriodError, parse
from outturn.problems import Problem, Report

_RULE = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)
_INDICATOR = "text"
_YEAR = "2000/01"


@dataclass(frozen=True)
class Paragraph:
    """A text, and the figures typed below it: ``csv`` with the names of its columns first, from
    line ``line`` of the file on; both empty where none are given."""

    text: str
    csv: str
    line: int


def split(source: str) -> Paragraph:
    """What is above a line of dashes and what is below it."""
    found = _RULE.search(source)
    if found is None:
        return Paragraph(source.strip(), "", 0)
    below = source[found.end() :]
    blank = len(below) - len(below.lstrip())
    line = source.count("\n", 0, found.end() + blank) + 1
    return Paragraph(source[: found.start()].strip(), below.strip() + "\n", line)


def beside(
    paragraph: Paragraph, whole: ScorecardAssessment, of: IndicatorAssessment, period: str
) -> list[Claim]:
    """The claims of a text about an indicator of a package, in ``period`` (the latest one with a
    figure where that is empty)."""
    if period:
        about = _period(period, whole.scorecard.year_start)
    else:
        about = of.latest.period if of.latest else whole.scorecard.period
    return _claims(whole, of, paragraph.text, about)


def alone(paragraph: Paragraph, measure: Measure, unit: str, period: str, name: str) -> list[Claim]:
    """The claims of a text with nothing but the figures below it, which are of ``unit``.

    Raises InvalidDataError where those can't be read, with the lines of the file called ``name``.
    """
    with TemporaryDirectory() as root:
        folder = Path(root) / _INDICATOR / _INDICATOR
        _write(folder, paragraph, measure, unit)
        checked = pipeline.validate([folder], pipeline.NO_DAY)
    if not checked.report.ok:
        raise InvalidDataError(Report.of(_moved(checked.report, paragraph.line, name)), 1)
    (whole,) = checked.assessments
    return beside(paragraph, whole, whole.indicators[0], period)


def _period(text: str, year_start: int) -> Period:
    try:
        return parse(text, year_start)
    except PeriodError as error:
        raise ConfigurationError(f"--period {text}: {error}") from error


def _claims(
    whole: ScorecardAssessment, of: IndicatorAssessment, text: str, period: Period
) -> list[Claim]:
    """Those of a text that stood alone under ``of``."""
    update = Update(period, as_published=text)
    indicator = replace(of.indicator, updates=(update,))
    card = replace(whole.scorecard, indicators=(indicator,), commentary=())
    only = replace(whole, scorecard=card, indicators=(replace(of, indicator=indicator),), claims=())
    return [claim for claim in find_claims(only) if claim.table == "updates"]


def _write(folder: Path, paragraph: Paragraph, measure: Measure, unit: str) -> None:
    """The figures as a package of one indicator, so that they are read and checked as any are."""
    folder.mkdir(parents=True)
    sums = measure in (Measure.COUNT, Measure.CURRENCY)
    facts = {
        "id": _INDICATOR,
        "objective": "1",
        "title": "Text",
        "measure": measure,
        "unit": unit,
        "polarity": "none",
        "accumulation": "sum" if sums else "none",
        "status": "active",
        "reason": "" if paragraph.csv else "no_update",
    }
    tables = {
        "objectives": "id,title\n1,Text\n",
        "indicators": _table([list(facts), list(facts.values())]),
        "results": _results(paragraph.csv),
    }
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, "utf-8", newline="")
    (folder / package.DESCRIPTOR).write_text(json.dumps(_descriptor(tables)), "utf-8")
    package.inline_schemas(folder)
    publisher = {"name": "Text", "place": "Text"}
    (folder.parent / package.PUBLISHER).write_text(json.dumps(publisher), "utf-8")


def _results(figures: str) -> str:
    """The rows below the text, with the columns that a results table must have."""
    rows = list(csv.reader(io.StringIO(figures)))
    header = [name.strip() for name in rows[0]] if rows else ["period", "value"]
    added = {"indicator": _INDICATOR, "basis": "period", "quantity": "level"}
    added |= dict.fromkeys(("area", "breakdown", "published"), "")
    added = {name: cell for name, cell in added.items() if name not in header}
    # An empty line stays one, so that the lines of what is wrong can be told.
    body = ([*row, *added.values()] if row else [] for row in rows[1:])
    return _table([[*header, *added], *body])


def _table(rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def _descriptor(tables: Mapping[str, str]) -> dict[str, object]:
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": _INDICATOR,
        "title": "Text",
        "licenses": [{"name": "OGL-UK-3.0"}],
        "sources": [{"title": "Text"}],
        "scorecard": {"publisher": _INDICATOR, "period": _YEAR, "status": "final"},
        "resources": [
            {"name": t, "type": "table", "path": f"{t}.csv", "encoding": "utf-8"} for t in tables
        ],
    }


def _moved(report: Report, line: int, name: str) -> Iterator[Problem]:
    """Errors at the lines of the file they were typed in."""
    for problem in _errors(report):
        at = problem.line + line - 1 if problem.line else line
        yield replace(problem, file=name, package="", line=at)


def _errors(report: Report) -> Iterable[Problem]:
    return (problem for problem in report if problem.severity == "error")
