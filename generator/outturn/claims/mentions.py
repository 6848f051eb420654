"""Figures that are levels, and what each is the level of: now, a year to date, last year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from outturn.claims.dates import MONTH_SPAN, named_period, same_quarter_of
from outturn.claims.known import Known
from outturn.claims.marking import ANY_DATE, Marked
from outturn.claims.mention_shapes import (
    AFTER,
    COMPARED,
    LABELLED,
    OF_ELSEWHERE,
    TO_DATE,
    TO_DATE_AFTER,
)
from outturn.claims.numerals import Figure, Unit
from outturn.claims.vocabulary import Against, comparators
from outturn.period import Period


class Role(Enum):
    """What a figure is said to be."""

    OWN = "own"
    TO_DATE = "to date"
    COMPARED = "compared"


@dataclass(frozen=True)
class Mention:
    """A figure that stands for itself, with the words that tell what it is.

    ``against`` is what a figure held up for comparison is of; ``period`` one that it names;
    ``breakdown`` a part that is named right beside it.
    """

    figure: Figure
    role: Role
    start: int
    end: int
    against: Against = Against.UNNAMED
    period: Period | None = None
    breakdown: str = ""
    dated: bool = False
    """True where it names a period, told or not."""


def find_mentions(marked: Marked, taken: Iterable[int], known: Known) -> list[Mention]:
    """The levels of a text, in order: every figure that no other statement has taken."""
    used = set(taken)
    places = _label_places(marked, known)
    free = [
        f
        for f in marked.figures
        if f.start not in used and f.unit in _LEVELS and not _DISTANCE.match(marked.marks, f.end)
    ]
    return [_mention(marked, figure, known, places) for figure in free]


_DISTANCE = re.compile(
    r"(?:\s[a-z-]+){0,2}?\s(?:(?:over|under|above|below|off|inside|outside|behind|within|ahead of"
    r"|short of)\s(?:(?:the|our|its)\s)?(?:[a-z]+\s)?(?:target|limit|plan|budget|profile)"
    r"|(?:more|fewer|less|higher|lower|quicker|slower|faster|better|worse)\s(?:than|on)\s)"
)
"""What follows a figure that is how far another is off: "one day over target"."""
_LEVELS = (Unit.NUMBER, Unit.MONEY, Unit.PERCENT)


def _mention(
    marked: Marked, figure: Figure, known: Known, places: list[tuple[int, int, str]]
) -> Mention:
    first, last = marked.sentence(figure.start)
    left = marked.marks[max(first, figure.start - 90) : figure.start]
    right = marked.marks[figure.end : min(last, figure.end + 80)]
    around = _Around(marked, figure, left[_last_figure(left) :], right, known)
    plain = Mention(figure, Role.OWN, figure.start, figure.end)
    found = _held_up(around, plain)
    if found.role is Role.OWN:
        found = _dated(around, found)
    return replace(found, breakdown=_label(marked, figure, places))


@dataclass(frozen=True)
class _Around:
    """A figure with the marks either side of it, in its sentence and up to the next figure."""

    marked: Marked
    figure: Figure
    left: str
    right: str
    known: Known

    @property
    def begins(self) -> int:
        """Where ``left`` starts in the text."""
        return self.figure.start - len(self.left)


def _held_up(around: _Around, mention: Mention) -> Mention:
    """What a figure is compared with, or of which other time it is."""
    marked, figure = around.marked, around.figure
    match = COMPARED.search(around.left) or LABELLED.search(around.left)
    if _PAIRED.match(around.right) or _of_change(around, match):
        match = None
    if match and match[0].startswith(("above", "below")) and not comparators(match[0]):
        match = None
    if match and _LEVEL_AFTER_TARGET.search(match[0]):
        match = None
    after = AFTER.match(around.right)
    if after and _LABELS_NEXT.match(around.right, after.end("what")):
        after = None
    following = marked.small[figure.end : figure.end + after.end("what")] if after else ""
    if match is None and (named := _TARGETED.match(around.right)):
        end = figure.end + named.end()
        return replace(mention, role=Role.COMPARED, against=Against.TARGET, end=end)
    if match is None:
        against, period, dated = _named(following, around.known)
        mention = replace(mention, against=against, period=period, dated=dated)
        if against in (Against.LAST_YEAR, Against.LAST_PERIOD):
            return replace(mention, role=Role.COMPARED, end=figure.end + len(following))
        return mention
    start = around.begins + match.start()
    words = f"{marked.small[start : figure.start]} {following}"
    against, period, dated = _named(words, around.known)
    if against is Against.UNNAMED and OF_ELSEWHERE.match(around.right):
        against = Against.OTHER
    role = Role.COMPARED
    if match.re is LABELLED and match["what"].startswith("D"):
        role, against = Role.OWN, Against.UNNAMED
    end = figure.end + len(following)
    return Mention(figure, role, start, end, against, period, dated=dated)


_PAIRED = re.compile(r"\s?/\s?[NMP]_")
"""What follows the first of two figures of which no word says which is which: "1,046 / 986"."""
_LEVEL_AFTER_TARGET = re.compile(
    r"\b(?:below|above|under|over|off|on|of) (?:the |our )?target,? at $"
)
"""What leads to a level, not to the target: "just below target at 89.6%"."""
_TARGETED = re.compile(r"\s(?:(?:annual|yearly|year-end|national|local)\s)?target\b")
"""What follows a figure that is the target itself: "short of the 75% target"."""
_LABELS_NEXT = re.compile(r"\s?:?\s?[NMP]_")
"""What follows a date that is the label of the next figure: "66.1% (Q1 63.9%"."""
_NEXT_CLAUSE = re.compile(r"\s*(?:and|,|&|;)\s*$")


def _of_change(around: _Around, match: re.Match[str] | None) -> bool:
    """True where the words before a figure go with a change: "the same as last year at 84"."""
    if match is None or match.re is not LABELLED or re.search(r"[:=]|\bwas\b|were", match[0]):
        return False
    return re.search(r"\b(?:from|on|than|since|as)\s$", around.left[: match.start()]) is not None


def _dated(around: _Around, mention: Mention) -> Mention:
    """The figure's own time: a year to date, and the period that it names."""
    if match := TO_DATE.search(around.left):
        mention = replace(mention, role=Role.TO_DATE, start=around.begins + match.start())
    elif match := TO_DATE_AFTER.match(around.right):
        mention = replace(mention, role=Role.TO_DATE, end=around.figure.end + match.end())
    dates = list(re.finditer(ANY_DATE, around.left))
    if not dates or (mention.period is not None and _ends_before(around, dates[-1])):
        return mention
    mention = replace(mention, dated=True)
    if len(dates) > 1 and mention.role is Role.OWN:
        return mention
    first, last = (around.begins + place for place in dates[-1].span())
    named = named_period(around.marked.small[first:last], around.known.period)
    return replace(mention, period=named or mention.period)


def _ends_before(around: _Around, date: re.Match[str]) -> bool:
    """True where the date before a figure goes with the one before that: "5 in Q1 and 7"."""
    return _NEXT_CLAUSE.match(around.left, date.end()) is not None


def _last_figure(left: str) -> int:
    """Where the words after the last figure of ``left`` start."""
    found = [m.end() for m in re.finditer(r"[NMPXF]_*", left)]
    return found[-1] if found else 0


def _named(words: str, known: Known) -> tuple[Against, Period | None, bool]:
    """What the words say a figure is of."""
    found = comparators(words)
    named = (
        named_period(words, known.period)
        if re.search(r"\d|quarter\s(?:one|two|three|four)", words) or MONTH_SPAN.search(words)
        else None
    )
    same = _SAME_OF.search(words) is not None and Against.OTHER not in {a for a, _, _ in found}
    if same and named is not None and known.period is not None and named.is_year:
        quarter = same_quarter_of(named, known.period)
        last = quarter == known.period.same_period_last_year()
        return (Against.LAST_YEAR if last else Against.NAMED), quarter, True
    dated = bool(re.search(r"\bq[1-4]|\d{4}|\d\d/\d\d", words) or MONTH_SPAN.search(words))
    kinds = {against for against, _, _ in found}
    if Against.OTHER in kinds or len(kinds) > 1:
        return Against.OTHER, None, dated
    if kinds == {Against.LAST_YEAR} and dated and known.period is not None and named is not None:
        if named.is_year and named == known.period.year.same_period_last_year():
            named = known.period.same_period_last_year()
        return Against.LAST_YEAR, _year_before(named, known.period), dated
    if kinds:
        return kinds.pop(), None, dated
    if named is None or known.period is None:
        return (Against.OTHER if dated else Against.UNNAMED), None, dated
    return Against.NAMED, named, dated


_SAME_OF = re.compile(
    r"\b(?:same|corresponding) (?:quarter|period|point|time) (?:of|in|for) (?:the )?(?:\d|fy)"
)
"""The words of a quarter that is told by its year alone: "the same quarter of 2014/15"."""


def _year_before(named: Period, own: Period) -> Period:
    """ "Q1 last year": the quarter of the year before the text's own."""
    return named.same_period_last_year() if named.end > own.year.start else named


def _label_places(marked: Marked, known: Known) -> list[tuple[int, int, str]]:
    """Where each breakdown is named in the text, the longest names first."""
    found: list[tuple[int, int, str]] = []
    for name, breakdown in known.named_breakdowns():
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?!\w)", marked.small):
            if not any(s < match.end() and match.start() < e for s, e, _ in found):
                found.append((match.start(), match.end(), breakdown))
    return found


def _label(marked: Marked, figure: Figure, places: list[tuple[int, int, str]]) -> str:
    """The breakdown named beside the figure: "Police – 37", "18 commencements", "clients 31%"."""
    before = {end: breakdown for _, end, breakdown in places}
    after = {start: breakdown for start, _, breakdown in places}
    for end, breakdown in before.items():
        if end <= figure.start and re.fullmatch(r"\s?[-–:=]\s?", marked.small[end : figure.start]):
            return breakdown
    for start, breakdown in after.items():
        if start >= figure.end and re.fullmatch(
            r"\s?(?:of |on |for )?(?:the )?", marked.small[figure.end : start]
        ):
            return breakdown
    for end, breakdown in before.items():
        if end < figure.start and re.fullmatch(
            r"\s(?:was |were |is )?", marked.small[end : figure.start]
        ):
            return breakdown
    return ""
