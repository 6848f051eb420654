"""Multiples in words: "doubled", "over three times", "halved", recomputed from two figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from outturn.claims.arithmetic import NEARLY, OVER
from outturn.claims.change_shapes import Change
from outturn.claims.changes import bracketed_pair
from outturn.claims.finding import claim, plainly
from outturn.claims.known import Known
from outturn.claims.marking import Marked
from outturn.claims.mentions import Mention
from outturn.claims.numerals import Unit
from outturn.claims.pairs import Pair, pairs
from outturn.claims.situations import is_aim, situation
from outturn.claims.vocabulary import HEDGE, Against, hedge
from outturn.formats import number
from outturn.model import Claim, ClaimKind, ClaimOutcome

_FACTORS = {
    "doubl": Decimal(2), "twice": Decimal(2), "two": Decimal(2), "halv": Decimal("0.5"),
    "trebl": Decimal(3), "tripl": Decimal(3), "three": Decimal(3),
    "quadrupl": Decimal(4), "four": Decimal(4), "five": Decimal(5), "six": Decimal(6),
    "ten": Decimal(10),
}  # fmt: skip
_WORDS = re.compile(
    rf"(?:\b{HEDGE}\s)?(?:\b(?:up|risen|increased|rose|grown)\s(?:by\s)?)?\b(?P<factor>"
    r"doubled|doubling|double|twice|halved|halving"
    r"|trebled|treble|tripled|triple|quadrupled|two-?\s?fold|three-?\s?fold|four-?\s?fold"
    r"|five-?\s?fold"
    r"|ten-?\s?fold|N_*-?\s?fold\b|F_*(?=\s(?:the|that|of\slast|as\smany|as\smuch|last|what))|(?:N_*|three"
    r"|four|five|six|ten)\stimes(?=\s(?:the|that|as|more|higher|last|what)))\b"
    r"(?:\sas\s(?:many|much|high))?"
)
_BELOW = "below"
_CLOSE, _WIDE = Decimal("0.1"), Decimal("0.2")


def check_multiples(
    marked: Marked, changes: Sequence[Change], mentions: Sequence[Mention], known: Known
) -> Iterator[Claim]:
    """A claim for every multiple said to lie between two figures."""
    for match in _WORDS.finditer(marked.marks):
        factor = _factor(marked, match)
        if factor is None:
            continue
        change = Change(match.start(), match.end(), 0, marked.small[match.start() : match.end()])
        change = bracketed_pair(_between(change, changes), marked)
        if is_aim(marked, change):
            continue
        others = [c for c in changes if c.start != change.start and c.before is not change.before]
        around = situation(marked, change, others, mentions, known)
        tried = [p for p in pairs(change, around, known) if p.before is not None]
        soft = _softened(match[0]) or hedge(match[0][: match[0].index(match["factor"])])
        if around.blocked or not tried:
            if around.against is not Against.UNNAMED:
                yield claim(
                    marked,
                    match.span(),
                    ClaimKind.MULTIPLE,
                    ClaimOutcome.CANNOT_CHECK,
                    stated=match[0],
                    note=around.why(bool(tried)),
                )
            continue
        made = _judged(marked, match, factor, soft, tried)
        if made is not None:
            yield made


def _factor(marked: Marked, match: re.Match[str]) -> Decimal | None:
    word = match["factor"]
    if word[0] in "NF":
        figure = marked.by_start[match.start("factor")]
        return figure.value / 100 if figure.unit is Unit.FRACTION else figure.value
    return next((f for stem, f in _FACTORS.items() if word.startswith(stem)), None)


_LESS = re.compile(r"(?:slightly |just |well )?(?:less than|fewer than|under|below)\b")


def _softened(words: str) -> str:
    if _LESS.match(words):
        return _BELOW
    if re.match(r"(?:just |slightly |well )?(?:more than|over|at least)", words):
        return OVER
    return NEARLY if re.match(r"nearly|almost|just under|close to", words) else ""


def _between(change: Change, changes: Sequence[Change]) -> Change:
    """With the two figures of a "from 34 to 68" that follows."""
    for other in changes:
        if other.before and other.after and 0 <= other.start - change.end <= 60:
            return Change(
                change.start, change.end, 0, change.word, before=other.before, after=other.after
            )
    return change


def _judged(
    marked: Marked, match: re.Match[str], factor: Decimal, soft: str, tried: Sequence[Pair]
) -> Claim | None:
    results = []
    for pair in tried:
        assert pair.before is not None
        if pair.before.value <= 0 or pair.after.value <= 0:
            continue
        ratio = pair.after.value / pair.before.value
        results.append((_fits(ratio, factor, soft), ratio, pair))
    for fits, ratio, pair in results:
        if fits:
            return _claim(marked, match, ClaimOutcome.AGREES, ratio, pair)
    for fits, ratio, pair in results:
        if fits is False and pair.sure:
            return _claim(marked, match, ClaimOutcome.DISAGREES, ratio, pair)
    return None


def _fits(ratio: Decimal, factor: Decimal, soft: str) -> bool | None:
    """Whether a ratio is the multiple said; None where that is a matter of taste."""
    if soft == OVER:
        return ratio >= factor if factor >= 1 else ratio <= factor
    if soft == _BELOW:
        return ratio < factor
    if soft == NEARLY:
        low, high = sorted((factor, Decimal(1) + (factor - 1) * Decimal("0.8")))
        return True if low <= ratio <= high else None
    if abs(ratio - factor) <= factor * _CLOSE:
        return True
    return False if abs(ratio - factor) > factor * _WIDE else None


def _claim(
    marked: Marked, match: re.Match[str], outcome: ClaimOutcome, ratio: Decimal, pair: Pair
) -> Claim:
    assert pair.before is not None
    times = f"{number(ratio, 1).removesuffix('.0')} times"
    if ratio < 1:
        times = f"{number(100 * ratio, 1).removesuffix('.0')}%"
    after, before = plainly(pair.after.value, pair.unit), plainly(pair.before.value, pair.unit)
    says = "The figures give" if outcome is ClaimOutcome.DISAGREES else "That is"
    note = f"{says} {times}: {after} beside {before}."
    if outcome is ClaimOutcome.AGREES:
        note = f"{after} is {times}{' of' if ratio < 1 else ''} {before}."
    return claim(
        marked,
        match.span(),
        ClaimKind.MULTIPLE,
        outcome,
        stated=marked.text[match.start() : match.end()],
        recomputed=times,
        note=note,
    )
