"""The public page "How we judge", written from the chapters; its workings come from the code."""

from __future__ import annotations

from pathlib import Path

import outturn
from outturn.formats import figure, percent, signed
from outturn.model import (
    Comparator,
    Direction,
    IndicatorAssessment,
    Measure,
    NotJudged,
    Travel,
    VerdictStatus,
)
from outturn.sentences.words import (
    NOT_JUDGED,
    TRAVEL_SHAPES,
    TRAVELS,
    VERDICT_SHAPES,
    VERDICTS,
)

from .chapters import CHAPTERS, INTRODUCTION, MEANINGS
from .form import Chapter, Example, Rule

PAGE = Path(outturn.__file__).parent / "methodology" / "how-we-judge.md"


def write_methodology() -> None:
    """Write the committed page anew."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(methodology(), encoding="utf-8")


def methodology() -> str:
    """The page as Markdown."""
    parts = [
        "# How we judge",
        INTRODUCTION,
        _statuses(),
        *(_chapter(chapter) for chapter in CHAPTERS),
    ]
    return "\n\n".join(parts) + "\n"


def _statuses() -> str:
    rows = [(f"{VERDICT_SHAPES[s]} **{VERDICTS[s]}**", MEANINGS[s]) for s in VerdictStatus]
    return _table(("Verdict", "What it says"), rows)


def _chapter(chapter: Chapter) -> str:
    head = f"## {chapter.title} {{ #{_anchor(chapter.title)} }}\n\n{chapter.text}"
    return "\n\n".join([head, *(_rule(rule) for rule in chapter.rules)])


def _rule(rule: Rule) -> str:
    text = f"### {rule.title} {{ #{_anchor(rule.title)} }}\n\n{rule.text}"
    if not rule.examples:
        return text
    rows = [(e.words, _working(e), _outcome(e)) for e in rule.examples]
    return f"{text}\n\n{_table(('Example', 'Working', 'Outcome'), rows)}"


def _anchor(title: str) -> str:
    kept = "".join(c if c.isalnum() else " " for c in title.lower().replace("'", ""))
    return "-".join(kept.split())


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join("| " + " | ".join(_cell(c) for c in line) + " |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _working(example: Example) -> str:
    assessment = example.assessment
    if isinstance(example.expects, Travel):
        return _movement(assessment.direction, assessment)
    return " ".join(assessment.verdict.steps) or "There is nothing to work out."


def _outcome(example: Example) -> str:
    expected = example.expects
    if isinstance(expected, VerdictStatus):
        return f"{VERDICT_SHAPES[expected]} {VERDICTS[expected]}"
    if isinstance(expected, NotJudged):
        status = VerdictStatus.NOT_JUDGED
        return f"{VERDICT_SHAPES[status]} {VERDICTS[status]}: {NOT_JUDGED[expected]}"
    return f"{TRAVEL_SHAPES[expected]} {TRAVELS[expected]}"


def _movement(direction: Direction, assessment: IndicatorAssessment) -> str:
    if direction.comparator is Comparator.PUBLISHED_CHANGE:
        assert direction.change_percent is not None
        size = signed(percent(direction.change_percent), direction.change_percent)
        return f"The change published is {size} against {direction.against}."
    if direction.comparator_value is None or direction.value is None:
        return "There is nothing that it can fairly be compared with."
    measure = assessment.indicator.measure
    before = figure(direction.comparator_value, measure)
    text = f"{figure(direction.value, measure)} against {before} ({direction.comparator_label})"
    assert direction.change is not None
    if measure is Measure.PROPORTION:
        return (
            f"{text}: {signed(figure(direction.change, Measure.COUNT), direction.change)} points."
        )
    if direction.change_percent is None:
        return f"{text}."
    return f"{text}: {signed(percent(direction.change_percent), direction.change)}."
