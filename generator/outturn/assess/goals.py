"""Goals: what a target's words come to as a number, and on which side of it success lies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

from outturn.assess.exact import opening
from outturn.assess.readings import Asked
from outturn.assess.shares import Share
from outturn.assess.show import Show
from outturn.assess.starts import baseline_of, start_of
from outturn.assess.subject import Subject, confirmed
from outturn.model import (
    Baseline,
    NotJudged,
    Polarity,
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
    movement away from it; ``strict`` that equalling T is not enough; ``exact`` is T before it was
    rounded to a whole number, where it was. ``steps`` say how T was got.
    """

    side: Side
    value: Decimal
    upper: Decimal | None = None
    strict: bool = False
    start: Decimal | None = None
    moves: bool = False
    baseline: Baseline | None = None
    exact: Decimal | None = None
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


def goal_of(subject: Subject, asked: Asked, show: Show) -> Goal | NotJudged:
    """The goal that a target sets, or why it sets none."""
    target = asked.target
    match target.kind:
        case TargetKind.AT_MOST | TargetKind.AT_LEAST | TargetKind.BETWEEN:
            return _stated(subject, target, show)
        case TargetKind.CHANGE_PERCENT | TargetKind.CHANGE_POINTS:
            return _change(subject, asked, show)
        case TargetKind.IMPROVE:
            return _improve(subject, asked, show)
        case TargetKind.MAINTAIN:
            return _maintain(subject, asked, show)
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


def _change(subject: Subject, asked: Asked, show: Show) -> Goal | NotJudged:
    target = asked.target
    if target.value is None:
        return NotJudged.NO_TARGET
    side = _side(subject) if target.value == 0 else _sign_side(target.value)
    if side is None:
        return NotJudged.NO_TARGET
    start = start_of(subject, target, asked.window, show)
    if start is None and target.stated is None:
        return NotJudged.BASELINE_UNCONFIRMED
    steps: tuple[str, ...] = ()
    value, exact = target.stated, None
    if start is not None:
        full = _changed(target, start.value)
        percent = target.kind is TargetKind.CHANGE_PERCENT
        whole = _whole(full, side) if percent and subject.counts_whole else full
        steps = (*start.steps, _sum_step(target, start.value, full, whole, show))
        value = whole if value is None else value
        exact = full if value == whole != full else None
    if target.stated is not None:
        steps = (*steps, f"The document prints {show.amount(target.stated)} as the target.")
    assert value is not None
    return Goal(
        side,
        value,
        start=start.value if start else None,
        moves=True,
        baseline=start.baseline if start else None,
        exact=exact,
        steps=steps,
    )


def _changed(target: Target, start: Decimal) -> Decimal:
    """``start`` changed as the target asks."""
    assert target.value is not None
    if target.kind is TargetKind.CHANGE_POINTS:
        return start + target.value
    return start * (1 + target.value / HUNDRED)


def _whole(value: Decimal, side: Side) -> Decimal:
    """The whole number on the stricter side of ``value``."""
    return value.to_integral_value(ROUND_FLOOR if side is Side.AT_MOST else ROUND_CEILING)


def _sum_step(target: Target, start: Decimal, full: Decimal, whole: Decimal, show: Show) -> str:
    """How a change target's baseline gives its T."""
    assert target.value is not None
    word = "less" if target.value < 0 else "plus"
    if target.kind is TargetKind.CHANGE_POINTS:
        step = f"{opening(show.figure(start))} {word} {show.difference(target.value)}"
        return f"{step} is {show.figure(full)}: that is the target."
    step = f"{opening(show.figure(start))} {word} {show.plain(abs(target.value))}%"
    if whole == full:
        return f"{step} is {show.figure(full)}: the target."
    bound = f"{show.figure(whole)} or {'fewer' if whole < full else 'more'}"
    return f"{step} is {show.figure(full)}: {bound}, since it counts in whole numbers."


def _improve(subject: Subject, asked: Asked, show: Show) -> Goal | NotJudged:
    target = asked.target
    side = _side(subject)
    if side is None:
        return NotJudged.NO_TARGET
    start = start_of(subject, target, asked.window, show)
    printed = target.stated if target.stated is not None else target.value
    if printed is not None:
        steps = (f"The document prints {show.amount(printed)} as the target.",)
        begin = (start.value, start.baseline) if start else (None, None)
        return Goal(side, printed, start=begin[0], moves=True, baseline=begin[1], steps=steps)
    if start is None:
        return NotJudged.BASELINE_UNCONFIRMED
    word = "below" if side is Side.AT_MOST else "above"
    end = " at the end" if asked.share else ""
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


def _maintain(subject: Subject, asked: Asked, show: Show) -> Goal | NotJudged:
    target = asked.target
    side = _side(subject) or Side.AROUND
    printed = target.value if target.value is not None else target.stated
    if printed is not None:
        said = f"The level to keep is {_no_worse(side, show.amount(printed))}."
        return Goal(side, printed, baseline=baseline_of(subject, target), steps=(said,))
    start = start_of(subject, target, asked.window, show)
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


def direct_goal(subject: Subject, target: Target, show: Show) -> Goal | None:
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
    size = show.plain(abs(target.value))
    unit = "%" if target.kind is TargetKind.CHANGE_PERCENT else " percentage points"
    said = f"The target is a {word} of {size}{unit} or more."
    return Goal(side, target.value, start=Decimal(0), moves=True, steps=(said,))
