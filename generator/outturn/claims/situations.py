"""What stands around a statement of change: its level, what it is against, what forbids."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from outturn.claims.change_shapes import Change
from outturn.claims.comparing import against_period, of_another, what_against
from outturn.claims.known import Known
from outturn.claims.marking import Marked
from outturn.claims.mentions import Mention, Role
from outturn.claims.numerals import Unit
from outturn.claims.vocabulary import (
    ELSEWHERE,
    EXPECTED,
    PARTLY,
    Against,
    own_words,
    plain,
)
from outturn.model import Measure
from outturn.period import Period


@dataclass(frozen=True)
class Situation:
    """A change with what its surroundings say of it.

    ``level`` is the figure it is a change of, and ``before`` what that is held up against, where
    the text has them; ``near`` says that nothing but everyday words stands between level and
    change, ``worded`` that the statement itself has no others, and ``simple`` that it names no
    time besides that isn't understood.
    """

    against: Against
    end: int
    level: Mention | None = None
    before: Mention | None = None
    named: Period | None = None
    near: bool = False
    simple: bool = False
    worded: bool = False
    expected: bool = False
    elsewhere: bool = False
    to_date: bool = False
    in_period: bool = False
    two_ways: bool = False

    @property
    def blocked(self) -> bool:
        """True where no figure may be held against the text."""
        return self.expected or self.elsewhere or self.two_ways

    def worth_saying(self, change: Change, tried: bool) -> bool:
        """True where a reader gains from hearing that the statement can't be checked.

        A bare number of things ("12 more officers") is no such statement unless it says what it
        is more than.
        """
        if not change.word and (self.against is Against.UNNAMED or self.end <= change.end):
            return False
        held = self.against in (Against.BASELINE, Against.TARGET)
        if change.percent is not None:
            return True
        above = change.word in ("above", "below", "under")
        return tried or (self.against is not Against.UNNAMED and (held or not above))

    def why(self, tried: bool) -> str:
        """Why it can't be checked, in a sentence."""
        if self.expected:
            return "The text speaks of what is expected, which the figures so far can't bear out."
        if self.elsewhere:
            return "The text speaks of another place or part, whose figures aren't given here."
        if self.two_ways:
            return "The text names more than one thing that the change could be against."
        if self.against is Against.UNNAMED:
            return (
                "The text does not say what the change is against, and its own numbers don't tell."
            )
        if tried:
            return "The words leave open which figures are meant."
        if self.against is Against.OTHER:
            return "What the text compares with is not among the figures."
        return f"The figure for {self.against.value} is not known here."


def situation(
    marked: Marked,
    change: Change,
    changes: Sequence[Change],
    mentions: Sequence[Mention],
    known: Known,
) -> Situation:
    """What stands around ``change``, one of ``changes``."""
    first, last = marked.sentence(change.start)
    others = [c for c in changes if c is not change]
    after = min([c.start for c in others if c.start >= change.end] + [last])
    own_levels = [m for m in mentions if m.role is not Role.COMPARED]
    after = min([m.figure.start for m in own_levels if m.figure.start >= change.end] + [after])
    earlier = max([c.end for c in others if c.end <= change.start] + [first])
    against, named, end, two = what_against(marked, change, earlier, after, known)
    level, before, near, joined = _level(marked, change, mentions, earlier, known, against)
    if before and of_another(before, against, named, known):
        before = None
    following = [
        m
        for m in mentions
        if m.role is Role.COMPARED and change.end <= m.figure.start and m.figure.end <= last
    ]
    behind = following[0] if following and following[0].start <= end + 2 else None
    if before is None and change.before is None and behind and behind.against is against:
        before = behind
    if against is Against.UNNAMED and before is not None:
        against, named = before.against, before.period
        if against is Against.UNNAMED and named is not None:
            against = against_period(named, known)
    own = own_words(known.unit, known.title)
    clause = marked.small[change.start : max(change.end, end)]
    whole = marked.small[first:last]
    led = change.start if level is not None else earlier
    dated = "D" in marked.marks[change.start : max(change.end, end)]
    alone = level is None and not change.figures
    stops = max(change.end, end)
    worded = plain(without_figures(marked, led, stops), own)
    worded = worded and not (alone and not _NO_MORE_SAID.match(marked.small, stops, last))
    if level is not None:
        whole = marked.small[min(first, marked.sentence(level.figure.start)[0]) : last]
    return Situation(
        against=against,
        end=end,
        level=level,
        before=before,
        named=named,
        near=near,
        simple=worded and not (dated and named is None and against is Against.UNNAMED),
        worded=worded,
        expected=is_expected(whole, known),
        elsewhere=elsewhere(marked.small[joined : max(change.end, end, after)], known, against),
        to_date=any(
            w in whole for w in ("year to date", "ytd", "to date", "cumulative", "so far this year")
        ),
        in_period=any(w in clause + whole for w in ("quarter", "this month")),
        two_ways=two,
    )


_AIM = re.compile(
    r"\b(?:we (?:want|aim|hope|plan|need) to|aim(?:s|ing)? (?:to|for)|in order to"
    r"|to (?:achieve|deliver|secure)"
    r" an? |seek(?:s|ing)? to|committed to|propos(?:e|ed|als?|es) |plan(?:s|ned)? to"
    r"|target (?:is|of|to) (?:a |to )"
    r"|from (?:d_+|1st|april)|will (?:be|rise|fall|increase|reduce)|agreed (?:a|an|to) "
    r"|ambition is|looking to"
    r"|\bgo(?:es)? (?:up|down) by|keen to|goal is)"
)


def is_aim(marked: Marked, change: Change) -> bool:
    """True for what is wanted or decided, which states nothing that has happened."""
    first, last = marked.sentence(change.start)
    return _AIM.search(marked.marks[first:last].lower()) is not None


def is_expected(words: str, known: Known) -> bool:
    """True where a sentence speaks of what is not, or not yet."""
    return any(m.group() not in known.title.lower() for m in EXPECTED.finditer(words))


def without_figures(marked: Marked, start: int, end: int) -> str:
    """The words of a span, its figures and dates left out."""
    return _MARK.sub(_bare, marked.marks[start:end])


_MARK = re.compile(r"[_A-Z]|[^\x00-\x7f]")


def _bare(match: re.Match[str]) -> str:
    """Space for a mark of a figure or date; any other sign as it is."""
    return " " if match[0] == "_" or match[0].isupper() else match[0]


def _level(
    marked: Marked,
    change: Change,
    mentions: Sequence[Mention],
    earlier: int,
    known: Known,
    against: Against,
) -> tuple[Mention | None, Mention | None, bool, int]:
    """The level before a change, what that is compared with, and whether all between is plain."""
    own = own_words(known.unit, known.title)
    ahead = [m for m in mentions if m.end <= change.start or m.figure.end <= change.start]
    ahead, before = _sorted_out(ahead, against, known, bare=not change.word)
    wanted = _units_of(change, known)
    fitting = [m for m in ahead if wanted is None or m.figure.unit in wanted]
    if change.after is not None:
        level = Mention(change.after, Role.OWN, change.start, change.end)
        return level, before, True, earlier
    if not fitting or fitting[-1].role is Role.COMPARED:
        return None, before, False, earlier
    level = fitting[-1]
    if level is not ahead[-1] and level.figure.end < earlier:
        return None, before, False, earlier
    gap = without_figures(marked, level.figure.end, change.start)
    sentences = len(re.findall(r"[.;!?\n]", gap))
    noun = own | _noun(marked, level)
    near = plain(gap, noun) and sentences <= 1 and len(gap) <= 160 and not _new_subject(gap, noun)
    if sentences > 2 or len(gap) > 260:
        return None, before, False, earlier
    return level, before, near, _noun_end(marked, level)


_COUNTED = own_words("cases costs crimes incidents offences people requests services volumes")


_NO_MORE_SAID = re.compile(
    r"\s*(?:[.;)]|$|,?\s*(?:owing|due|because|after|following|but|and (?:lower|higher)"
    r"|thanks|with)\b"
    r"|at\s[\d.,]+%?\.?$)"
)
"""What may follow a word alone that compares, where it still speaks of the measure as a whole."""


def _new_subject(gap: str, noun: frozenset[str]) -> bool:
    """True where the words between a level and a change name another thing that is counted."""
    return not _COUNTED.isdisjoint(own_words(gap) - noun)


def _sorted_out(
    ahead: list[Mention], against: Against, known: Known, *, bare: bool
) -> tuple[list[Mention], Mention | None]:
    """The figures ahead of a change that it may be a change of, and the one it is held against.

    Figures of other periods ("402 visits (Q1: 377), 25 more than in Q1") are no such levels.
    """
    before: Mention | None = None
    if ahead and ahead[-1].role is Role.COMPARED:
        before = ahead[-1]
        ahead = ahead[:-1]
    others = [m for m in ahead if _of_other_period(m, known)]
    if not others or len(others) == len(ahead):
        return ahead, before
    same = [m for m in others if against_period(m.period, known) is against]
    if bare and against is Against.UNNAMED and len(others) == 1:
        same = others
    if before is None and same:
        before = same[-1]
    return [m for m in ahead if m not in others], before


def _of_other_period(mention: Mention, known: Known) -> bool:
    own = known.period
    dated = mention.dated and mention.period is not None and mention.role is Role.OWN
    return dated and own is not None and mention.period not in (own, own.year)


def _noun_end(marked: Marked, level: Mention) -> int:
    """Where the words end that say what a level counts: "77 repeat callers"."""
    match = _NOUN_PHRASE.match(marked.marks, level.figure.end)
    return match.end() if match else level.figure.end


_NOUN_PHRASE = re.compile(
    r"(?:\s(?!(?:in|for|at|with|of|to|and|or|but|which|was|were|is|are|on|from|than|by|up|down"
    r"|among|within|per|an?|the|this)\b)[a-z][a-z'’-]*){0,3}"
)


def _noun(marked: Marked, level: Mention) -> frozenset[str]:
    """The words right after the level, which are what it counts."""
    return own_words(marked.small[level.figure.end : _noun_end(marked, level)])


def _units_of(change: Change, known: Known) -> tuple[Unit, ...] | None:
    """The units a level may have for a change of this amount; None where any would do."""
    if change.amount is not None:
        return (change.amount.unit,)
    if (change.percent is not None and change.percent.unit is Unit.POINTS) or known.is_percentage:
        return (Unit.PERCENT,)
    return (Unit.NUMBER, Unit.MONEY) if known.measure is not None else None


_AVERAGES = (Measure.DAYS, Measure.RATE, Measure.SCORE, Measure.CURRENCY)


def elsewhere(words: str, known: Known, against: Against = Against.UNNAMED) -> bool:
    """True where another place or a part of the whole is spoken of."""
    words = re.sub(
        r"\bper\s?cent\b|(?:borough|county|district|city) as a whole"
        r"|whole (?:borough|county|district)",
        "",
        words,
    )
    allowed = f"{known.area} {known.title} {known.unit}".lower()
    found = [m.group() for m in (*ELSEWHERE.finditer(words), *PARTLY.finditer(words))]
    if against is Against.BASELINE or known.measure in _AVERAGES:
        found = [w for w in found if w not in ("average", "mean", "per")]
    return any(w.rstrip("s") not in allowed for w in found) or against is Against.OTHER
