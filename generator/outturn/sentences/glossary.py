"""The words this site uses, and what each means: the glossary is built from these."""

from __future__ import annotations

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
