"""The public page "How we judge", written from the chapters; its workings come from the code."""

from __future__ import annotations

from pathlib import Path

import outturn
from outturn.formats import figure, percent, signed
from outturn.model import (
    Assurance,
    Cause,
    Comparator,
    Direction,
    Gap,
    GapKind,
    IndicatorAssessment,
    Measure,
    NotJudged,
    Travel,
    VerdictStatus,
)
from outturn.sentences import gaps, variation
from outturn.sentences.judgement import expectation
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
    return f"{text}\n\n{_folded(len(rows), _table(('Example', 'Working', 'Outcome'), rows))}"


def _folded(count: int, table: str) -> str:
    """Examples are ten times as long as the rules: a reader unfolds those of a rule in doubt."""
    said = "1 worked example" if count == 1 else f"{count} worked examples"
    return (
        '<div class="ot-folded" markdown>\n'
        f"<details markdown>\n<summary>{said}</summary>\n\n{table}\n\n</details>\n</div>"
    )


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
    if isinstance(example.expects, Cause | Assurance):
        return _variation(example.expects, assessment)
    if isinstance(example.expects, GapKind):
        return _missing(_last(example.expects, assessment))
    return " ".join(example.verdict.steps) or "There is nothing to work out."


def _outcome(example: Example) -> str:
    expected = example.expects
    if isinstance(expected, GapKind):
        return gaps.length(_last(expected, example.assessment))
    if example.projected:
        return expectation(example.verdict)
    if isinstance(expected, VerdictStatus):
        named = f" ({name})" if (name := example.verdict.named) else ""
        return f"{VERDICT_SHAPES[expected]} {VERDICTS[expected]}{named}"
    if isinstance(expected, NotJudged):
        status = VerdictStatus.NOT_JUDGED
        return f"{VERDICT_SHAPES[status]} {VERDICTS[status]}: {NOT_JUDGED[expected]}"
    if isinstance(expected, Cause):
        return variation.CAUSES[expected]
    if isinstance(expected, Assurance):
        return variation.ASSURANCES[expected]
    return f"{TRAVEL_SHAPES[expected]} {TRAVELS[expected]}"


def _last(kind: GapKind, assessment: IndicatorAssessment) -> Gap:
    return [g for g in assessment.gaps if g.kind is kind][-1]


def _missing(gap: Gap) -> str:
    """What is missing, why, when it was due and for how long."""
    told = (f"{gaps.what(gap)}.", gaps.why(gap), gaps.due(gap), gaps.how_long(gap))
    return " ".join(part for part in told if part)


def _variation(expected: Cause | Assurance, assessment: IndicatorAssessment) -> str:
    """What the limits say; where that is nothing new, how they are worked out as well."""
    found, indicator = assessment.variations[0], assessment.indicator
    if not found.known:
        return variation.too_short([found])
    told = variation.reading(indicator, found)
    if expected is Cause.COMMON:
        return " ".join((*found.steps, told))
    return f"{told} {variation.assurance(indicator, found)}".strip()


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
