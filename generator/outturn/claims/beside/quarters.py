"""Texts that are about another quarter than the one they stand with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from outturn.claims.beside.passages import Passage, sentences
from outturn.claims.vocabulary import DIRECTION, FALL_MORE, RISE_MORE
from outturn.model import Claim, ClaimKind, ClaimOutcome, ScorecardAssessment
from outturn.period import Kind, Period

_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_QUARTER = re.compile(
    r"\bq(?:uarter|tr|u)?\.?\s?([1-4])\b|\b(first|second|third|fourth) quarter\b", re.I
)
_ELSEWHEN = re.compile(
    r"\b(?:hope|will|expect\w*|due|plan\w*|aim\w*|intend\w*|until|next|compar\w*|than|previous\w*"
    r"|last|since|from|against|again|earlier|later|carried over|rolled over)\b",
    re.I,
)
"""Words of a sentence that speaks of another time on purpose."""
_CHANGED = re.compile(
    rf"{DIRECTION}|\b(?:{RISE_MORE}|{FALL_MORE}|change|unchanged|better|worse)\b|[+−-]\s?\d", re.I
)
_ON = re.compile(r"\b(?:on|over|against|since|from)\s(?:that\s(?:of|in)\s|the\s|in\s)*$", re.I)
_NEAR = 120
"""How many letters before a quarter the change may stand that is held against it."""
_VERSUS = re.compile(r"\b(?:versus|vs?\.?)\s(?:[\d,.]+%?\s)?(?:the\s|in\s)*$", re.I)


@dataclass(frozen=True)
class Mention:
    """A quarter that a text names, as it names it."""

    number: int
    text: str


def mentions(text: str) -> list[Mention]:
    """Every quarter a text names, in order."""
    return [
        Mention(int(found[1]) if found[1] else _NUMBERS[found[2].lower()], found[0])
        for found in _QUARTER.finditer(text)
    ]


def _labels(text: str) -> list[Mention]:
    """The quarters that a sentence may be about: all but those a change is held against."""
    return [
        mention
        for found, mention in zip(_QUARTER.finditer(text), mentions(text), strict=True)
        if not _is_comparison(text[max(0, found.start() - _NEAR) : found.start()])
    ]


def _is_comparison(before: str) -> bool:
    """Whether the words before a quarter make it what is compared with: "a rise of 12 on"."""
    if _VERSUS.search(before):
        return True
    led = _ON.search(before)
    return led is not None and _CHANGED.search(before, 0, led.start()) is not None


def other_quarters(whole: ScorecardAssessment) -> Iterator[Claim]:
    """Updates and commentary of a quarter that are about others and never about their own."""
    for assessment in whole.indicators:
        indicator = assessment.indicator
        for update in indicator.updates:
            for said, named in _strange(update.as_published, update.period):
                yield _claim(said, named, update.period, "updates", update.line, indicator.id, "")
    for part in whole.scorecard.commentary:
        if part.period is not None:
            for said, named in _strange(part.text, part.period):
                yield _claim(said, named, part.period, "commentary", part.line, "", part.objective)


def _strange(text: str, period: Period) -> Iterator[tuple[Passage, Mention]]:
    """The first sentence that is about another quarter, where none names the text's own."""
    if period.kind not in (Kind.FINANCIAL_QUARTER, Kind.QUARTER):
        return
    if any(mention.number == period.number for mention in mentions(text)):
        return
    for sentence in sentences(text):
        named = _labels(sentence.text)
        if named and not _ELSEWHEN.search(sentence.text):
            yield sentence, named[0]
            return


def _claim(
    said: Passage,
    named: Mention,
    period: Period,
    table: str,
    line: int,
    indicator: str,
    objective: str,
) -> Claim:
    return Claim(
        kind=ClaimKind.OTHER_PERIOD,
        outcome=ClaimOutcome.DISAGREES,
        quote=said.text,
        stated=named.text,
        recomputed=period.short,
        note=f"The text speaks of {named.text}, but stands with {period.label}.",
        table=table,
        line=line,
        indicator=indicator,
        objective=objective,
        period=period,
        start=said.start,
    )
