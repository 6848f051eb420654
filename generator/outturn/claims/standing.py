"""Figures beside their target: "on target", "above the target of 90%", "target missed"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from outturn.claims.change_shapes import Change
from outturn.claims.finding import claim, plainly
from outturn.claims.known import Known
from outturn.claims.marking import Marked
from outturn.claims.mentions import Mention, Role
from outturn.claims.numerals import Unit
from outturn.claims.situations import elsewhere, is_expected
from outturn.claims.vocabulary import Against
from outturn.formats import number
from outturn.model import Basis, Claim, ClaimKind, ClaimOutcome, Measure, TargetKind

_TARGET = (
    r"(?:the\s|our\s|its\s|this\s|annual\s|year\send\s|quarterly\s|local\s|agreed\s|set\s"
    r"|(?:[a-z]+\s){0,3}?)target"
)
_GOOD = (
    rf"on target|(?:meets|met|achieved|hit|within|meeting|achieving|reached) {_TARGET}"
    r"|target (?:was |has been |is )?(?:being )?(?:met|achieved|hit|reached)"
)
_BAD = (
    rf"(?:missed|misses|missing|short of|behind|not met|not achieved|failed to meet|did not meet"
    rf"|off) {_TARGET}|target (?:was |has been |is )?(?:not (?:been )?(?:met|achieved)|missed)"
    rf"|off target"
)
_HIGHER = rf"(?:exceeds|exceeded|exceeding|above|over|higher than) {_TARGET}"
_LOWER = rf"(?:below|under|lower than|less than) {_TARGET}"
_STANDING = re.compile(
    rf"(?P<soft>(?:just|slightly|well|a little|marginally|comfortably|currently|narrowly)\s)?"
    rf"\b(?:(?P<bad>{_BAD})|(?P<good>{_GOOD})|(?P<higher>{_HIGHER})|(?P<lower>{_LOWER}))\b"
    r"(?:\s(?:of|\()\s?(?P<t>[NMP]_*))?"
)


def check_standing(
    marked: Marked, changes: Sequence[Change], mentions: Sequence[Mention], known: Known
) -> Iterator[Claim]:
    """A claim for every word on how a figure stands to its target."""
    for match in _STANDING.finditer(marked.marks):
        if any(c.start <= match.start() < c.end + 3 for c in changes):
            continue
        if re.search(r"\b(?:not|to be|be)\s$", marked.marks[: match.start()]):
            continue
        first, last = marked.sentence(match.start())
        words = marked.small[first:last]
        t = marked.by_start[match.start("t")].value if match["t"] else None
        away = elsewhere(words, known) and t not in known.target_values(known.headline)
        if is_expected(_without_achieve(words), known) or away:
            continue
        made = _judged(marked, match, mentions, known)
        if made is not None:
            yield made


def _without_achieve(words: str) -> str:
    """The words without "on target to achieve", which expects no more than "on target" does."""
    return re.sub(r"on target to achieve", "on target", words)


def _judged(
    marked: Marked, match: re.Match[str], mentions: Sequence[Mention], known: Known
) -> Claim | None:
    level = _level(match, mentions, known)
    value = level.figure.value if level else _own(known)
    goal = _goal(marked, match, mentions, known)
    if value is None or goal is None:
        return None
    t, kind = goal
    unit = level.figure.unit if level else _unit(known)
    by_year = re.search(
        r"year[- ]end|to achieve|by the end", marked.small[match.start() : match.end() + 30]
    )
    ahead = value - t
    if known.shared_out() and (level is None or level.role is not Role.TO_DATE or match["good"]):
        return _open(marked, match, "The target is for the year, which is not over.")
    fits = _fits(match, ahead, kind)
    if fits is None:
        return None
    if by_year and not fits and known.sums:
        return _open(marked, match, "The target is for the year, which is not over.")
    said = _said(ahead, t, unit)
    if not fits and match["good"] and _rounds_to(value, t):
        rounded = plainly(value.quantize(t, ROUND_HALF_UP), unit)
        return _open(marked, match, f"{plainly(value, unit)} is {said}; rounded, it is {rounded}.")
    if fits:
        note = f"{plainly(value, unit)} is {said}."
        return claim(
            marked,
            match.span(),
            ClaimKind.TARGET,
            ClaimOutcome.AGREES,
            stated=marked.text[match.start() : match.end()],
            recomputed=said,
            note=note,
        )
    return claim(
        marked,
        match.span(),
        ClaimKind.TARGET,
        ClaimOutcome.DISAGREES,
        stated=marked.text[match.start() : match.end()],
        recomputed=said,
        note=f"The figures give {plainly(value, unit)}, which is {said}.",
    )


def _rounds_to(value: Decimal, t: Decimal) -> bool:
    """True where a figure is its target once rounded to as many decimals: 84.6% to 85%."""
    return value != t and value.quantize(t, ROUND_HALF_UP) == t


def _open(marked: Marked, match: re.Match[str], why: str) -> Claim:
    return claim(
        marked,
        match.span(),
        ClaimKind.TARGET,
        ClaimOutcome.CANNOT_CHECK,
        stated=marked.text[match.start() : match.end()],
        note=why,
    )


def _fits(match: re.Match[str], ahead: Decimal, kind: TargetKind | None) -> bool | None:
    """Whether the word says what is so; None where the side that is meant isn't known."""
    if match["higher"]:
        return ahead > 0
    if match["lower"]:
        return ahead < 0
    if kind not in (TargetKind.AT_LEAST, TargetKind.AT_MOST):
        return None
    met = ahead >= 0 if kind is TargetKind.AT_LEAST else ahead <= 0
    return met if match["good"] else not met


def _level(match: re.Match[str], mentions: Sequence[Mention], known: Known) -> Mention | None:
    """The nearest level before the words that is the text's own figure."""
    ahead = [
        m
        for m in mentions
        if m.figure.end <= match.start()
        and m.role is not Role.COMPARED
        and (m.figure.unit is Unit.PERCENT) == (known.measure is Measure.PROPORTION)
    ]
    return ahead[-1] if ahead and match.start() - ahead[-1].figure.end <= 120 else None


def _own(known: Known) -> Decimal | None:
    values = known.own(known.headline)
    if known.sums and Basis.YEAR_TO_DATE in values:
        return values[Basis.YEAR_TO_DATE] if known.period and known.period.ends_year else None
    return next(iter(values.values())) if len(set(values.values())) == 1 else None


def _goal(
    marked: Marked, match: re.Match[str], mentions: Sequence[Mention], known: Known
) -> tuple[Decimal, TargetKind | None] | None:
    """What the figure is held against: the target in the words, else the one that is known."""
    found = known.goal(known.headline)
    kind = found[1] if found else None
    if match["t"]:
        return marked.by_start[match.start("t")].value, kind
    beside = [
        m
        for m in mentions
        if m.against is Against.TARGET and abs(m.figure.start - match.start()) <= 100
    ]
    if beside and found is None:
        return beside[0].figure.value, kind
    return found


def _unit(known: Known) -> Unit:
    if known.measure is Measure.PROPORTION:
        return Unit.PERCENT
    return Unit.MONEY if known.measure is Measure.CURRENCY else Unit.NUMBER


def _said(ahead: Decimal, t: Decimal, unit: Unit) -> str:
    """ "3 above the target of 35", "at the target of 90%"."""
    target = f"the target of {plainly(t, unit)}"
    if ahead == 0:
        return f"at {target}"
    size = number(abs(ahead)) if unit is Unit.PERCENT else plainly(abs(ahead), unit)
    points = f" point{'' if size == '1' else 's'}" if unit is Unit.PERCENT else ""
    return f"{size}{points} {'above' if ahead > 0 else 'below'} {target}"
