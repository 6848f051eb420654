"""Results as CSV, one a row, with text that could run as a formula made harmless."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from outturn.exports.data import result_data
from outturn.exports.text import neutral
from outturn.model import Indicator, IndicatorAssessment, ScorecardAssessment
from outturn.sentences.names import facts

RESULT_COLUMNS = (
    *("indicator", "period", "period_as_published", "basis", "quantity", "against"),
    *("area", "breakdown", "value", "lower", "upper", "numerator", "denominator"),
    *("marker", "reason", "expected", "published", "origin", "worked_out", "note"),
)
SCORECARD_COLUMNS = ("indicator", "title", "measure", "unit", *RESULT_COLUMNS[1:])


def indicator_csv(assessment: IndicatorAssessment) -> bytes:
    """Printed results and those worked out from them, one a row; UTF-8 with a byte-order mark, so
    that spreadsheets read it as such."""
    return table_csv(RESULT_COLUMNS, _rows(assessment))


def scorecard_csv(whole: ScorecardAssessment) -> bytes:
    """The same of every indicator, each row with its indicator's title, measure and unit."""
    return table_csv(SCORECARD_COLUMNS, (row for a in whole.indicators for row in _rows(a)))


def table_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Rows as CSV, with no cell that a spreadsheet could run."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[c]) for c in columns] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def guarded_csv(content: bytes) -> bytes:
    """A table of a package, for those who open it by itself in a spreadsheet: the same bytes unless
    some text in it could run as a formula."""
    text = content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    guarded = [[neutral(cell) for cell in row] for row in rows]
    if guarded == rows:
        return content
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(guarded)
    return out.getvalue().encode("utf-8-sig")


def _rows(assessment: IndicatorAssessment) -> Iterable[dict[str, Any]]:
    indicator = assessment.indicator
    for result in assessment.results:
        row = {**_named(indicator, result.breakdown), **result_data(result, indicator)}
        if result.value is None:
            row["origin"] = ""  # what is not there stands nowhere
        yield row


def _named(indicator: Indicator, breakdown: str) -> dict[str, str]:
    known = facts(indicator, breakdown)
    return {"title": indicator.title, "measure": known.measure, "unit": known.unit}


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return neutral(value) if isinstance(value, str) else str(value)
