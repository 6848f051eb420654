"""The steps of a verdict as sentences."""

from __future__ import annotations

from decimal import Decimal

from outturn.assess.exact import exact, opening
from outturn.assess.goals import Goal, Side
from outturn.assess.levels import covered
from outturn.assess.readings import Reading
from outturn.assess.rules import Place
from outturn.assess.show import Show
from outturn.assess.weighing import Weighed
from outturn.formats import number
from outturn.model import Basis, Quantity, Result, VerdictStatus
from outturn.sentences.judgement import EXPECTED
from outturn.sentences.names import compared_with, covering

SMALL_BASE = 20
"""Under this many in the base, a percentage swings on a handful of cases."""


def steps_of(reading: Reading, it: Weighed, history: tuple[str, ...]) -> tuple[str, ...]:
    """The arithmetic from figure to verdict, in order; ``history`` tells of the target's."""
    steps = [value_step(reading, it.show), *history, *it.goal.steps]
    if reading.share:
        steps.append(_share_step(reading, it))
    steps.append(_side_step(it.goal, reading.value, it.show))
    if it.goal.side is Side.AROUND or it.place is not Place.REACHED:
        steps += _tolerance_steps(it)
    if it.beside.step:
        steps.append(it.beside.step)
    steps.append(_outcome_step(reading, it))
    return (*steps, *_small_step(reading))


def value_step(reading: Reading, show: Show) -> str:
    """What V is, and where it comes from."""
    result = reading.result
    amount = show.amount(reading.value)
    if reading.projected:
        return projection_step(result, amount)
    if result.quantity is not Quantity.LEVEL:
        return f"{_when(result)} the published change is {amount}{_against(result)}."
    if result.basis is Basis.YEAR_TO_DATE and not result.period.ends_year:
        start = f"The year to date, {result.period.to_date().label}, is"
    else:
        start = f"{_when(result)} the figure is"
    return f"{start} {amount}{_origin(result)}."


def projection_step(result: Result, amount: str) -> str:
    """What is expected, of which time."""
    to_date = result.basis is Basis.YEAR_TO_DATE
    period = result.period.to_date() if to_date else result.period
    what = "figure" if result.quantity is Quantity.LEVEL else "change"
    against = "" if result.quantity is Quantity.LEVEL else _against(result)
    return f"The {what} projected for {period.label} is {amount}{against}{_origin(result)}."


def _when(result: Result) -> str:
    return opening(covering(result.period, result.basis))


def _against(result: Result) -> str:
    """What a change is against: a period by its name, anything else in the document's words."""
    what = result.against
    if not what:
        return ""
    if what.casefold() == "baseline":
        return " against the baseline"
    return f" against {compared_with(what, result.period.year_start)}"


def _origin(result: Result) -> str:
    """ " (printed)", ": 531 (Q1) plus 530 (Q2)", ": 12 of 22"."""
    if result.sources:
        return f": {'; '.join(result.sources)}"
    if result.numerator is not None and result.denominator:
        return f" ({exact(result.numerator)} of {exact(result.denominator)}, printed)"
    return " (printed)"


def _share_step(reading: Reading, it: Weighed) -> str:
    """How much of the year's target is due by now."""
    share, show, whole, goal = reading.share, it.show, it.whole, it.goal
    assert share is not None
    sum_of = f"× {show.plain(share.part)} ÷ {show.plain(share.whole)}"
    due = f"{show.figure(whole.value)} {sum_of}, or {show.figure(goal.value)}"
    if whole.upper is not None and goal.upper is not None:
        due += f", to {show.figure(whole.upper)} {sum_of}, or {show.figure(goal.upper)}"
    return f"Not all of it is due yet: {share.words}. What is due by now is {due}."


def _side_step(goal: Goal, value: Decimal, show: Show) -> str:
    """Which side of T the value is on, and how far."""
    margin, shown = goal.margin(value), opening(show.figure(value))
    if goal.side is Side.BETWEEN:
        assert goal.upper is not None
        bounds = f"{show.figure(goal.value)} and {show.figure(goal.upper)}"
        if margin <= 0:
            return f"{shown} is between {bounds}."
        bound = show.figure(goal.nearest(value))
        return f"{shown} is not between {bounds}: it is {show.difference(margin)} from {bound}."
    if value == goal.value:
        return f"{shown} is exactly at the {'baseline' if goal.strict else 'target'}."
    word = show.compared(value > goal.value)
    text = f"{shown} is {show.difference(margin)} {word} than {show.figure(goal.value)}"
    if goal.side is Side.AROUND:
        return f"{text}."
    return f"{text}: on the {'right' if margin < 0 else 'wrong'} side."


def _tolerance_steps(it: Weighed) -> list[str]:
    """How far off is close; a rule without a name for close needs it only to keep a level."""
    if it.judgement.has_close or it.goal.side is Side.AROUND:
        return [it.allowed.step]
    return []


_OUTCOMES = {
    VerdictStatus.MET: "the target is met",
    VerdictStatus.ON_COURSE: "it is on course",
    VerdictStatus.CLOSE: "it is close",
    VerdictStatus.OFF_COURSE: "it is off course",
    VerdictStatus.MISSED: "the target is missed",
}


def _outcome_step(reading: Reading, it: Weighed) -> str:
    """Whether the figure completes the target's period, and what follows."""
    why = _why(reading, it)
    if reading.projected:
        return f"If the projection holds{why}: {EXPECTED[it.status]}."
    time = _ending(reading)
    if not reading.final:
        time = "This figure does not complete the target's period"
        if reading.open:
            time += ", but what is left of it cannot change which side it ends on"
    return f"{time}{why}: {_OUTCOMES[it.status]}."


_LENGTHS = {1: "month", 3: "quarter", 6: "half-year"}
"""What a period of so many months is called."""


def _ending(reading: Reading) -> str:
    """How a figure that ends with the target's period covers it: all of it, or its last part."""
    result, window = reading.result, reading.window
    whole = "year" if window.months == 12 else "period"
    if result.basis is Basis.SNAPSHOT:
        return f"This is the position at the end of the target's {whole}"
    rolling = result.basis is Basis.ROLLING_YEAR and window.months == 12
    if rolling or covered(result).start <= window.start:
        return "This completes the target's period"
    length = _LENGTHS.get(result.period.months or 0, "figure")
    return f"This is the last {length} of the target's {whole}"


def _why(reading: Reading, it: Weighed) -> str:
    """Why a value that does not reach the goal is close, or not even that."""
    if it.place is Place.REACHED:
        return ""
    close = it.status is VerdictStatus.CLOSE
    if it.goal.moves and not it.goal.moved(reading.value):
        moved = reading.value != it.goal.start
        how = "the movement is the wrong way" if moved else "nothing has moved"
    elif not it.judgement.has_close:
        return ", and by the publisher's rule nothing lies between met and missed"
    elif it.place is Place.NEAR:
        how = "the distance is within the tolerance"
    elif it.goal.margin(reading.value) == it.allowed.value:
        how = "the distance is exactly the tolerance"
    else:
        how = "the distance is more than the tolerance"
    if close and it.place is Place.FAR:
        return f", and {how}, but it is not worse than last year"
    if not close and it.place is Place.NEAR:
        return f", and {how}, but it is not better than last year"
    return f", and {how}"


def _small_step(reading: Reading) -> tuple[str, ...]:
    """A warning where a percentage rests on few cases."""
    base = reading.result.denominator
    if base is None or base >= SMALL_BASE:
        return ()
    return (f"The base is only {number(base)}: such small numbers can swing a long way by chance.",)
