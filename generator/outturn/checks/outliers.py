"""Figures far from those around them, as a digit too many or too few makes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from statistics import median

from outturn.checks import hints
from outturn.checks.figures import Figure, Of
from outturn.checks.registry import rule
from outturn.checks.values import LEVEL_TARGETS
from outturn.checks.view import Finding, Row, View
from outturn.period import Period
from outturn.problems import Severity

_TIMES = Decimal(5)
"""How many times another figure is many times it."""
_TIMES_OF_FEW = Decimal(8)
"""The same where there are only three neighbours; a digit too many makes ten."""
_FEWEST = 3
_REACH = 4
"""How many neighbours on either side a figure is held against."""
_SMALL = {"count": Decimal(20), "proportion": Decimal(10), "days": Decimal(10)}
"""Below these, figures of a measure jump about without anything being wrong."""
_ALONE = ("period", "rolling_year", "snapshot")
"""Bases whose figures are level with each other; a year to date grows by itself."""


@rule(
    "outlier",
    "A figure is not many times, nor a small part of, what its neighbours or its target are.",
    Severity.WARNING,
)
def outlier(view: View) -> Iterator[Finding]:
    told: set[int] = set()
    for found in _series(view).values():
        for figure, message in _strangers(view, found):
            told.add(figure.row.line)
            yield _finding(figure, message)
    promised = _promised(view)
    for figure in view.figures:
        if figure.row.line not in told and (message := _beyond(view, figure, promised)):
            yield _finding(figure, message)


def _finding(figure: Figure, message: str) -> Finding:
    return figure.row.at("value", message, hints.or_accept("Look whether a digit slipped."))


def _series(view: View) -> Mapping[tuple[Of, str, int], list[Figure]]:
    """Figures of one basis and one length, which can be neighbours."""
    found: defaultdict[tuple[Of, str, int], list[Figure]] = defaultdict(list)
    for figure in view.figures:
        if figure.basis in _ALONE and figure.value >= 0:
            length = figure.period.months or -figure.period.days
            found[figure.of, figure.basis, length].append(figure)
    return found


def _strangers(view: View, found: Sequence[Figure]) -> Iterator[tuple[Figure, str]]:
    """Figures of a series that are far from their neighbours, each with why."""
    found = sorted(found, key=lambda figure: figure.period)
    strange: list[tuple[Figure, str]] = []
    for place, figure in enumerate(found):
        around = (*found[max(place - _REACH, 0) : place], *found[place + 1 : place + 1 + _REACH])
        if message := _far(view, figure, sorted(other.value for other in around)):
            strange.append((figure, message))
    if strange:
        # What comes back each year, fireworks in November, is no slip.
        last = {figure.period.same_period_last_year(): figure.value for figure in found}
        this = {figure.period: figure.value for figure in found}
        for figure, message in strange:
            period = figure.period
            others = (last.get(period), this.get(period.same_period_last_year()))
            if not any(_near(figure.value, other) for other in others if other is not None):
                yield figure, message


def _near(one: Decimal, other: Decimal) -> bool:
    return one <= _TIMES * other and other <= _TIMES * one


def _far(view: View, figure: Figure, around: Sequence[Decimal]) -> str:
    """Why a figure is far from its neighbours' (lowest first); "" where it isn't, or they are too
    few to say."""
    if len(around) < _FEWEST:
        return ""
    usual, value = median(around), figure.value
    times = _TIMES if len(around) > _FEWEST else _TIMES_OF_FEW
    small = _SMALL.get(view.fact(figure.row, "measure"), Decimal(0))
    said = f"the {len(around)} periods around it are about {_short(usual)}"
    # Of a series with two levels, each has its like among its neighbours; one may be a slip too.
    if value > times * usual > 0 and value > 2 * around[-2] and value - usual >= small:
        return f"{value} is {_short(value / usual)} times its neighbours: {said}."
    # Rates of rare things are nothing in many periods.
    enough = usual >= times * small and bool(value or small)
    if value * times < usual and value * 2 < around[1] and enough:
        return f"{value} is a small part of its neighbours: {said}."
    return ""


def _short(number: Decimal) -> str:
    """A number to read: 10, 4.5, 1625."""
    return f"{number:.0f}" if number >= 10 else f"{number:.1f}".removesuffix(".0")


_Promise = tuple[Row, Period, Decimal]
_Of = tuple[str, str, str]


def _promised(view: View) -> Mapping[_Of, Sequence[_Promise]]:
    """The levels that targets promise, or start from, lowest first, and their periods."""
    levels = {(*_of(row), row.text("label")): row.number("value") for row in view.rows("baselines")}
    found: defaultdict[_Of, list[_Promise]] = defaultdict(list)
    for row in view.rows("targets"):
        level = row.number("stated")
        if level is None and row.text("kind") in LEVEL_TARGETS:
            level = row.number("upper") or row.number("value")
        if level is None:
            level = levels.get((*_of(row), row.text("baseline")))
        if level is not None and level > 0 and (period := row.period()):
            found[_of(row)].append((row, period, level))
    for promises in found.values():
        promises.sort(key=lambda promise: promise[2])
    return found


def _of(row: Row) -> _Of:
    return row.text("indicator"), row.text("area"), row.text("breakdown")


def _beyond(view: View, figure: Figure, promised: Mapping[_Of, Sequence[_Promise]]) -> str:
    """Why a figure is far beyond its target; "" where it isn't."""
    small = _SMALL.get(view.fact(figure.row, "measure"), Decimal(0))
    if figure.basis == "projection" or figure.value < small:
        return ""
    for row, period, level in promised.get(figure.of, ()):
        if figure.value <= _TIMES * level:
            break
        if period.contains(figure.period):
            times = _short(figure.value / level)
            what = "what the target comes to or starts from"
            return f"{figure.value} is {times} times {what}, {level} (targets, line {row.line})."
    return ""
