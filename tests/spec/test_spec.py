"""Every worked example comes to what it says, and the committed page is current."""

from __future__ import annotations

import pytest

from outturn.model import Assurance, Cause, GapKind, NotJudged, Travel, VerdictStatus

from .chapters import CHAPTERS, MEANINGS
from .form import Example
from .page import PAGE, methodology

EXAMPLES = [
    pytest.param(example, id=f"{rule.title}: {example.words}")
    for chapter in CHAPTERS
    for rule in chapter.rules
    for example in rule.examples
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_example(example: Example) -> None:
    assessment = example.assessment
    match example.expects:
        case VerdictStatus():
            assert example.verdict.status is example.expects
        case NotJudged():
            assert example.verdict.status is VerdictStatus.NOT_JUDGED
            assert example.verdict.reason is example.expects
        case Cause():
            assert assessment.variations[0].latest.cause is example.expects
        case GapKind():
            found = [g for g in assessment.gaps if g.kind is example.expects]
            assert found[-1].since == example.since
        case Assurance():
            assert assessment.variations[0].assurance is example.expects
        case Travel():
            assert assessment.direction.travel is example.expects
            assert assessment.direction.comparator is example.against


def test_page_is_current() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == methodology(), "run `python -m tests.spec` and commit the page"


def test_every_status_is_explained() -> None:
    assert set(MEANINGS) == set(VerdictStatus)


def test_every_reason_not_to_judge_has_an_example() -> None:
    shown = {
        example.expects
        for chapter in CHAPTERS
        for rule in chapter.rules
        for example in rule.examples
    }
    assert set(NotJudged) <= shown
    assert set(Travel) <= shown
    assert {*Cause} - {Cause.LOWER} <= shown
    assert set(Assurance) <= shown


def test_anchors_are_unique() -> None:
    titles = [c.title for c in CHAPTERS] + [r.title for c in CHAPTERS for r in c.rules]
    assert len({t.lower() for t in titles}) == len(titles)
