"""The words this site uses are all explained."""

from __future__ import annotations

from outturn.model import Marker, Reason, VerdictStatus
from outturn.sentences import glossary
from outturn.sentences.words import MARKERS, REASONS, VERDICTS

PARTS = {anchor: terms for _, anchor, terms in glossary.groups()}


def test_every_verdict_is_explained_under_the_word_pages_show() -> None:
    assert list(PARTS["verdicts"]) == [VERDICTS[s] for s in VerdictStatus]
    assert len(set(PARTS["verdicts"].values())) == len(VerdictStatus)


def test_every_marker_is_explained_under_its_letter() -> None:
    assert list(PARTS["markers"]) == [m.value for m in Marker]
    assert all(MARKERS[m] in PARTS["markers"][m.value] for m in Marker)


def test_every_reason_is_explained() -> None:
    assert len(PARTS["reasons"]) == len(Reason)
    for reason in Reason:
        assert PARTS["reasons"][reason.replace("_", " ")].lower() == f"{REASONS[reason].lower()}."


def test_the_words_of_the_field_are_there() -> None:
    wanted = (
        "publisher scorecard objective indicator breakdown area period basis baseline target "
        "result rating verdict update commentary claim gap"
    )
    assert {*wanted.split(), "direction of travel"} <= PARTS["words"].keys()


def test_every_meaning_is_told_and_every_part_has_an_anchor() -> None:
    assert len(PARTS) == len(glossary.groups())
    for terms in PARTS.values():
        for meaning in terms.values():
            assert meaning.strip(".")
            assert meaning.endswith(".")
