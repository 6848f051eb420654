"""The steps of a verdict as sentences."""

from __future__ import annotations

from decimal import Decimal

from outturn.assess.goals import Goal, Side
from outturn.assess.readings import Reading
from outturn.assess.show import Show
from outturn.formats import number
from outturn.model import Basis, Measure, Quantity, Result, VerdictStatus
from outturn.sentences.names import covering

SMALL_BASE = 20
"""Under this many in the base, a percentage swings on a handful of cases."""


def value_step(reading: Reading, show: Show) -> str:
    """What V is, and where it comes from."""
    result = reading.result
    amount = show.amount(reading.value)
    if result.quantity is not Quantity.LEVEL:
        return f"{_when(result)} the published change is {amount}{_against(result.against)}."
    if result.basis is Basis.YEAR_TO_DATE and not result.period.ends_year:
        start = f"The year to date, {result.period.to_date().label}, is"
    else:
        start = f"{_when(result)} the figure is"
    return f"{start} {amount}{_origin(result)}."


def _when(result: Result) -> str:
    words = covering(result.period, result.basis)
    return f"{words[0].upper()}{words[1:]}"


def _against(what: str) -> str:
    if not what:
        return ""
    return f" against {'the baseline' if what.casefold() == 'baseline' else what}"


def _origin(result: Result) -> str:
    """ " (printed)", ": 531 (Q1) plus 530 (Q2)", ": 12 of 22"."""
    if result.sources:
        return f": {'; '.join(result.sources)}"
    if result.numerator is not None and result.denominator:
        return f" ({number(result.numerator)} of {number(result.denominator)}, printed)"
    return " (printed)"


def side_step(goal: Goal, value: Decimal, show: Show) -> str:
    """Which side of T the value is on, and how far."""
    margin, shown = goal.margin(value), show.figure(value)
    if goal.side is Side.BETWEEN:
        assert goal.upper is not None
        bounds = f"{show.figure(goal.value)} and {show.figure(goal.upper)}"
        if margin <= 0:
            return f"{shown} is between {bounds}."
        bound = show.figure(goal.nearest(value))
        return f"{shown} is not between {bounds}: it is {show.difference(margin)} from {bound}."
    if value == goal.value:
        return f"{shown} is exactly at the {'baseline' if goal.strict else 'target'}."
    word = _compared(value > goal.value, show)
    text = f"{shown} is {show.difference(margin)} {word} than {show.figure(goal.value)}"
    if goal.side is Side.AROUND:
        return f"{text}."
    return f"{text}: on the {'right' if margin < 0 else 'wrong'} side."


def _compared(more: bool, show: Show) -> str:
    if show.measure is Measure.COUNT:
        return "more" if more else "fewer"
    return "higher" if more else "lower"


_OUTCOMES = {
    VerdictStatus.MET: "the target is met",
    VerdictStatus.ON_COURSE: "it is on course",
    VerdictStatus.CLOSE: "it is close",
    VerdictStatus.OFF_COURSE: "it is off course",
    VerdictStatus.MISSED: "the target is missed",
}


def outcome_step(goal: Goal, reading: Reading, status: VerdictStatus) -> str:
    """Whether the figure completes the target's period, and what follows."""
    time = "This completes the target's period"
    if not reading.final:
        time = "This figure does not complete the target's period"
    why = ""
    if goal.moves and not goal.moved(reading.value):
        moved = reading.value != goal.start
        why = ", and the movement is the wrong way" if moved else ", and nothing has moved"
    elif status is VerdictStatus.CLOSE:
        why = ", and the distance is within the tolerance"
    elif status in (VerdictStatus.OFF_COURSE, VerdictStatus.MISSED):
        why = ", and the distance is more than the tolerance"
    return f"{time}{why}: {_OUTCOMES[status]}."


def small_step(reading: Reading) -> tuple[str, ...]:
    """A warning where a percentage rests on few cases."""
    base = reading.result.denominator
    if base is None or base >= SMALL_BASE:
        return ()
    return (f"The base is only {number(base)}: such small numbers can swing a long way by chance.",)
