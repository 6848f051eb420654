"""A claim as it is found: where it stands in its text, before its file and line are known."""

from __future__ import annotations

from decimal import Decimal

from outturn.claims.arithmetic import Fit
from outturn.claims.marking import Marked
from outturn.claims.numerals import Figure, Unit
from outturn.formats import MINUS, number
from outturn.model import Claim, ClaimKind, ClaimOutcome


def claim(
    marked: Marked,
    span: tuple[int, int],
    kind: ClaimKind,
    outcome: ClaimOutcome,
    *,
    stated: str,
    note: str,
    recomputed: str = "",
) -> Claim:
    """A claim quoted from a text; its table, line and indicator are set by whoever knows them."""
    start, quote = marked.quote(*span)
    return Claim(
        kind=kind,
        outcome=outcome,
        quote=quote,
        stated=stated,
        recomputed=recomputed,
        note=note,
        table="",
        line=0,
        start=start,
    )


def stated(marked: Marked, figure: Figure) -> str:
    """A figure as it stands in the text, without the sign before it."""
    return marked.text[figure.start : figure.end].lstrip("+-−–").strip()


def shown(value: Decimal, figure: Figure, fitted: Fit = Fit.ROUNDED) -> str:
    """``value`` printed as ``figure`` is: with its unit, and as many decimals.

    Beside a figure that was cut off it has one more, which shows that.
    """
    decimals = figure.decimals + (fitted is Fit.TRUNCATED)
    if figure.unit in (Unit.PERCENT, Unit.FRACTION):
        return f"{number(value, decimals)}%"
    if figure.unit is Unit.POINTS:
        points = number(value, decimals)
        return f"{points} percentage point{'' if points == '1' else 's'}"
    if figure.unit is Unit.MONEY:
        return f"{MINUS if value < 0 else ''}£{number(abs(value))}"
    return number(value)


def plainly(value: Decimal, unit: Unit) -> str:
    """A figure of a sum, with the sign of its unit."""
    if unit is Unit.PERCENT:
        return f"{number(value)}%"
    return (
        f"{MINUS if value < 0 else ''}£{number(abs(value))}"
        if unit is Unit.MONEY
        else number(value)
    )


def cut_off(fitted: Fit) -> str:
    """What is said of a figure that was cut off rather than rounded; "" for any other."""
    if fitted is Fit.TRUNCATED:
        return " The text cuts the figure off rather than rounding it."
    return ""
