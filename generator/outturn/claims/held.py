"""Which known figures a quoted one may be, and what they are called."""

from __future__ import annotations

from decimal import Decimal

from outturn.claims.arithmetic import Amount, Fit, fit
from outturn.claims.known import Known
from outturn.claims.mentions import Mention, Role
from outturn.claims.vocabulary import Against
from outturn.model import Basis
from outturn.period import MONTHS, Period


def held(
    mention: Mention, earlier: Mention | None, known: Known, breakdown: str
) -> tuple[list[tuple[Decimal, str]], bool]:
    """The figures that a comparison may be, each with what it is called, and whether they are
    all that it may be."""
    if mention.against is Against.BASELINE:
        return [(v, "the baseline") for v in known.baseline_values(breakdown)], True
    if mention.against is Against.TARGET:
        return [(v, "the target") for v in known.target_values(breakdown)], True
    if known.period is None:
        return [], False
    if mention.period is not None:
        return called_levels(known, mention.period, breakdown), True
    bases, told = _bases(earlier, known, breakdown)
    if mention.against is Against.LAST_YEAR:
        found = [(known.last_year(b, breakdown), b) for b in bases]
        before = known.period.same_period_last_year()
    elif mention.against is Against.LAST_PERIOD:
        own = [b for b in bases if b is not Basis.YEAR_TO_DATE]
        found = [(known.last_period(b, breakdown), b) for b in own]
        before, told = known.period.previous(), True
    else:
        return [], False
    values = [(v, called(before, b)) for v, b in found if v is not None]
    return values, told and len(values) == len(found)


def called_levels(known: Known, period: Period, breakdown: str) -> list[tuple[Decimal, str]]:
    """Every figure for ``period``, each with what it is called."""
    return [(v, called(period, b)) for b, v in known.levels(period, breakdown)]


def _bases(earlier: Mention | None, known: Known, breakdown: str) -> tuple[list[Basis], bool]:
    """How the figure compared may cover its period, and whether there is no other way."""
    if earlier is not None and earlier.role is Role.TO_DATE:
        return [Basis.YEAR_TO_DATE], True
    own = known.own(breakdown)
    if earlier is not None:
        same = [b for b, v in own.items() if v == earlier.figure.value]
        if same:
            return same, True
    return list(own) or list(Basis), bool(own) and both_known(known, breakdown)


def both_known(known: Known, breakdown: str) -> bool:
    """True where a figure for the text's period can be none but those that are known: of a sum,
    both that of the period alone and the year to date."""
    return known.period is None or every_basis(known, known.period, breakdown)


def every_basis(known: Known, period: Period, breakdown: str) -> bool:
    """True where the figures known for ``period`` are all that there may be."""
    if not known.sums or period.is_year or period.start == period.year.start:
        return True
    bases = dict(known.levels(period, breakdown))
    return Basis.PERIOD in bases and Basis.YEAR_TO_DATE in bases


def called(period: Period, basis: Basis) -> str:
    """What a figure for ``period`` is called, by how it covers it."""
    end = f"{MONTHS[period.end.month - 1]} {period.end.year}"
    if basis is Basis.YEAR_TO_DATE:
        return period.year.text if period.ends_year else f"the year to date at {period.short}"
    if basis is Basis.ROLLING_YEAR:
        return f"the twelve months to {end}"
    return f"the end of {end}" if basis is Basis.SNAPSHOT else period.label


def of_own(earlier: Mention | None, known: Known, breakdown: str) -> bool:
    """False where the figure that is compared is none of the measure's own, so that the text
    speaks of something else."""
    own = known.own(breakdown).values()
    if earlier is None or earlier.role is not Role.OWN or not own:
        return True
    return any(fit(earlier.figure, Amount.typed(v)) is Fit.ROUNDED for v in own)
