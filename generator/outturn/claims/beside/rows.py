"""Rows of figures that are the same under different names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from outturn.formats import figure, joined, number
from outturn.model import (
    Basis,
    Claim,
    ClaimKind,
    ClaimOutcome,
    Indicator,
    IndicatorAssessment,
    Measure,
    Origin,
    Quantity,
    Result,
    Scorecard,
    ScorecardAssessment,
)
from outturn.period import Period
from outturn.sentences.names import facts, title

_FEWEST = 3
"""Fewer figures are the same by chance."""
_FEWEST_DIGITS = 6
"""So are figures with fewer digits among them: 1, 2 and 3 prove nothing."""
_SHOWN = 12
"""How many figures of a row are shown."""
_Point = tuple[Period, Basis, Quantity]


@dataclass(frozen=True)
class _Row:
    """The printed figures of one breakdown in one area, in order."""

    indicator: Indicator
    breakdown: str
    area: str
    results: tuple[Result, ...]

    @property
    def figures(self) -> Mapping[_Point, Decimal]:
        return {
            (r.period, r.basis, r.quantity): r.value for r in self.results if r.value is not None
        }

    @property
    def measure(self) -> Measure:
        return facts(self.indicator, self.breakdown).measure

    @property
    def title(self) -> str:
        part = facts(self.indicator, self.breakdown)
        return (
            f"{title(self.indicator)}, {part.title or part.id}"
            if part.id
            else title(self.indicator)
        )

    @property
    def shown(self) -> str:
        found = [figure(r.value, self.measure) for r in self.results if r.value is not None]
        return ", ".join([*found[:_SHOWN], *(["…"] if len(found) > _SHOWN else [])])

    @property
    def telling(self) -> bool:
        """Whether the figures are too many and too different to be another row's by chance."""
        different = set(self.figures.values())
        digits = sum(len(value.as_tuple().digits) for value in different)
        return len(different) >= _FEWEST and digits >= _FEWEST_DIGITS


def same_rows(whole: ScorecardAssessment) -> Iterator[Claim]:
    """Rows whose figures are the same throughout, each with the others; and of them, rates that
    are the same as a count."""
    rows = [row for assessment in whole.indicators for row in _rows(assessment)]
    groups: defaultdict[object, list[_Row]] = defaultdict(list)
    for row in rows:
        if row.telling:
            groups[row.area, frozenset(row.figures.items())].append(row)
    for group in groups.values():
        for row in group:
            others = [o for o in group if o.title != row.title and _apart(whole.scorecard, row, o)]
            if others:
                yield _same(row, others)
                counts = [other for other in others if _counts(other, row)]
                if counts:
                    yield _rate(row, counts)
    for assessment in whole.indicators:
        yield from _equal_to_numerator(assessment)


def _rows(assessment: IndicatorAssessment) -> Iterator[_Row]:
    found: defaultdict[tuple[str, str], list[Result]] = defaultdict(list)
    for result in assessment.results:
        if result.value is not None and result.origin in (Origin.PRINTED, Origin.N_OF_D):
            found[result.breakdown, result.area].append(result)
    for (breakdown, area), results in found.items():
        in_order = sorted(results, key=lambda r: (r.period.order, r.basis, r.quantity))
        yield _Row(assessment.indicator, breakdown, area, tuple(in_order))


def _apart(scorecard: Scorecard, one: _Row, other: _Row) -> bool:
    """Whether neither is a part of the other: a whole of one part rightly equals it."""
    if one.indicator.id != other.indicator.id:
        above = _wholes(scorecard, one.indicator), _wholes(scorecard, other.indicator)
        return other.indicator.id not in above[0] and one.indicator.id not in above[1]
    above = _parents(one), _parents(other)
    return other.breakdown not in above[0] and one.breakdown not in above[1]


def _wholes(scorecard: Scorecard, indicator: Indicator) -> set[str]:
    """The indicators it is part of, at whatever remove."""
    found: set[str] = set()
    while indicator.part_of and indicator.part_of not in found:
        found.add(indicator.part_of)
        indicator = scorecard.indicator(indicator.part_of)
    return found


def _parents(row: _Row) -> set[str]:
    """The breakdowns it lies in; "" is the whole."""
    found = {""} if row.breakdown else set()
    parents = {part.id: part.parent for part in row.indicator.breakdowns}
    parent = parents.get(row.breakdown, "")
    while parent and parent not in found:
        found.add(parent)
        parent = parents.get(parent, "")
    return found


def _counts(count: _Row, rate: _Row) -> bool:
    """Whether the one is a count that the other, under the same objective, is a rate beside."""
    beside = count.indicator.objective == rate.indicator.objective
    return beside and count.measure is Measure.COUNT and rate.measure is Measure.RATE


def _same(row: _Row, others: Sequence[_Row]) -> Claim:
    names = joined([other.title for other in others])
    note = f"All {len(row.results)} figures are the same as those of {names}."
    return _claim(ClaimKind.SAME_ROWS, row, row.shown, "", note)


def _rate(row: _Row, counts: Sequence[_Row]) -> Claim:
    names = joined([count.title for count in counts])
    note = f"The rate is equal to the count throughout: {names}."
    return _claim(ClaimKind.RATE_IS_COUNT, row, row.shown, "", note)


def _claim(kind: ClaimKind, row: _Row, stated: str, recomputed: str, note: str) -> Claim:
    return Claim(
        kind=kind,
        outcome=ClaimOutcome.DISAGREES,
        quote=row.title,
        stated=stated,
        recomputed=recomputed,
        note=note,
        table="results",
        line=row.results[0].line,
        indicator=row.indicator.id,
        period=row.results[0].period if len(row.results) == 1 else None,
    )


def _equal_to_numerator(assessment: IndicatorAssessment) -> Iterator[Claim]:
    """Rates that are what they should be worked out from."""
    indicator = assessment.indicator
    for result in assessment.results:
        top, bottom, per = result.numerator, result.denominator, indicator.per
        if not result.value or result.value != top or not bottom or not per or bottom == per:
            continue
        row = _Row(indicator, result.breakdown, result.area, (result,))
        if row.measure is Measure.RATE and result.quantity is Quantity.LEVEL:
            exact = number(top / bottom * per)
            worked_out = f"{number(top)} of {number(bottom)} is {exact} per {number(per)}"
            note = f"The rate is equal to the count; {worked_out}."
            yield _claim(ClaimKind.RATE_IS_COUNT, row, number(top), exact, note)
