"""Results beside the times they belong to: the scorecard's, its targets' and each other's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from outturn.checks import hints
from outturn.checks.figures import Figure, Of
from outturn.checks.registry import rule
from outturn.checks.sums import adds_up
from outturn.checks.typed import day
from outturn.checks.view import Finding, Row, View
from outturn.period import Kind, Period
from outturn.problems import Severity

_LONG_AGO = timedelta(days=5 * 366)
"""How much earlier than its scorecard a result can be: last year's, or a baseline's, is welcome."""
_CALENDAR = (Kind.YEAR, Kind.QUARTER)


@rule(
    "outside-period",
    "A result is for the time of its scorecard, of a target or of a baseline, or not long before.",
    Severity.WARNING,
)
def outside_period(view: View) -> Iterator[Finding]:
    if view.period is None:
        return
    promised = _promised(view)
    for row in view.rows("results"):
        found = row.period()
        if found is None or row.text("basis") == "projection" or found.end > view.period.end:
            continue  # what is later than the scorecard has a rule of its own
        why = _outside(found, view.period)
        if why and not _is_promised(found, view.period, promised[row.text("indicator")]):
            fix = hints.or_accept(_meant(found, view.period))
            yield row.at("period", why, fix, f"within {view.period.text}")


def _promised(view: View) -> Mapping[str, Sequence[Period]]:
    """The periods of each indicator's targets and baselines, each once."""
    found: defaultdict[str, dict[Period, None]] = defaultdict(dict)
    for table in ("targets", "baselines"):
        for row in view.rows(table):
            if period := row.period():
                found[row.text("indicator")][period] = None
    return defaultdict(tuple, {indicator: tuple(of) for indicator, of in found.items()})


def _is_promised(found: Period, own: Period, promised: Sequence[Period]) -> bool:
    """Whether a target or a baseline is for its time, and of its shape where that may be a slip."""
    if _mistaken(found, own):
        promised = [other for other in promised if other.kind is not Kind.FINANCIAL_YEAR]
    return any(other.contains(found) for other in promised)


def _outside(found: Period, own: Period) -> str:
    """Why a period is outside the scorecard's; "" where it isn't, or is an earlier one."""
    if own.start - found.end > _LONG_AGO:
        return f"{found.text} is long before the scorecard, which is for {own.text}."
    # A span is typed day by day, so that it is no slip of one shape for another.
    if found.kind is not Kind.SPAN and found.start < own.start <= found.end:
        return f"{found.text} begins before the scorecard and ends within it ({own.text})."
    if _mistaken(found, own) and found.end < own.start:
        return f"{found.text} means {found.label}, which is before {own.text}."
    return ""


def _mistaken(found: Period, own: Period) -> bool:
    """Whether a calendar year or quarter may be meant for one of the scorecard's financial year."""
    same_year = found.start.year == own.start.year
    return found.kind in _CALENDAR and own.kind is Kind.FINANCIAL_YEAR and same_year


def _meant(found: Period, own: Period) -> str:
    """What to do about a period outside the scorecard's."""
    if not _mistaken(found, own):
        return "Mend the period."
    if found.kind is Kind.YEAR:
        return f"For the financial year type {own.text}."
    return f"For the quarter of the financial year type {own.text} Q{found.number}."


@rule(
    "as-at",
    "No result is for a time after the day its scorecard speaks for, unless it is a projection.",
    Severity.WARNING,
)
def as_at(view: View) -> Iterator[Finding]:
    said = view.facts.get("as_at")
    spoken = day(said) if isinstance(said, str) else None
    if spoken is None:
        return
    for row in view.rows("results"):
        found = row.period()
        given = row.text("value") or row.text("numerator")
        if found is None or not given or _foretold(row):
            continue
        if view.period is not None and found.end > view.period.end:
            continue  # later than the scorecard, which has a rule of its own
        # A snapshot shows a day of its period, which may be any.
        reached = found.start if row.text("basis") == "snapshot" else found.end
        if reached > spoken:
            message = f"{found.text} was not over on {said}, the day the scorecard speaks for."
            fix = "Mend the period; type projection under basis; or mend as_at in datapackage.json."
            yield row.at("period", message, fix, f"up to {said}")


def _foretold(row: Row) -> bool:
    return row.text("basis") == "projection" or "f" in row.markers


@rule("overlap", "The periods that sum to a year don't overlap, unless one is made up of others.")
def overlap(view: View) -> Iterator[Finding]:
    pieces: defaultdict[Of, list[Figure]] = defaultdict(list)
    for figure in view.figures:
        if figure.basis == "period" and not figure.period.is_year and adds_up(view, figure):
            pieces[figure.of].append(figure)
    for found in pieces.values():
        # The longer of two that begin together comes first, and holds the other.
        found.sort(key=lambda figure: (figure.span.start, -figure.period.days, figure.row.line))
        yield from _overlaps(found)


def _overlaps(found: Sequence[Figure]) -> Iterator[Finding]:
    """Figures that run into the one before them, or that make up only part of one around them."""
    inside: dict[int, list[Figure]] = {}
    around: list[Figure] = []
    for figure in found:
        while around and around[-1].span.end < figure.span.start:
            around.pop()
        if around and figure.span.end > around[-1].span.end:
            yield _overlap(around[-1], figure)
            continue
        if around:
            inside.setdefault(id(around[-1]), [around[-1]]).append(figure)
        around.append(figure)
    for whole, *parts in inside.values():
        if sum(part.period.days for part in parts) != whole.period.days:
            yield _overlap(whole, parts[0])


def _overlap(one: Figure, other: Figure) -> Finding:
    first, last = sorted((one, other), key=lambda figure: figure.row.line)
    message = (
        f"{last.period.text} overlaps {first.period.text} (line {first.row.line}), so that a sum "
        "would count the same days twice."
    )
    fix = "Take one of the rows out, or give all the periods the longer one is made up of."
    to_date = max(one, other, key=lambda figure: figure.period.days)
    if to_date.span.start == to_date.period.year.start:
        fix = (
            f"If {to_date.period.text} is the total since the year began (line "
            f"{to_date.row.line}), type year_to_date under basis there; else take one row out."
        )
    return last.row.at("period", message, fix)
