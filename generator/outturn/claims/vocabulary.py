"""The words that statements are made of: directions, comparators, hedges, and what forbids."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from outturn.claims.arithmetic import ABOUT, NEARLY, OVER


class Against(Enum):
    """What a change or level is held against."""

    LAST_YEAR = "last year"
    LAST_PERIOD = "the period before"
    BASELINE = "the baseline"
    TARGET = "the target"
    NAMED = "the period it names"
    OTHER = "something else"
    UNNAMED = ""


_COMPARATORS: tuple[tuple[Against, str], ...] = (
    (
        Against.OTHER,
        r"average\b|national(?:ly)?\b|england\b|wales\b|scotland\b|scottish\b|london\b"
        r"|region(?:al)?\b"
        r"|benchmark|peers?\b|neighbou?rs?\b|comparators?\b|family group|similar (?:force"
        r"|council)s?"
        r"|statistical|u\.?k\b|other (?:councils|boroughs|forces|areas)|pre-(?:covid|pandemic)"
        r"|(?:years?|quarters?|months?) ago(?<!year ago)(?<!12 months ago)",
    ),
    (
        Against.LAST_YEAR,
        r"last years?\b|last year['’]?s?\b|(?:the )?(?:previous|prior"
        r"|preceding) (?:financial )?year"
        r"|last financial year|(?:the )?year before|year[- ]on[- ]year|y-?o-?y\b|s\.?p\.?l\.?y\b"
        r"|stly\b|the same (?:quarter|period|time|point|month)(?: in)? (?:of )?(?:the )?"
        r"(?:last|previous|prior) (?:financial )?year|this time last year|a year (?:ago|earlier)"
        r"|(?:12|twelve) months (?:ago|earlier|previously)|corresponding (?:quarter|period)"
        r"|(?:on|with|to|than|against) the same (?:period|quarter)(?! last month)|\bp?ly\b|\bpy\b"
        r"|(?:last|prior|previous) yr\b|a year (?:before|previously)|year prior\b"
        r"|(?:12|twelve) months before|twelvemonth",
    ),
    (
        Against.LAST_PERIOD,
        r"(?:last|previous|prior|preceding) (?:quarter|period|month|qtr|half[- ]year"
        r"|reporting period)"
        r"|quarter before|month before|period before|quarter[- ]on[- ]quarter|q-?o-?q\b"
        r"|month[- ]on[- ]month|last time|(?:a|one) (?:quarter|month) (?:ago|earlier)"
        r"|\bon the (?:quarter|month)\b|quarter prior\b|three months earlier"
        r"|(?:last|previous) (?:snapshot|count|report)",
    ),
    (Against.BASELINE, r"base-?\s?line"),
    (
        Against.TARGET,
        r"targets?\b|requirement\b"
        r"|\b(?:than|to|against|on|above|below|over|under|v|vs|versus|the|our) "
        r"plan(?:ned)?\b(?! to)|budget(?:ed)?\b|trajectory|profiled?\b|promised\b|pledged\b",
    ),
)
_COMPARATOR = re.compile(
    "|".join(f"(?P<{against.name}>{words})" for against, words in _COMPARATORS)
)
YEAR_BEFORE_OF_DATE = re.compile(
    r"^\W*(?:in|for|of)?\W*(?:the )?(?:last|previous|prior) (?:financial )?year"
)


def comparators(clause: str) -> list[tuple[Against, int, int]]:
    """Every comparator named in a clause, with its place."""
    return [(Against[m.lastgroup or ""], m.start(), m.end()) for m in _COMPARATOR.finditer(clause)]


_RISES = (
    r"increas(?:es|ed|ing|e)|rises|rise|rising|risen|rose|grew|grown|growth|growing|climbed|climb"
    r"|jumped|jump|surged|surge|escalated|grow|grows|expanded|expansion|widened|widening|widens|swelled"
    r"|soared|spiked|spike|leapt|leap|lengthened|(?<!make )(?<!makes )(?<!made )(?<!making )up"
    r"|uplift|gone up|went up|gain"
)
_FALLS = (
    r"decreas(?:es|ed|ing|e)|reductions|reduction|reduced|reducing|reduces|falls|fall|falling"
    r"|fallen"
    r"|fell|dropped|drops|drop|down|declined|declines|decline|declining|dipped|dip|cut"
    r"|narrowed|narrowing|narrows|shrank|shrunk|shrinking|shortened|lessened|slumped|slump"
    r"|plunged|plummeted|lowered|contracted"
)
RISE_NOUNS = r"increase|rise|growth|uplift|jump|surge|climb|gain|spike|leap|expansion"
FALL_NOUNS = r"decrease|reduction|fall|drop|decline|cut|dip|slump"
RISE_MORE = r"more|higher|additional|extra|greater|above|longer"
FALL_MORE = r"fewer|less|lower|below|under|shorter"
DIRECTION = (
    rf"\b(?:(?P<rise>{_RISES})|(?P<fall>{_FALLS})|(?P<better>improved|improvement|improving"
    rf"|worsened|worsening|deteriorated|deterioration)|(?P<change>changed?|difference"
    rf"|variance))\b"
)
_RISE = re.compile(rf"\b(?:{_RISES}|{RISE_MORE}|grow|exceed(?:s|ed|ing)?)\b")
_FALL = re.compile(rf"\b(?:{_FALLS}|{FALL_MORE}|reduce|decline)\b")


def direction(word: str) -> int:
    """+1 for a word of rise, -1 for one of fall, 0 for neither ("a change of")."""
    if _RISE.search(word):
        return 1
    return -1 if _FALL.search(word) else 0


_HEDGES = {
    OVER: r"(?:just |slightly |well |a little )?(?:over|above|more than|in excess of|upwards of"
    r"|at least|exceeding)",
    NEARLY: r"nearly|almost|just under|(?:slightly |a little )?(?:under|less than)|just below"
    r"|close to|approaching|up to|fewer than|just short of",
    ABOUT: r"about|around|approximately|approx\.?|roughly|some|circa|c\.?|~|an estimated"
    r"|in the region of|or so",
}
_HEDGE = re.compile(
    "(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _HEDGES.items()) + r")\s*(?:a\s)?$"
)
HEDGE = (
    r"(?:(?:just|slightly|well|a little|only) )?(?:over|above|more than|in excess of|at least"
    r"|nearly"
    r"|almost|under|less than|close to|about|around|approximately|approx\.?|roughly|some|circa|c\.?"
    r"|~|an estimated|just|only|exactly)"
)


def hedge(before: str) -> str:
    """How the words just before a figure soften it: "nearly", "over", "about", or ""."""
    match = _HEDGE.search(before[-30:])
    if match is None or (match.start() > 0 and before[-30:][match.start() - 1].isalpha()):
        return ""
    return match.lastgroup or ""


EXPECTED = re.compile(
    r"\b(?:project(?:ed|ions?|ing)|forecast(?:s|ing|ed)?|extrapolat\w+|expect(?:s|ed|ation)?"
    r"|predict\w*"
    r"|anticipat\w+|if|would|could|should|may|might|likely|potential(?:ly)?|assum\w+|aim(?:s|ing)?"
    r"|plan(?:s|ned)? to|intend\w*|hope|modell?ed|estimat\w+|will|by the end of|seek(?:s|ing)?"
    r"|propos\w+"
    r"|ambition|trajectory|to achieve a)\b"
)
"""Words that speak of what is not, or not yet."""

ELSEWHERE = re.compile(
    r"\b(?:national(?:ly)?|england|wales|scotland|scottish|welsh|london|region(?:al(?:ly)?)?|u\.?k"
    r"|wards?|neighbourhoods?|localit(?:y|ies)|borough|county|countywide|district"
    r"|neighbou?r(?:s|ing)?"
    r"|other (?:councils|forces|areas|boroughs|authorities)|force area|family group|town centre"
    r"|estates?|parish(?:es)?|streets?|average|benchmark\w*|peers?|north|south|east|west|site"
    r"|branch"
    r"|division|cluster)\b"
)
"""Words that may speak of another place than the indicator's own."""

PARTLY = re.compile(
    r"\b(?:of which|of whom|of these|of those|among(?:st)?|male|female|men|women|boys|girls|adults?"
    r"|juveniles?|young(?:er)?|older|repeat|excluding|including|except|exclusive|proportion|share"
    r"|respectively|both|each|either|rolling|daily|weekly|monthly|per|average|mean|median"
    r"|cumulative"
    r"|weekday|weekend|school|within|element|part|subset|sub-?group|category|type)\b"
)
"""Words that may speak of a part of the figure, or of one worked out in another way."""

_PLAIN = frozenset(
    re.findall(
        r"\S+",
        """
        a about above achieved activity after again against ahead all almost alone also although
        amount an and approximately are arose around as at average baseline be been before behind
        being below better brings but by came case cases changed clear close compare compared
        compares comparing comparison confirmed continued continues corresponding cost costs crime
        crimes cumulative current currently data date decrease decreased decreases did double
        doubled down drop dropped due during earlier end ended ending equal equals equates
        equating equivalent exactly fall fallen fell fewer fifth figure figures final financial
        first fold for from further gave gives giving going good grew grow grown growth had half
        halved has have higher i.e. identical ie improved improvement in incident incidents
        increase increased increases is it its just large last less level levels lower ly made
        makes making many marginally marked meaning means measure minutes month months more much
        nearly net no not now number numbers of offence offences on only or our out outturn over
        overall people per percent percentage performance period pledged point points position pp
        ppt preceding previous prior promised py q quarter quarterly quicker rate reached received
        recorded reduced reduction reductions remains report reported reporting reports
        represented representing represents request requests result results rise risen rises rose
        same saw score seconds secs seen service services set short showed showing shown shows
        significant significantly similar since slight slightly slower small so spent sply
        standing stands still stood target than that the their there therefore these third this
        those time times to today total totals trebled tripled twice unchanged up v versus very
        volume volumes vs was we went were when which whole with worse worsened year years yet yoy
        ytd
        """,
    )
)
"""Words that leave no doubt which figure is meant."""
_WORD = re.compile(r"[a-z][a-z'’.-]*")


def plain(clause: str, own: frozenset[str]) -> bool:
    """True where a clause holds no word but everyday ones and the indicator's own."""
    words = (w.strip(".'’-") for w in _WORD.findall(clause))
    return all(w in _PLAIN or w in own or w.rstrip("s") in own for w in words if len(w) > 1)


@lru_cache(maxsize=4096)
def own_words(*names: str) -> frozenset[str]:
    """The words of a title or unit, in the singular too."""
    words = {w.strip(".'’-") for name in names for w in _WORD.findall(name.lower())}
    return frozenset(words | {w.rstrip("s") for w in words})
