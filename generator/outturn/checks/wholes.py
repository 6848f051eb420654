"""Figures that lie inside others: subsets and parts in their whole, periods in a year to date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from decimal import Decimal

from outturn.checks.figures import Figure, Of, Span
from outturn.checks.registry import rule
from outturn.checks.sums import ADDITIVE, adds_up, slack, tiles
from outturn.checks.view import Finding, View
from outturn.period import Period

_Key = tuple[Of, str, Period]


@rule("larger-part", "Nothing that lies inside a whole is more than it.")
def larger_part(view: View) -> Iterator[Finding]:
    figures: Mapping[_Key, Figure] = {(f.of, f.basis, f.period): f for f in view.figures}
    for figure in figures.values():
        of = _around(view, figure)
        whole = figures.get((of, figure.basis, figure.period)) if of else None
        if whole and _alike(view, figure, whole) and figure.value > whole.value:
            message = (
                f"{figure.value} is more than the {whole.value} of the whole it lies in "
                f"(line {whole.row.line})."
            )
            fix = "Mend the figure that is wrong, or what this is a part of."
            yield figure.row.at("value", message, fix, f"at most {whole.value}")


def _around(view: View, figure: Figure) -> Of | None:
    """Whose figure the whole is; None where it lies inside none (parts have a rule of their own)"""
    own = view.breakdowns.get((figure.of.indicator, figure.of.breakdown))
    if own is not None:
        return (
            figure.of._replace(breakdown=own.text("parent"))
            if own.text("kind") == "subset"
            else None
        )
    indicator = figure.row.indicator
    whole = indicator.text("part_of") if indicator and not figure.of.breakdown else ""
    return figure.of._replace(indicator=whole) if whole else None


def _alike(view: View, one: Figure, other: Figure) -> bool:
    """Whether both count the same things, so that one can be more than the other."""
    measure, unit = ((view.fact(one.row, c), view.fact(other.row, c)) for c in ("measure", "unit"))
    return measure[0] == measure[1] and measure[0] in ADDITIVE and unit[0] == unit[1]


@rule("step", "A year to date is the one before it and what came between.")
def step(view: View) -> Iterator[Finding]:
    figures = [figure for figure in view.figures if adds_up(view, figure)]
    pieces = {(f.of, f.span): f for f in figures if f.basis == "period"}
    to_date = {key: f for key, f in pieces.items() if f.period.is_year}
    to_date |= {(f.of, f.span): f for f in figures if f.basis == "year_to_date"}
    for piece in pieces.values():
        began = piece.period.year.start
        before = to_date.get((piece.of, Span(began, piece.span.start - timedelta(days=1))))
        after = to_date.get((piece.of, Span(began, piece.span.end)))
        if before is None or after is None or after is piece:
            continue
        added = before.value + piece.value
        wrong = abs(added - after.value) > slack((before, piece), after)
        # Where all its periods are there, they are added up by another rule.
        if wrong and not any(tiles(after, months, pieces) for months in (1, 3, 6)):
            yield _against_steps(before, piece, after, added)


def _against_steps(before: Figure, piece: Figure, after: Figure, added: Decimal) -> Finding:
    message = (
        f"{before.value} to date (line {before.row.line}) and {piece.value} since (line "
        f"{piece.row.line}) give {added}, but the row says {after.value}."
    )
    return after.row.at("value", message, "Mend the figure that is wrong.", str(added))
