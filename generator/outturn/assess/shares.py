"""How much of a yearly target is due before the year ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from outturn.assess.exact import exact
from outturn.assess.levels import Levels
from outturn.assess.subject import confirmed
from outturn.model import InYear, Marker, Statistic
from outturn.period import Kind, Period


@dataclass(frozen=True)
class Share:
    """``part`` of ``whole``: last year's figures at this point, or months or days gone by.

    ``words`` say which, for a sentence; ``by`` is SHAPE or TIME.
    """

    part: Decimal
    whole: Decimal
    words: str
    by: InYear

    def of(self, value: Decimal) -> Decimal:
        """That share of ``value``."""
        return value * self.part / self.whole


def share_of(window: Period, end: date, levels: Levels, *, by_time: bool = False) -> Share:
    """The share of ``window``'s target due by ``end``: by last year's shape, else by time.

    Only a year has a shape; a longer or shorter target is shared by time, and so is every target
    where the publisher's rule goes ``by_time``.
    """
    if by_time:
        return _time(window, end, ", by which the publisher's rule goes")
    if window.months != 12:
        return _time(window, end)
    shape = _last_year(window, end, levels)
    return shape if isinstance(shape, Share) else _time(window, end, f", and {shape}")


def _last_year(window: Period, end: date, levels: Levels) -> Share | str:
    """How much of last year's total had come by the same point, or why that says nothing."""
    last = window.same_period_last_year()
    until = Period(Kind.SPAN, window.start, end, window.year_start).same_period_last_year()
    so_far = levels.total(last.start, until.end)
    total = whole_year(last, levels)
    if so_far is None or so_far.value is None or total is None:
        return "last year's figures at this point are unknown"
    whole = levels.total(last.start, last.end)
    if any(r and Marker.LOW_RELIABILITY in r.markers for r in (so_far, whole)):
        return "last year's figures are unreliable"
    # A share of nothing would call any first figure too many.
    if so_far.value <= 0:
        return f"at this point of {last.label} nothing had come"
    if so_far.value > total:
        return "last year's figures do not add up"
    words = (
        f"at this point of {last.label}, {exact(so_far.value)} of that year's {exact(total)} "
        "had been recorded"
    )
    return Share(so_far.value, total, words, InYear.SHAPE)


def whole_year(year: Period, levels: Levels) -> Decimal | None:
    """The whole of ``year``: its result, else a confirmed baseline that states its total."""
    result = levels.total(year.start, year.end)
    if result is not None:
        return result.value
    for baseline in levels.subject.baselines:
        if baseline.period == year and baseline.statistic is not Statistic.YEARLY_AVERAGE:
            return confirmed(baseline)
    return None


def _time(window: Period, end: date, why: str = "") -> Share:
    gone = Period(Kind.SPAN, window.start, end, window.year_start)
    if gone.months is not None and window.months is not None:
        part, whole, unit = gone.months, window.months, "months"
    else:
        part, whole, unit = gone.days, window.days, "days"
    words = f"{part} of {whole} {unit} have gone{why}"
    return Share(Decimal(part), Decimal(whole), words, InYear.TIME)
