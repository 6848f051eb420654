"""Goals: what a target's words come to as a number, and on which side of it success lies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from outturn.assess.readings import Reading
from outturn.assess.shares import Share
from outturn.assess.show import Show
from outturn.assess.subject import Subject, confirmed
from outturn.model import (
    Accumulation,
    Baseline,
    NotJudged,
    Polarity,
    Statistic,
    Target,
    TargetKind,
)

HUNDRED = Decimal(100)


class Side(StrEnum):
    """Where success lies."""

    AT_MOST = "at most"
    AT_LEAST = "at least"
    BETWEEN = "between"
    AROUND = "around"


@dataclass(frozen=True)
class Goal:
    """T, and what reaching it takes.

    ``start`` is the baseline's figure on T's footing; ``moves`` says that the target asks for
    movement away from it; ``strict`` that equalling T is not enough. ``steps`` say how T was got.
    """

    side: Side
    value: Decimal
    upper: Decimal | None = None
    strict: bool = False
    start: Decimal | None = None
    moves: bool = False
    baseline: Baseline | None = None
    steps: tuple[str, ...] = ()

    def shared(self, share: Share) -> Goal:
        """The part of the goal that is due by now."""
        return replace(
            self,
            value=share.of(self.value),
            upper=None if self.upper is None else share.of(self.upper),
            start=None if self.start is None else share.of(self.start),
        )

    def nearest(self, value: Decimal) -> Decimal:
        """The bound ``value`` is judged against: of two, the one it is past or nearer to."""
        if self.upper is None:
            return self.value
        return self.upper if value - self.upper > self.value - value else self.value

    def margin(self, value: Decimal) -> Decimal:
        """How far ``value`` is on the wrong side; 0 or less at the goal or better."""
        match self.side:
            case Side.AT_MOST:
                return value - self.value
            case Side.AT_LEAST:
                return self.value - value
            case Side.AROUND:
                return abs(value - self.value)
        assert self.upper is not None
        return max(self.value - value, value - self.upper)

    def moved(self, value: Decimal) -> bool:
        """True where ``value`` has left the start for the better, or no movement is asked for."""
        if not self.moves or self.start is None:
            return True
        return value < self.start if self.side is Side.AT_MOST else value > self.start


def goal_of(subject: Subject, reading: Reading) -> Goal | NotJudged:
    """The goal that the reading's target sets, or why it sets none."""
    target, show = reading.target, Show.of(subject)
    match target.kind:
        case TargetKind.AT_MOST | TargetKind.AT_LEAST | TargetKind.BETWEEN:
            return _stated(subject, target, show)
        case TargetKind.CHANGE_PERCENT | TargetKind.CHANGE_POINTS:
            return _change(subject, reading, show)
        case TargetKind.IMPROVE:
            return _improve(subject, reading, show)
        case TargetKind.MAINTAIN:
            return _maintain(subject, reading, show)
    return NotJudged.NO_TARGET


def _stated(subject: Subject, target: Target, show: Show) -> Goal | NotJudged:
    known = baseline_of(subject, target)
    start = confirmed(known)
    if target.kind is TargetKind.BETWEEN:
        if target.value is None or target.upper is None:
            return NotJudged.NO_TARGET
        said = f"The target is between {show.figure(target.value)} and {show.amount(target.upper)}."
        return Goal(Side.BETWEEN, target.value, target.upper, baseline=known, steps=(said,))
    side = Side.AT_MOST if target.kind is TargetKind.AT_MOST else Side.AT_LEAST
    value = target.value if target.value is not None else target.stated
    if value is None:
        return NotJudged.NO_TARGET
    said = f"The target is {side} {show.amount(value)}."
    return Goal(side, value, start=start, baseline=known, steps=(said,))


def _change(subject: Subject, reading: Reading, show: Show) -> Goal | NotJudged:
    target = reading.target
    if target.value is None:
        return NotJudged.NO_TARGET
    side = _side(subject) if target.value == 0 else _sign_side(target.value)
    if side is None:
        return NotJudged.NO_TARGET
    start = _start(subject, reading, show)
    if start is None and target.stated is None:
        return NotJudged.BASELINE_UNCONFIRMED
    steps: tuple[str, ...] = ()
    value = target.stated
    if start is not None:
        worked_out, said = _worked_out(target, start.value, show)
        steps = (*start.steps, said)
        value = worked_out if value is None else value
    if target.stated is not None:
        steps = (*steps, f"The document prints {show.amount(target.stated)} as the target.")
    assert value is not None
    return Goal(
        side,
        value,
        start=start.value if start else None,
        moves=True,
        baseline=start.baseline if start else None,
        steps=steps,
    )


def _worked_out(target: Target, start: Decimal, show: Show) -> tuple[Decimal, str]:
    """T of a change target from its baseline, and how."""
    assert target.value is not None
    if target.kind is TargetKind.CHANGE_POINTS:
        value = start + target.value
        sign = "less" if target.value < 0 else "plus"
        step = f"{show.figure(start)} {sign} {show.difference(target.value)}"
        return value, f"{step} is {show.figure(value)}: that is the target."
    value = start * (1 + target.value / HUNDRED)
    word = "less" if target.value < 0 else "plus"
    share = show.plain(abs(target.value))
    return value, f"{show.figure(start)} {word} {share}% is {show.figure(value)}: the target."


def _improve(subject: Subject, reading: Reading, show: Show) -> Goal | NotJudged:
    target = reading.target
    side = _side(subject)
    if side is None:
        return NotJudged.NO_TARGET
    start = _start(subject, reading, show)
    printed = target.stated if target.stated is not None else target.value
    if printed is not None:
        steps = (f"The document prints {show.amount(printed)} as the target.",)
        begin = (start.value, start.baseline) if start else (None, None)
        return Goal(side, printed, start=begin[0], moves=True, baseline=begin[1], steps=steps)
    if start is None:
        return NotJudged.BASELINE_UNCONFIRMED
    word = "below" if side is Side.AT_MOST else "above"
    end = " at the end" if reading.share else ""
    said = f"To improve on it, the figure must be {word} {show.figure(start.value)}{end}."
    return Goal(
        side,
        start.value,
        strict=True,
        start=start.value,
        moves=True,
        baseline=start.baseline,
        steps=(*start.steps, said),
    )


def _maintain(subject: Subject, reading: Reading, show: Show) -> Goal | NotJudged:
    target = reading.target
    side = _side(subject) or Side.AROUND
    printed = target.value if target.value is not None else target.stated
    if printed is not None:
        said = f"The level to keep is {_no_worse(side, show.amount(printed))}."
        return Goal(side, printed, baseline=baseline_of(subject, target), steps=(said,))
    start = _start(subject, reading, show)
    if start is None:
        return NotJudged.BASELINE_UNCONFIRMED
    said = f"To keep it, the figure must be {_no_worse(side, show.figure(start.value))}."
    return Goal(side, start.value, baseline=start.baseline, steps=(*start.steps, said))


def _no_worse(side: Side, level: str) -> str:
    words = {Side.AT_MOST: f"{level} or less", Side.AT_LEAST: f"{level} or more"}
    return words.get(side, f"{level}, to either side within the tolerance")


def _side(subject: Subject) -> Side | None:
    sides = {Polarity.LOWER: Side.AT_MOST, Polarity.HIGHER: Side.AT_LEAST}
    return sides.get(subject.facts.polarity)


def _sign_side(change: Decimal) -> Side:
    return Side.AT_MOST if change < 0 else Side.AT_LEAST


def direct_goal(subject: Subject, target: Target) -> Goal | None:
    """The goal for a published change, in percent (or in points, for a change in points)."""
    if target.kind is TargetKind.IMPROVE:
        side = _side(subject)
        if side is None:
            return None
        word = "a fall" if side is Side.AT_MOST else "a rise"
        said = f"To improve, the change must be {word}."
        return Goal(side, Decimal(0), strict=True, start=Decimal(0), moves=True, steps=(said,))
    if target.value is None:
        return None
    side = _sign_side(target.value) if target.value else _side(subject)
    if side is None:
        return None
    word = "fall" if side is Side.AT_MOST else "rise"
    size = Show.of(subject).plain(abs(target.value))
    unit = "%" if target.kind is TargetKind.CHANGE_PERCENT else " percentage points"
    said = f"The target is a {word} of {size}{unit} or more."
    return Goal(side, target.value, start=Decimal(0), moves=True, steps=(said,))


def baseline_of(subject: Subject, target: Target) -> Baseline | None:
    """The baseline a target starts from: the one it names, else the only one there is."""
    if target.baseline:
        return next((b for b in subject.baselines if b.label == target.baseline), None)
    return subject.baselines[0] if len(subject.baselines) == 1 else None


@dataclass(frozen=True)
class _Start:
    baseline: Baseline
    value: Decimal
    steps: tuple[str, ...]


def _start(subject: Subject, reading: Reading, show: Show) -> _Start | None:
    """The baseline's figure for as long as the target runs; None where it is not confirmed."""
    baseline = baseline_of(subject, reading.target)
    stated = confirmed(baseline)
    if baseline is None or stated is None:
        return None
    named = "" if baseline.label.casefold() == "baseline" else f" ({baseline.label})"
    said = f"The baseline is {show.amount(stated)}{named}."
    length = _length(baseline)
    window = reading.window.months
    adds_up = subject.indicator.accumulation is Accumulation.SUM
    if not adds_up or not length or not window or length == window:
        return _Start(baseline, stated, (said,))
    value = stated * window / length
    scaled = (
        f"It covers {length} months and the target {window}: {show.figure(stated)} "
        f"× {window} ÷ {length} is {show.figure(value)}."
    )
    return _Start(baseline, value, (said, scaled))


def _length(baseline: Baseline) -> int | None:
    """The months a baseline's value is for; None where the document does not say."""
    if baseline.statistic is Statistic.YEARLY_AVERAGE:
        return 12
    if baseline.statistic is Statistic.TOTAL and baseline.period is not None:
        return baseline.period.months
    return None
