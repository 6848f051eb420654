"""Levels held against the figures: the text's own, a year to date, one quoted for comparison."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from outturn.claims.arithmetic import Amount, Fit, fit
from outturn.claims.finding import claim, cut_off, plainly, shown, stated
from outturn.claims.held import both_known, called_levels, every_basis, held, of_own
from outturn.claims.known import Known
from outturn.claims.level_quotes import quoted_span
from outturn.claims.marking import Marked
from outturn.claims.mentions import Mention, Role
from outturn.claims.numerals import Unit
from outturn.claims.situations import elsewhere, is_expected, without_figures
from outturn.claims.vocabulary import Against, hedge, own_words, plain
from outturn.formats import joined
from outturn.model import Basis, Claim, ClaimKind, ClaimOutcome, Measure


def check_levels(marked: Marked, mentions: Sequence[Mention], known: Known) -> list[Claim]:
    """A claim for every level that the figures hold, and that the text surely speaks of."""
    found: list[Claim] = []
    for index, mention in enumerate(mentions):
        earlier = mentions[index - 1] if index else None
        made = _check(marked, mention, earlier, known, first=index == 0)
        if made is not None:
            found.append(made)
    return found


def _check(
    marked: Marked, mention: Mention, earlier: Mention | None, known: Known, *, first: bool
) -> Claim | None:
    if not _right_unit(mention, known):
        return None
    if mention.role is Role.TO_DATE:
        return _to_date(marked, mention, known)
    if mention.role is Role.COMPARED:
        return _compared(marked, mention, earlier, known)
    return _own(marked, mention, known, first=first)


def _right_unit(mention: Mention, known: Known) -> bool:
    if mention.figure.unit is Unit.PERCENT:
        return (
            known.measure is Measure.PROPORTION or bool(mention.breakdown) or known.measure is None
        )
    if known.measure is Measure.PROPORTION:
        return bool(mention.breakdown)
    return True


def _claim(
    marked: Marked,
    mention: Mention,
    kind: ClaimKind,
    values: Sequence[tuple[Decimal, str]],
    known: Known,
    *,
    sure: bool = True,
    breakdown: str = "",
) -> Claim | None:
    """Agrees where any of ``values`` is the figure; disagrees where it surely is none of them."""
    figure = mention.figure
    soft = hedge(marked.small[: figure.start])
    fits = [(fit(figure, Amount.typed(v), soft), v, name) for v, name in values]
    span = quoted_span(marked, mention, known)
    part = _part(known, breakdown or mention.breakdown)
    for fitted, value, name in fits:
        if fitted in (Fit.ROUNDED, Fit.TRUNCATED, Fit.HEDGED):
            of = f"{part}{name}," if part else name
            note = f"The figure for {of} is {plainly(value, figure.unit)}.{cut_off(fitted)}"
            return claim(
                marked,
                span,
                kind,
                ClaimOutcome.AGREES,
                stated=stated(marked, figure),
                recomputed=shown(value, figure),
                note=note,
            )
    if not sure or fits[0][0] is Fit.UNSURE or _expected(marked, mention):
        return None
    value, name = values[0]
    given = shown(value, figure)
    return claim(
        marked,
        span,
        kind,
        ClaimOutcome.DISAGREES,
        stated=stated(marked, figure),
        recomputed=given,
        note=f"The figures give {given} for {part}{name}.",
    )


def _part(known: Known, breakdown: str) -> str:
    """ "Police, ": what stands before a period where a figure is a part's; "" for the whole."""
    titles = [b.title or b.id for b in known.breakdowns if b.id == breakdown]
    return f"{titles[0]}, " if breakdown and titles else ""


def _expected(marked: Marked, mention: Mention) -> bool:
    first, last = marked.sentence(mention.figure.start)
    return is_expected(marked.small[first:last], Known())


def _clause(marked: Marked, mention: Mention) -> tuple[str, str]:
    """The words of the mention, and those of its sentence up to the next figure."""
    first, last = marked.sentence(mention.figure.start)
    following = [f.start for f in marked.figures if f.start >= mention.end]
    end = min([last, *following])
    preceding = [f.end for f in marked.figures if f.end <= mention.start]
    start = max([first, *preceding])
    return marked.small[start:end], without_figures(marked, start, end)


def _to_date(marked: Marked, mention: Mention, known: Known) -> Claim | None:
    period = mention.period or known.period
    if period is None:
        return None
    words, bare = _clause(marked, mention)
    end = period if not period.is_year else known.period or period
    values = [
        v for v in (known.level(end, Basis.YEAR_TO_DATE, mention.breakdown),) if v is not None
    ]
    if not values and not known.sums:
        values = list(known.own(mention.breakdown).values()) if period == known.period else []
    if not values:
        return claim(
            marked,
            (mention.start, mention.end),
            ClaimKind.YEAR_TO_DATE,
            ClaimOutcome.CANNOT_CHECK,
            stated=stated(marked, mention.figure),
            note="The year to date is not known here.",
        )
    own = own_words(known.unit, known.title)
    sure = plain(bare, own | _count_noun(marked, mention)) and not elsewhere(words, known)
    name = "the year" if end.ends_year else f"the year to date at {end.short}"
    named = [(v, name) for v in values]
    return _claim(marked, mention, ClaimKind.YEAR_TO_DATE, named, known, sure=sure)


def _count_noun(marked: Marked, mention: Mention) -> frozenset[str]:
    return own_words(
        marked.small[mention.figure.end : mention.figure.end + 25].strip().split(" ")[0]
    )


def _compared(
    marked: Marked, mention: Mention, earlier: Mention | None, known: Known
) -> Claim | None:
    breakdown = mention.breakdown or (earlier.breakdown if earlier else "")
    words, bare = _clause(marked, mention)
    away = elsewhere(words, known, mention.against)
    values, every = held(mention, earlier, known, breakdown)
    kind = ClaimKind.TARGET if mention.against is Against.TARGET else ClaimKind.LEVEL
    if mention.against is Against.TARGET and mention.figure.value in dict(values):
        away = False
    if away or not values:
        return _unknown(marked, mention, kind, away=away)
    own = own_words(known.unit, known.title)
    sure = every and plain(bare, own) and of_own(earlier, known, breakdown)
    if mention.against in (Against.BASELINE, Against.TARGET):
        return _claim_any(marked, mention, kind, values, known, breakdown)
    return _claim(marked, mention, kind, values, known, sure=sure, breakdown=breakdown)


_COUNTS = {2: "two", 3: "three"}


def _claim_any(
    marked: Marked,
    mention: Mention,
    kind: ClaimKind,
    values: Sequence[tuple[Decimal, str]],
    known: Known,
    breakdown: str,
) -> Claim | None:
    several = len(set(values)) > 1
    if several and mention.against is Against.BASELINE:
        unit = mention.figure.unit
        named = joined([plainly(v, unit) for v, _ in values])
        why = f"More than one baseline is known, {named}; the words don't tell which is meant."
        if mention.figure.value in dict(values):
            said = plainly(mention.figure.value, unit)
            count = _COUNTS.get(len(set(values)), "several")
            of = " for this part" if breakdown else ""
            why = (
                f"{said} is one of {count} baselines printed{of}, {named}; which of them holds is "
                "not said."
            )
        return _open(marked, mention, kind, why)
    made = _claim(marked, mention, kind, values, known, sure=not several)
    if made is not None or len(values) < 2:
        return made
    why = f"There is more than one figure for {values[0][1]}, and the words don't tell which."
    return _open(marked, mention, kind, why)


def _open(marked: Marked, mention: Mention, kind: ClaimKind, why: str) -> Claim:
    return claim(
        marked,
        (mention.start, mention.end),
        kind,
        ClaimOutcome.CANNOT_CHECK,
        stated=stated(marked, mention.figure),
        note=why,
    )


def _unknown(marked: Marked, mention: Mention, kind: ClaimKind, *, away: bool) -> Claim | None:
    if mention.against is Against.UNNAMED:
        return None
    why = (
        "The text speaks of another place or part, whose figures aren't given here."
        if away
        else f"The figure for {mention.against.value} is not known here."
    )
    if mention.against is Against.OTHER:
        why = "What the text compares with is not among the figures."
    return _open(marked, mention, kind, why)


def _own(marked: Marked, mention: Mention, known: Known, *, first: bool) -> Claim | None:
    """A figure of the text's own period, or of one it names."""
    if known.period is None:
        return None
    values = called_levels(known, known.period, mention.breakdown)
    if mention.dated and mention.period != known.period:
        return _of_named(marked, mention, known, values)
    if not values:
        return None
    words, bare = _clause(marked, mention)
    sure = (
        (first or bool(mention.breakdown) or mention.dated)
        and _is_measure(marked, mention, known)
        and plain(bare, own_words(known.unit, known.title, mention.breakdown))
        and (mention.dated or both_known(known, mention.breakdown))
        and not elsewhere(words, known)
    )
    agreeing = [pair for pair in values if pair[0] == mention.figure.value]
    if not agreeing and (not sure and not first):
        return None
    return _claim(
        marked, mention, ClaimKind.LEVEL, agreeing or values, known, sure=sure and not agreeing
    )


def _is_measure(marked: Marked, mention: Mention, known: Known) -> bool:
    """True where a figure surely counts what is measured: by its unit, or the word after it."""
    if mention.breakdown or mention.figure.unit in (Unit.PERCENT, Unit.MONEY):
        return True
    counted = marked.small[mention.figure.end : mention.figure.end + 40].split()[:2]
    return bool(own_words(known.unit) & own_words(*counted))


def _of_named(
    marked: Marked, mention: Mention, known: Known, own: Sequence[tuple[Decimal, str]]
) -> Claim | None:
    """A figure beside another period's name: that period's, or the text's own after all."""
    if mention.period is None:
        return None
    named = called_levels(known, mention.period, mention.breakdown)
    for values in (named, own):
        agreeing = [pair for pair in values if pair[0] == mention.figure.value]
        if agreeing:
            return _claim(marked, mention, ClaimKind.LEVEL, agreeing, known)
    words, bare = _clause(marked, mention)
    labelled = mention.start < mention.figure.start
    only = every_basis(known, mention.period, mention.breakdown)
    words_of_measure = own_words(known.unit, known.title, mention.breakdown)
    if (
        not named
        or not labelled
        or not only
        or elsewhere(words, known)
        or not plain(bare, words_of_measure)
    ):
        return None
    return _claim(marked, mention, ClaimKind.LEVEL, named, known)
