"""Which two figures a change may be between, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from outturn.claims.arithmetic import Amount
from outturn.claims.change_shapes import Change
from outturn.claims.known import Known
from outturn.claims.mentions import Role
from outturn.claims.numerals import Unit
from outturn.claims.situations import Situation
from outturn.claims.vocabulary import Against
from outturn.model import Basis, Measure

_BASES = (Basis.PERIOD, Basis.YEAR_TO_DATE, Basis.ROLLING_YEAR, Basis.SNAPSHOT)


@dataclass(frozen=True)
class Pair:
    """A figure and the one before it; ``before`` is None where only the change itself tells it.

    ``sure`` says that the words leave no other pair open; ``name`` is what the one before is.
    """

    after: Amount
    before: Amount | None
    unit: Unit
    sure: bool
    name: str = ""

    @property
    def independent(self) -> bool:
        """True where both figures stand by themselves."""
        return self.before is not None


def pairs(change: Change, around: Situation, known: Known) -> Iterator[Pair]:
    """Every pair a change may be between, those of its own words first."""
    if change.before is not None and change.after is not None:
        yield Pair(
            Amount.printed(change.after),
            Amount.printed(change.before),
            change.after.unit,
            sure=True,
        )
        return
    level = around.level
    if level is not None:
        text_before = change.before or (around.before.figure if around.before else None)
        if text_before is not None and text_before.unit is level.figure.unit:
            yield Pair(
                Amount.printed(level.figure),
                Amount.printed(text_before),
                level.figure.unit,
                sure=around.near and around.simple,
            )
        else:
            yield from _from_data(change, around, known)
            if change.before is None and level.figure.unit is not Unit.PERCENT:
                yield Pair(
                    Amount.printed(level.figure),
                    None,
                    level.figure.unit,
                    sure=around.near and around.worded,
                )
    else:
        yield from _from_data(change, around, known)


def _unit(known: Known) -> Unit:
    if known.is_percentage:
        return Unit.PERCENT
    return Unit.MONEY if known.measure is Measure.CURRENCY else Unit.NUMBER


def _amount(value: Decimal, known: Known) -> Amount:
    return Amount.percentage(value) if known.is_percentage else Amount.typed(value)


def _from_data(change: Change, around: Situation, known: Known) -> Iterator[Pair]:
    """Pairs whose earlier figure, and where the text has none the later too, is of the data."""
    breakdown = around.level.breakdown if around.level else ""
    unit = _unit(known)
    if change.before is not None and change.before.unit is not _unit(known):
        return
    own = known.own(breakdown).values()
    if not change.figures and around.level and own and around.level.figure.value not in own:
        return
    after = _afters(around, known.own(breakdown), known)
    found = [(a, list(_befores(around, a[0], known, breakdown))) for a in after]
    told = around.level is not None or _all_known(around, found)
    for (_, value, sure), befores in found:
        for before, name, certain in befores:
            surely = sure and told and certain and around.simple and len(befores) == 1
            yield Pair(value, _amount(before, known), unit, sure=surely, name=name)
        if change.before is not None and change.before.unit is unit:
            yield Pair(value, Amount.printed(change.before), unit, sure=False)
        alone = around.level is None and not befores and change.before is None
        if alone and unit is not Unit.PERCENT:
            yield Pair(value, None, unit, sure=sure and around.simple and len(after) == 1)


def _all_known(
    around: Situation,
    found: list[tuple[tuple[Basis, Amount, bool], list[tuple[Decimal, str, bool]]]],
) -> bool:
    """True where every figure that may be meant has one before it, so that none is left to fit.

    A year to date has no period before it, and is never meant there.
    """
    last_period = around.against is Against.LAST_PERIOD
    return all(
        befores or (last_period and basis is Basis.YEAR_TO_DATE) for (basis, _, _), befores in found
    )


def _afters(
    around: Situation, own: dict[Basis, Decimal], known: Known
) -> list[tuple[Basis, Amount, bool]]:
    """The figure changed, by basis, with whether it is surely that."""
    level = around.level
    if level is not None:
        printed = Amount.printed(level.figure)
        same = [b for b, v in own.items() if v == level.figure.value]
        if level.role is Role.TO_DATE:
            return [(Basis.YEAR_TO_DATE, printed, around.near)]
        if same:
            return [(b, printed, around.near) for b in same]
        if level.dated and level.period != known.period:
            return []
        return [(b, printed, False) for b in (own or dict.fromkeys(_BASES))]
    found = [(basis, _amount(value, known), True) for basis, value in own.items()]
    if around.to_date and Basis.YEAR_TO_DATE in own:
        return [f for f in found if f[0] is Basis.YEAR_TO_DATE]
    return found


def _befores(
    around: Situation, basis: Basis, known: Known, breakdown: str
) -> Iterator[tuple[Decimal, str, bool]]:
    """The figures that the comparator may mean, in words, and whether one surely is it."""
    against = around.against
    single: Decimal | None = None
    if against is Against.LAST_YEAR:
        single = known.last_year(basis, breakdown)
    elif against is Against.LAST_PERIOD:
        single = known.last_period(basis, breakdown)
    elif against is Against.BASELINE:
        whole = not (known.sums and known.yearly_baseline(breakdown)) or known.covers_year(basis)
        for value in known.baseline_values(breakdown):
            yield value, "the baseline", whole
    elif against is Against.TARGET:
        for value in known.target_values(breakdown):
            yield value, "the target", not known.shared_out()
    elif against is Against.NAMED and around.named is not None:
        single = dict(known.levels(around.named, breakdown)).get(basis)
    if single is not None:
        yield single, around.named.short if around.named else against.value, True
