"""The shapes that statements of change come in, as patterns over marked text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from outturn.claims.marking import AMOUNT
from outturn.claims.numerals import Figure, Unit
from outturn.claims.vocabulary import (
    DIRECTION,
    FALL_MORE,
    FALL_NOUNS,
    HEDGE,
    RISE_MORE,
    RISE_NOUNS,
)

RELATIVE = (Unit.PERCENT, Unit.POINTS, Unit.FRACTION)


@dataclass(frozen=True)
class Change:
    """A change as worded: which way, by how much, and from what to what where it says so.

    ``amount`` is the number and ``percent`` the percentage, points or fraction; ``signed`` says
    that a minus or plus stands right after "of" or "by".
    """

    start: int
    end: int
    way: int
    word: str
    amount: Figure | None = None
    percent: Figure | None = None
    before: Figure | None = None
    after: Figure | None = None
    signed: bool = False
    fraction: Figure | None = None
    same: bool = False
    """True for "no change"."""
    hedges: tuple[tuple[int, str], ...] = ()

    def hedge(self, figure: Figure) -> str:
        """How the words before one of its figures soften it."""
        return dict(self.hedges).get(figure.start, "")

    @property
    def figures(self) -> tuple[Figure, ...]:
        found = (self.amount, self.percent, self.fraction, self.before, self.after)
        return tuple(f for f in found if f is not None)


_LINK = (
    r"(?P<link>\s(?:of|by|was|is|were|at|equates to|equal to|amounting to)(?=\W)|\s?[:=]"
    r"|\s?[–-]|\s?\(|)"
)
WORD_THEN_AMOUNT = re.compile(
    rf"{DIRECTION}(?P<mid>(?:\s+(?!and\b|but\b|while\b|with\b|to\b"
    rf"|from\b)[a-z'’/&-]*[a-z'’]){{0,6}}?)"
    rf"{_LINK}\s*(?:{HEDGE}\s*)?(?:(?:an?|the|nearly|almost|equivalent|of)\s+){{0,2}}\(?"
    rf"(?P<a>{AMOUNT})(?!_|\s?-?\s?fold\b|\stimes\b)"
)
TARGET_BY = re.compile(
    rf"\btarget(?:\s(?:of|:)\s(?P<t>[NMP]_*))?[^.;:()NPXMF]{{0,40}}?\b(?P<word>missed|exceeded"
    rf"|beaten|surpassed|breached)\sby\s(?:{HEDGE}\s*)?(?P<a>{AMOUNT})"
)
_NOUNS = rf"(?:{RISE_NOUNS}|{FALL_NOUNS}|improvement|deterioration)s?"
_MORE = rf"(?:{RISE_MORE}|{FALL_MORE}|up|down|short(?= of|\s?[.,;)]|$)|better|worse"
_MORE += (
    r"|quicker|faster|slower|over(?=\s(?:last\s|sply|the\s(?:same|previous|last)\s))"
    r"|(?:over|inside|outside|off|adrift|shy|ahead|behind|clear)"
    r"(?=\s(?:of\s)?(?:(?:the|our|its)\s(?:[a-zDNP_-]+\s){0,3}?)?(?:target|limit|plan|profile"
    r"|trajectory))"
    r")"
)
AMOUNT_THEN_WORD = re.compile(
    rf"(?P<a>{AMOUNT})(?P<own>(?:\s+[a-z-]+){{0,2}}\s*\((?P<b>{AMOUNT})(?:\s[a-z]+){{0,2}}\))?"
    rf"(?:\s+(?:net|overall|annual|further|slight|year[- ]on[- ]year|quarterly|real[- ]terms)\b)?"
    rf"(?:\s+(?P<noun>{_NOUNS})\b|(?P<mid>(?:\s+(?!of\b|and\b|to\b|were\b|was\b|is\b|are\b|has\b|which\b|that\b)[a-z][a-z-]*){{0,3}}?)"
    rf"\s+(?P<more>{_MORE})\b(?!\s?[-–]|\s+to\b))"
)
FROM_TO = re.compile(
    rf"\bfrom\s+(?:{HEDGE}\s*)?(?:(?:a|an|the)\s[a-z ]{{1,20}}\sof\s)?(?P<x>[NMP]_*)"
    rf"(?P<gap>[^.;\n()NPXMF]{{0,60}}?\s|\s\([^().;\nNPXMF]{{1,30}}\)\s)to\s+(?:{HEDGE}\s*)?"
    rf"(?:(?:a|an|the)\s[a-z ]{{1,20}}\sof\s)?(?P<y>[NMP]_*)"
)
TO_FROM = re.compile(
    r"\bto\s(?P<y>[NMP]_*)(?:\s[a-z-]+){0,3}?(?:\sD_*)?,?\s(?:down\s|up\s)?from\s(?P<x>[NMP]_*)"
)
UP_FROM = re.compile(
    rf"{DIRECTION}\s+(?:from|on)\s+(?:{HEDGE}\s*)?(?:(?:a|an"
    rf"|the)\s[a-z -]{{1,30}}\sof\s)?(?P<x>[NMP]_*)"
)
BRACKET = re.compile(
    rf"[^.;()\nNPXMF]{{0,90}}?\(\s*(?:(?:or|an?|by|down|up|i\.e\.?|which is|equivalent to"
    rf"|equating to"
    rf"|equal to|rise|fall|increase|decrease|reduction|of|nearly|=|{HEDGE})\s*)*$"
)
COMMA = re.compile(
    rf"(?:\s+[a-z-]+){{0,4}}?\s*(?:,|/|–|-|\bor\b|\bi\.e\.?|\bequivalent to|\bwhich is"
    rf"|\bequating to"
    rf"|\bequal to|\brepresenting|\bequates to)\s*(?:(?:or|an?|i\.e\.?|equivalent to|equal to"
    rf"|which is"
    rf"|which equates to|equating to|representing|{HEDGE})\s*)*$"
)
PAIR = re.compile(
    r"[^.;()\nNPXMF]{0,70}?\s*(?:\(|:|–|-|,)\s*(?P<y>[NMP]_*)(?:\s[a-z]+)?,?\s*"
    r"(?:against|compared (?:to|with)|compared|v|vs\.?|versus|from|down from"
    r"|up from)\s(?P<x>[NMP]_*)"
)
PAIR_TO = re.compile(
    r"[^.;()\nNPXMF]{0,40}?\s*(?:\(|:|–|-|,)\s*(?P<x>[NMP]_*)\s(?:to|→|->)\s(?P<y>[NMP]_*)"
)
ARROW = re.compile(r"(?P<x>[NMP]_*)\s?(?:→|->|=>|⇒)\s?(?P<y>[NMP]_*)")
ON_BEFORE = re.compile(
    r"\s(?:on|from|than|against)\s(?:the\s)?(?:last|previous|prior)\s(?:year|quarter|month"
    r"|period)['’]?s['’]?\s"
    r"(?:(?:figure|total|level|result)\s(?:of\s)?)?(?P<x>[NMP]_*)"
)
ON_FIGURE = re.compile(r"(?:\son\sthe|\sfrom(?:\sthe)?|\sthan(?:\sthe)?)\s(?P<x>[NM]_*)")
TO = re.compile(r"[^.;()\nNPXMF]{0,60}?\s(?:to|at)\s(?P<y>[NMP]_*)")
SIGNED = re.compile(
    r"(?:^|(?<=[\s(:]))(?P<a>[NPX]_*)(?=\s*\(?(?:on|vs|v|against|compared|yoy|y-o-y"
    r"|year on year|year-on-year|qoq|q-o-q|quarter on quarter|month on month)\b)"
)
IN_BRACKETS = re.compile(r"(?:\(|(?<=[:=;,]\s))(?P<a>[NPX]_*)(?=\)|[,;.]?\s|[.,;]?$)")
WORDLESS = re.compile(
    rf"{DIRECTION}(?:\s[a-z'’-]+){{0,6}}?\s(?=(?:on|from|than|compared|against|since"
    rf"|year on year|year-on-year|over)\b)"
)
COMPARATIVE = re.compile(
    r"(?:(?:slightly|marginally|much|significantly|well|far|still|a little|somewhat|considerably"
    r"|notably|just|narrowly)\s)?\b(?P<word>lower|higher|fewer|more|less|greater|better|worse"
    r"|slower|quicker|faster|longer|shorter|up|down)(?:\s[a-z]+)?\s"
    r"(?:than|on|compared (?:to|with))\s(?=(?:(?:in|at|for|the|that|it|was|those|of)\s){0,3}"
    r"(?:last|previous|same|prior|preceding|sply|p?ly\b|py\b|baseline|this time|D_|a year))"
)
SAME = re.compile(
    r"\b(?P<same>no change|unchanged|(?:is |was )?(?:the )?same as|identical to)(?=\s)"
)
