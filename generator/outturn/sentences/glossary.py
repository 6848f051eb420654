"""The words this site uses, and what each means: the glossary is built from these."""

from __future__ import annotations

from dataclasses import dataclass

from outturn.model import Marker, Reason, VerdictStatus
from outturn.sentences.words import MARKERS, REASONS, VERDICTS

WORDS = {
    "publisher": "The partnership or council whose plan, figures and words these are.",
    "scorecard": "One publisher’s objectives, indicators and results for one plan or year.",
    "objective": "Something the plan sets out to do.",
    "indicator": "What is measured to see whether an objective is being reached. An indicator can "
    "be part of another, and can follow one of an earlier scorecard.",
    "breakdown": "A named part or series of an indicator, such as one source or one group of "
    "people. Breakdowns need not add up to the whole.",
    "area": "The place a result is for: the publisher’s own unless another is named.",
    "period": "The days a figure is for: a year, a quarter, a month or another span. 2015/16 is "
    "the financial year from April 2015 to March 2016; Q1 is its first quarter, April to June.",
    "basis": "How a result covers its period: the period alone, the year to date, a rolling year "
    "(the twelve months to its end), a snapshot (the state at its end) or a projection.",
    "baseline": "The starting point that change is measured from. It can be unconfirmed.",
    "target": "What was promised. It can be a draft, or still to be set.",
    "result": "One observed value, or the reason why there is none.",
    "rating": "What the publisher said of an indicator (a colour, ☺ or ☹), kept with its own "
    "symbol beside what is worked out here.",
    "verdict": "What Outturn works out from a result and its target, by published rules.",
    "direction of travel": "Whether a figure got better or worse against a named earlier one of "
    "the same kind. It says nothing about the target.",
    "update": "What the publisher wrote about one indicator in one period, word for word.",
    "commentary": "What the publisher wrote about an objective or the whole scorecard.",
    "claim": "A statement in an update or commentary that arithmetic can check.",
    "gap": "Anything a reader would expect and cannot have.",
    "edition": "A scorecard as it stood on one day, kept for good. Its pages show what readers saw "
    "then; the scorecard’s own pages are always current.",
    "rolling year": "The twelve months to the end of a period. Each new period replaces the one a "
    "year before it, so that seasons even out and two figures in a row share most of their days.",
    "year to date": "A yearly count so far: from the start of its year to the end of a period.",
    "percentage point": "The difference between two percentages: from 40% to 50% is 10 percentage "
    "points, which is a quarter more.",
    "small numbers": "A percentage of fewer than 20. One case more or less moves it by over 5 "
    "percentage points.",
    "usual variation": "How far a figure moves from one period to the next when nothing in "
    "particular has changed.",
    "control limits": "Between these a figure usually lies: the mean of a run of figures, plus and "
    "minus 2.66 times the mean change from one to the next.",
    "trial limits": "Control limits that rest on fewer than 12 figures, and still move with each "
    "new one.",
    "signal": "A figure, or several in a row, that usual variation hardly explains: beyond a "
    "limit, a trend, two of three close to a limit, or a shift. It can be one of improvement or "
    "of concern.",
    "shift": "Seven or more figures in a row on one side of the mean.",
    "trend": "Seven or more figures in a row, each higher (or each lower) than the last.",
    "assurance": "Whether usual variation alone reaches a target: consistently met, consistently "
    "missed, or hit and miss.",
}

_VERDICTS = {
    VerdictStatus.MET: "The target’s period is over and the result is at the target or better.",
    VerdictStatus.ON_COURSE: "The result so far, not yet for the whole of the target’s period, is "
    "where it must be or better.",
    VerdictStatus.CLOSE: "On the wrong side of the target, but within the tolerance.",
    VerdictStatus.OFF_COURSE: "The result so far, not yet for the whole of the target’s period, is "
    "on the wrong side of where it must be, by more than the tolerance.",
    VerdictStatus.MISSED: "The target’s period is over, and the result is on the wrong side by "
    "more than the tolerance.",
    VerdictStatus.NOT_JUDGED: "There is no verdict, always for a stated reason.",
}


@dataclass(frozen=True)
class Explained:
    """A technical word that pages link to the glossary: how it is written in running text (a
    regular expression without groups that capture), and its place there."""

    pattern: str
    anchor: str


EXPLAINED = (
    Explained("verdicts?", "words-verdict"),
    Explained("not judged", "verdicts-not-judged"),
    Explained("off course", "verdicts-off-course"),
    Explained("on course", "verdicts-on-course"),
    Explained("directions? of travel", "words-direction-of-travel"),
    Explained("baselines?", "words-baseline"),
    Explained("rolling year", "words-rolling-year"),
    Explained("year to date", "words-year-to-date"),
    Explained("percentage points?", "words-percentage-point"),
    Explained("small numbers", "words-small-numbers"),
    Explained("provisional", f"markers-{Marker.PROVISIONAL}"),
    Explained("low reliability", f"markers-{Marker.LOW_RELIABILITY}"),
    Explained("projections?", "words-basis"),
    Explained("usual variation", "words-usual-variation"),
    Explained("control limits", "words-control-limits"),
    Explained("trial limits", "words-trial-limits"),
    Explained("breakdowns?", "words-breakdown"),
)
"""Plain words with a meaning of their own here, such as target and result, are left unlinked: a
page full of links reads worse than one without."""


def groups() -> list[tuple[str, str, dict[str, str]]]:
    """Title, anchor and terms of each part of the glossary."""
    return [
        ("Words", "words", WORDS),
        ("Verdicts", "verdicts", {VERDICTS[s]: text for s, text in _VERDICTS.items()}),
        ("Marks on figures", "markers", {m.value: f"{MARKERS[m]}." for m in Marker}),
        (
            "Why something is missing",
            "reasons",
            {r.replace("_", " "): f"{REASONS[r][0].upper()}{REASONS[r][1:]}." for r in Reason},
        ),
    ]
