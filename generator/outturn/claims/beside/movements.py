"""What a text says of its own measure, where it says so plainly: that it rose or fell, or that it
is on its target or off it.

The reading is narrow on purpose. A sentence counts only where each of its words is either one of
the measure's own (from its title, unit and area) or one that says nothing about what is measured;
a text that hedges, or that says both one thing and the other, counts for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from outturn.claims.beside.passages import Passage, sentences
from outturn.formats import singular
from outturn.model import Indicator, Polarity

_AMOUNT = r"(?:\d[\d,]*(?:\.\d+)?\s?%?|five|four|one|six|ten|three|two)"
_UP = re.compile(
    r"\b(?:increased|risen|rose|grew|grown|went up|gone up"
    rf"|(?:an?|{_AMOUNT}|the)\s(?:overall\s)?(?:increase|rise)|(?:increase|rise) of"
    rf"|up (?:by )?{_AMOUNT}|{_AMOUNT}\shigher)(?!\w)",
    re.I,
)
_DOWN = re.compile(
    r"\b(?:decreased|reduced|fallen|fell|dropped|declined|went down|gone down"
    rf"|(?:an?|{_AMOUNT}|the)\s(?:overall\s)?(?:decrease|reduction|fall|drop)"
    rf"|(?:decrease|reduction|fall|drop) of|down (?:by )?{_AMOUNT}"
    rf"|{_AMOUNT}\s(?:lower|fewer))(?!\w)",
    re.I,
)
_EITHER_WAY = re.compile(
    r"\b(?:increas|ris(?:e|ing|en)|rose|grew|grow|higher|more|up\b|decreas|reduc|fall|fell|drop"
    r"|declin|down\b|lower|fewer|less\b)",
    re.I,
)
_HEDGED = re.compile(
    r"\b(?:not?|never|nor|target\w*|within|tolerance|forecast\w*|predict\w*|expect\w*|project\w*"
    r"|estimat\w*|still|however|despite|although|though|but|while|whilst|whereas|remain\w*|will"
    r"|would|could|may|might|should|if|hope\w*|aim\w*|plan\w*|intend\w*|since|except\w*"
    r"|season\w*|due to|because|last (?:quarter|month|week)|previous (?:quarter|month|week)"
    r"|(?:quarter|month|week) before)\b|n[’']t\b",
    re.I,
)
_GOOD = re.compile(
    r"\bon (?:target|track)\b|\btarget (?:has been |was |is )?(?:met|achieved)\b"
    r"|\b(?:met|achieved|meets) (?:the |its |our |this )?target\b",
    re.I,
)
_BAD = re.compile(
    r"\b(?:off|behind|short of|not on) (?:the |its |our )?(?:target|track)\b"
    r"|\btarget (?:has been |was |is )?(?:missed|not (?:been )?(?:met|achieved))\b"
    r"|\b(?:missed|not met|not meeting|not achieved) (?:the |its |our |this )?target\b",
    re.I,
)
_PAST = {
    Polarity.LOWER: re.compile(r"\b(?:above|over) (?:the |its |our )?target\b", re.I),
    Polarity.HIGHER: re.compile(r"\b(?:below|under) (?:the |its |our )?target\b", re.I),
}
_UNSURE = re.compile(
    r"\b(?:will|would|could|may|might|should|if|unless|risk|expect\w*|likely|forecast\w*|project\w*"
    r"|until|although|though|but|however|remain\w*|previous\w*|last|next|except\w*|most|some|almost"
    r"|nearly)\b|n[’']t\b",
    re.I,
)
_SOME = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|all|each|many|part) "
    r"(?:out )?of (?:the |our |these |\d|two|three|four|five|six|seven|eight|nine|ten)",
    re.I,
)
"""Some of several things, which say nothing of the whole."""
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s?(?:%|per ?cent)", re.I)
_LITTLE = Decimal(1)
"""Percent below which a change is little change."""
_WORD = re.compile(r"[a-z]+(?:[’'][a-z]+)?")


def _stems(text: str) -> set[str]:
    """The words of a text in small letters, each as for one thing."""
    return {singular(word) for word in _WORD.findall(text.lower())} - {""}


_PLAIN = _stems(
    """
    a an the of in on by to at for with than from and or this that these there it its our which is
    are was were be been has have had being overall total number figure rate level year quarter
    month period date cumulative ytd now currently current compared comparison same last previous
    against baseline police recorded reported percent per cent percentage point slight slightly
    significant significantly small further crime offence incident case q first second third fourth
    january february march april june july august september october november december
    increase increased rise risen rose grew grown went gone up higher decrease decreased reduction
    reduced fall fallen fell drop dropped declined down lower fewer
    target track off behind short met meet meeting meets missed achieve achieved not above below
    over under one two three four five six ten
    """
)
"""Words that do not say what is measured."""
_OF_ALL = frozenset(("overall", "total", "all"))


@dataclass(frozen=True)
class Movement:
    """A rise (or a fall) of the measure itself, in the words that say so.

    ``on_baseline`` says that it is against the baseline in so many words.
    """

    said: Passage
    up: bool
    on_baseline: bool


def movement(text: str, indicator: Indicator) -> Movement | None:
    """What a text says its measure did; None where it says nothing, or nothing plain."""
    ways = {way for way in (_UP, _DOWN) if way.search(text)}
    if len(ways) != 1 or _both_ways(text) or _HEDGED.search(text) or _SOME.search(text):
        return None
    up = _UP in ways
    for said in sentences(text):
        if (_UP if up else _DOWN).search(said.text) and _own(said.text, indicator):
            sizes = [Decimal(found) for found in _PERCENT.findall(said.text)]
            if sizes and max(sizes) < _LITTLE:
                return None
            return Movement(said, up, "baseline" in said.text.casefold())
    return None


def _both_ways(text: str) -> bool:
    """Whether words of both directions stand in it, in whatever form."""
    ups = ("increas", "ris", "rose", "gr", "higher", "more", "up")
    found = {word[0].casefold().startswith(ups) for word in _EITHER_WAY.finditer(text)}
    return len(found) > 1


@dataclass(frozen=True)
class Standing:
    """That the measure is on its target or off it, in the words that say so."""

    said: Passage
    good: bool


def standing(text: str, indicator: Indicator) -> Standing | None:
    """How a text says its measure stands to its target; None where it doesn't say so plainly."""
    if _UNSURE.search(text) or _SOME.search(text):
        return None
    found = [
        Standing(said, good)
        for said in sentences(text)
        for good in _standings(said.text, indicator)
        if _own(said.text, indicator)
    ]
    return found[0] if len({one.good for one in found}) == 1 else None


def _standings(sentence: str, indicator: Indicator) -> Iterator[bool]:
    past = _PAST.get(indicator.polarity)
    bad = _BAD.search(sentence) or (past and past.search(sentence))
    if bad:
        yield False
    if _GOOD.search(_BAD.sub("", sentence)):
        yield True


def _own(sentence: str, indicator: Indicator) -> bool:
    """Whether a sentence speaks of the measure itself, and of nothing and nowhere else."""
    words = _stems(sentence)
    named = _stems(indicator.title) - _PLAIN
    own = named | _initials(indicator.title)
    area = _stems(indicator.area) - _PLAIN
    if words - _PLAIN - own - area - _stems(indicator.unit):
        return False
    if any(words & (_stems(part.title or part.id) - _PLAIN) for part in indicator.breakdowns):
        return False
    kinds = words & {"crime", "offence", "incident", "case"}
    if kinds and not words & own and (words & _OF_ALL or not kinds & _stems(indicator.unit)):
        return False
    return not (area and words & _OF_ALL and not words & area)


def _initials(title: str) -> set[str]:
    """Every acronym that words standing together in a title could have: "asb"."""
    words = _WORD.findall(title.lower())
    lengths = range(2, min(len(words), 6) + 1)
    return {
        "".join(word[0] for word in words[start : start + length])
        for length in lengths
        for start in range(len(words) - length + 1)
    }
