"""Periods that can be read, and that fit the scorecard."""

from __future__ import annotations

from collections.abc import Iterator

from outturn.checks.registry import rule
from outturn.checks.view import Finding, Row, View
from outturn.period import ALLOWED, Kind, PeriodError, parse
from outturn.problems import Severity

_TABLES = ("baselines", "targets", "results", "updates", "commentary")


@rule("period", "Periods are typed in one of the shapes Outturn knows.")
def period(view: View) -> Iterator[Finding]:
    for row in _rows(view):
        text = row.text("period")
        if not text:
            continue  # where a period is needed, the schema says so
        try:
            parse(text, view.year_start)
        except PeriodError as error:
            said = str(error)
            fix = said.partition("did you mean ")[2].rstrip("?")
            fix = f"Type {fix}." if fix else f"Type a period such as {ALLOWED}."
            why = said.partition("; did you mean ")[0].partition("; allowed: ")[0]
            yield row.at("period", f"The period can't be read: {why}.", fix, ALLOWED)


@rule(
    "late-period",
    "No figure or text is for a time after its scorecard's.",
    Severity.WARNING,
)
def late_period(view: View) -> Iterator[Finding]:
    if view.period is None:
        return
    for row in _rows(view):
        found = row.period()
        if found is None or row.text("basis") == "projection":
            continue
        # A plan's target may be for longer than one scorecard.
        reached = found.start if row.table == "targets" else found.end
        if reached > view.period.end:
            message = f"{found.text} is later than the scorecard, which is for {view.period.text}."
            fix = "Mend the period, or put the row in the next scorecard."
            yield row.at("period", message, fix, f"up to {view.period.text}")


@rule(
    "month-or-year",
    "A month that looks like a financial year belongs to an indicator reported by month.",
    Severity.WARNING,
)
def month_or_year(view: View) -> Iterator[Finding]:
    for row in _rows(view):
        found = row.period()
        if found is None or found.kind is not Kind.MONTH or row.indicator is None:
            continue
        looks_like_a_year = found.start.month == (found.start.year + 1) % 100
        if looks_like_a_year and row.indicator.text("frequency") != "month":
            year = f"{found.start.year}/{found.start.month:02d}"
            message = f"{found.text} means {found.label}; {row.text('indicator')} is not monthly."
            yield row.at("period", message, f"For the financial year type {year}.", year)


def _rows(view: View) -> Iterator[Row]:
    for table in _TABLES:
        yield from view.rows(table)
