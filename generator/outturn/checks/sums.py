"""Figures that must agree with each other: parts and wholes, quarters and years.

Figures marked u (low reliability) are left out: their contradictions are published as such.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from outturn.checks.figures import Figure, Of, Span
from outturn.checks.registry import rule
from outturn.checks.values import gives, unit
from outturn.checks.view import Finding, View
from outturn.period import Period
from outturn.period.calendar import add_months

ADDITIVE = {"count", "currency", "days"}
"""Measures whose parts add up."""


def adds_up(view: View, figure: Figure) -> bool:
    """Whether the periods of the figure's indicator sum to a year."""
    indicator = figure.row.indicator
    if indicator is None or indicator.text("accumulation") != "sum":
        return False
    return view.fact(figure.row, "measure") in ADDITIVE


@rule("parts", "Parts of a whole add up to it, and none is more than it.")
def parts(view: View) -> Iterator[Finding]:
    figures = view.figures
    wholes = {(f.of, f.basis, f.period): f for f in figures}
    declared: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (indicator, breakdown), row in view.breakdowns.items():
        if row.text("kind") == "part":
            declared[indicator, row.text("parent")].add(breakdown)
    groups: dict[tuple[Of, str, Period], list[Figure]] = defaultdict(list)
    for figure in figures:
        own = view.breakdowns.get((figure.of.indicator, figure.of.breakdown))
        if own is not None and own.text("kind") == "part":
            of = figure.of._replace(breakdown=own.text("parent"))
            groups[of, figure.basis, figure.period].append(figure)
    for key, found in groups.items():
        whole = wholes.get(key)
        if whole and view.fact(whole.row, "measure") in ADDITIVE:
            wanted = declared[whole.of.indicator, whole.of.breakdown]
            complete = {figure.of.breakdown for figure in found} >= wanted
            yield from _against_whole(whole, found, complete)


def _against_whole(whole: Figure, found: Sequence[Figure], complete: bool) -> Iterator[Finding]:
    total = sum((figure.value for figure in found), Decimal(0))
    leeway = slack(found, whole)
    if total - whole.value <= leeway and (not complete or whole.value - total <= leeway):
        return
    said = " + ".join(f"{figure.value} ({figure.of.breakdown})" for figure in found)
    message = f"The parts give {said} = {total}, but the whole is {whole.value}."
    fix = "Mend the figure that is wrong, or the breakdowns' kind where they are no parts."
    yield whole.row.at("value", message, fix, str(total))


def slack(pieces: Sequence[Figure], whole: Figure) -> Decimal:
    """How far a sum may be out: nothing for whole numbers, else a step a figure for rounding."""
    steps = [unit(figure.value) for figure in (*pieces, whole)]
    return sum((step for step in steps if step < 1), Decimal(0))


@rule("two-shapes", "A fact that is given twice, as a year to date and as a year, is the same.")
def two_shapes(view: View) -> Iterator[Finding]:
    first: dict[tuple[Of, Span], Figure] = {}
    for figure in view.figures:
        if figure.basis not in ("period", "year_to_date"):
            continue
        other = first.setdefault((figure.of, figure.span), figure)
        if other is not figure and not _same(figure.value, other.value):
            message = (
                f"Line {other.row.line} gives {other.value} for the same days, and this row "
                f"gives {figure.value}."
            )
            yield figure.row.at("value", message, "Mend the one that is wrong.", str(other.value))


def _same(one: Decimal, other: Decimal) -> bool:
    fine, coarse = (one, other) if unit(one) < unit(other) else (other, one)
    return gives(fine, coarse)


@rule("total", "Quarters or months add up to the year to date, and to the year.")
def total(view: View) -> Iterator[Finding]:
    figures = [figure for figure in view.figures if adds_up(view, figure)]
    pieces: dict[tuple[Of, Span], Figure] = {}
    for figure in figures:
        if figure.basis == "period":
            pieces[figure.of, figure.span] = figure
    for whole in figures:
        if whole.basis not in ("period", "year_to_date"):
            continue
        for months in (1, 3, 6):
            found = tiles(whole, months, pieces)
            yield from _against_tiles(whole, found)


def tiles(whole: Figure, months: int, pieces: Mapping[tuple[Of, Span], Figure]) -> list[Figure]:
    """The figures of so many months each that make up the whole's days; [] where one lacks."""
    found: list[Figure] = []
    start, end = whole.span
    if start.day != 1 or add_months(start, months) > end:  # one tile would be the whole
        return []
    while start <= end:
        after = add_months(start, months)
        piece = pieces.get((whole.of, Span(start, after - timedelta(days=1))))
        if piece is None or piece.row is whole.row:
            return []
        found.append(piece)
        start = after
    return found if len(found) > 1 and found[-1].span.end == end else []


def _against_tiles(whole: Figure, found: Sequence[Figure]) -> Iterator[Finding]:
    added = sum((figure.value for figure in found), Decimal(0))
    if not found or abs(added - whole.value) <= slack(found, whole):
        return
    said = " + ".join(str(figure.value) for figure in found)
    lines = ", ".join(str(figure.row.line) for figure in found)
    message = f"Its periods give {said} = {added} (lines {lines}), but the row says {whole.value}."
    fix = f"Type {added}, or mend the period that is wrong."
    yield whole.row.at("value", message, fix, str(added))


@rule("falling", "A year to date doesn't fall as the year goes on, unless marked r (revised).")
def falling(view: View) -> Iterator[Finding]:
    series: dict[tuple[Of, Period], list[Figure]] = defaultdict(list)
    for figure in view.figures:
        if figure.basis == "year_to_date" and adds_up(view, figure):
            series[figure.of, figure.period.year].append(figure)
    for found in series.values():
        found.sort(key=lambda figure: figure.period.end)
        for earlier, later in pairwise(found):
            if later.value < earlier.value and "r" not in later.row.markers:
                message = (
                    f"The year to date falls from {earlier.value} ({earlier.period.text}, line "
                    f"{earlier.row.line}) to {later.value}."
                )
                fix = "Mend the one that is wrong; if earlier figures were revised, add marker r."
                yield later.row.at("value", message, fix, f"at least {earlier.value}")
