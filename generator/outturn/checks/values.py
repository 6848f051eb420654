"""Single figures: within their range, with the parts that give them, or a reason why not."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from outturn.checks.hints import or_accept
from outturn.checks.registry import rule
from outturn.checks.view import Finding, Row, View
from outturn.model import ADDITIVE, Measure
from outturn.problems import Severity

_ABSENT = {"x", "z", "c"}
"""Markers of a value that isn't there."""
_NEVER_SUMS = {*map(str, Measure)} - {*map(str, ADDITIVE), str(Measure.NARRATIVE)}
LEVEL_TARGETS = {"at_most", "at_least", "between", "maintain", "figure"}
"""Kinds of target whose value is a level, not a change."""


@rule("proportion", "A proportion lies between 0 and 100.")
def proportion(view: View) -> Iterator[Finding]:
    for row, column, value in _levels(view):
        if view.fact(row, "measure") == "proportion" and not 0 <= value <= 100:
            message = f"{value}% is no proportion."
            fix = "Type a percentage from 0 to 100, or mend the indicator's measure."
            yield row.at(column, message, fix, "0 to 100")


@rule("scale", "A score lies on its scale.")
def scale(view: View) -> Iterator[Finding]:
    for row, column, value in _levels(view):
        if view.fact(row, "measure") != "score" or row.indicator is None:
            continue
        least, most = row.indicator.number("scale_min"), row.indicator.number("scale_max")
        if (least is not None and value < least) or (most is not None and value > most):
            message = f"{value} is not on the scale of {row.text('indicator')}."
            allowed = f"{'' if least is None else least} to {'' if most is None else most}"
            yield row.at(column, message, "Mend the score, or the indicator's scale.", allowed)


def _levels(view: View) -> Iterator[tuple[Row, str, Decimal]]:
    """Every cell that holds a level of its indicator."""
    for table, columns in (
        ("results", ("value", "lower", "upper")),
        ("baselines", ("value",)),
        ("targets", ("value", "upper", "stated")),
    ):
        for row in view.rows(table):
            if row.text("quantity") not in ("", "level"):
                continue
            change = table == "targets" and row.text("kind") not in LEVEL_TARGETS
            for column in ("stated",) if change else columns:
                value = row.number(column)
                if value is not None:
                    yield row, column, value


@rule("scale-order", "A scale, and a range, runs from its lower end to its upper.")
def scale_order(view: View) -> Iterator[Finding]:
    for table, low, high in (
        ("indicators", "scale_min", "scale_max"),
        ("results", "lower", "upper"),
    ):
        for row in view.rows(table):
            least, most = row.number(low), row.number(high)
            if least is not None and most is not None and least > most:
                yield row.at(low, f"{low} is above {high}, {most}.", "Swap them, or mend one.")


@rule("n-of-d", "Numerator and denominator give the value, rounded or cut to its decimals.")
def n_of_d(view: View) -> Iterator[Finding]:
    for row in view.rows("results"):
        top, bottom = row.number("numerator"), row.number("denominator")
        if top is None or bottom is None or "u" in row.markers:
            continue
        measure = view.fact(row, "measure")
        if bottom <= 0:
            fix = "Type what the numerator is out of; where that is none, leave both cells empty."
            yield row.at("denominator", f"There is nothing to be {top} of.", fix, "above 0")
        elif measure == "proportion" and top > bottom:
            message = f"{top} can't be out of {bottom}."
            yield row.at("numerator", message, "Swap the two, or mend one.", f"up to {bottom}")
        elif row.text("quantity") == "level":
            yield from _given(row, measure, top / bottom)


def _given(row: Row, measure: str, share: Decimal) -> Iterator[Finding]:
    value, times = row.number("value"), _times(row, measure)
    if value is None or times is None or gives(share * times, value):
        return
    top, bottom = row.text("numerator"), row.text("denominator")
    exact = f"{share * times:.4f}".rstrip("0").rstrip(".")
    message = f"{top} of {bottom} is {exact}, not {value}."
    yield row.at("value", message, "Mend one of the three.", exact)


def _times(row: Row, measure: str) -> Decimal | None:
    """What a numerator over its denominator is multiplied by; None where that isn't the value."""
    if measure == "rate" and row.indicator is not None:
        return row.indicator.number("per")
    return {"proportion": Decimal(100), "currency": Decimal(1), "days": Decimal(1)}.get(measure)


def gives(exact: Decimal, printed: Decimal) -> bool:
    """Whether ``printed`` is ``exact``, rounded (half away from zero) or cut to its decimals."""
    step = unit(printed)
    rounded = exact.quantize(step, rounding=ROUND_HALF_UP)
    cut = (exact / step).to_integral_value("ROUND_DOWN") * step
    return printed in (rounded, cut)


def unit(number: Decimal) -> Decimal:
    """The smallest step of a number as typed: 1 for 12, 0.1 for 12.5."""
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1)


@rule("accumulation", "Only what can add up over a year is said to.", Severity.WARNING)
def accumulation(view: View) -> Iterator[Finding]:
    for row in view.rows("indicators"):
        measure = row.text("measure")
        if row.text("accumulation") == "sum" and measure in _NEVER_SUMS:
            message = f"A year of a {measure} is not its periods added up, so it is not read so."
            fix = "Type none, or rolling where each figure covers twelve months."
            yield row.at("accumulation", message, or_accept(fix), "none, rolling")


@rule("marker-with-value", "A result marked as absent has no value.")
def marker_with_value(view: View) -> Iterator[Finding]:
    for row in view.rows("results"):
        absent = sorted(row.markers & _ABSENT)
        if absent and row.text("value"):
            message = f"The marker {absent[0]} says there is no value, and there is one."
            yield row.at("marker", message, "Empty the value, or take the marker out.")


@rule("absent", "A result without a value says that it is absent, and why.")
def absent(view: View) -> Iterator[Finding]:
    for row in view.rows("results"):
        given = row.text("numerator") and row.text("denominator")
        if row.text("value") or given or row.markers & {"z", "c", "low"}:
            continue
        if not row.sound("value", "marker", "reason", "numerator", "denominator"):
            continue
        missing = [
            column
            for column, said in (("marker", "x" in row.markers), ("reason", row.text("reason")))
            if not said
        ]
        if missing:
            message = "There is no value, and the row doesn't say why."
            fix = "Type the value; or x under marker and why under reason."
            yield row.at(missing[0] if len(missing) == 1 else "value", message, fix)


@rule("baseline-value", "A confirmed baseline has a figure.")
def baseline_value(view: View) -> Iterator[Finding]:
    for row in view.rows("baselines"):
        if row.text("status") == "confirmed" and not row.text("value") and not row.text("reason"):
            message = "The baseline is confirmed, but has no figure."
            fix = "Type the figure, or another status: to_be_confirmed, to_be_collected."
            yield row.at("value", message, fix)


@rule("no-results", "Where a package has no result, every indicator says why.")
def no_results(view: View) -> Iterator[Finding]:
    if not view.has("results") or view.rows("results"):
        return
    for row in _silent(view):
        message = f"{row.text('id')} has no result, and doesn't say why."
        yield row.at("reason", message, "Type why under reason, or add a result.")


@rule("silent", "An indicator without any result says why.", Severity.WARNING)
def silent(view: View) -> Iterator[Finding]:
    if not view.rows("results") or "indicator" not in view.columns("results"):
        return
    known = {row.text("indicator") for row in view.rows("results")}
    for row in _silent(view):
        if row.text("id") not in known and row.text("measure") != "narrative":
            message = f"{row.text('id')} has no result, and doesn't say why."
            fix = "Add a row to the results (with marker x, if need be), or a reason here."
            yield row.at("reason", message, fix)


def _silent(view: View) -> Iterator[Row]:
    for row in view.rows("indicators"):
        reason = row.text("reason") or row.text("status") == "under_development"
        if row.text("id") and not reason:
            yield row
