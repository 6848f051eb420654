"""What is a slip, and what is a word of its own."""

from __future__ import annotations

import pytest

from outturn.checks import hints

COLUMNS = ["value", "note", "upper", "expected", "as_published", "published"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("vlaue", "value"),
        ("Value", "value"),
        ("values", "value"),
        ("noet", "note"),
        ("note ", "note"),
        ("as published", "as_published"),
        ("As-Published", "as_published"),
        ("ward_code", ""),
        ("expected_by", ""),
        ("published_by", ""),
        ("per", ""),
        ("", ""),
    ],
)
def test_nearest(word: str, meant: str) -> None:
    assert hints.nearest(word, COLUMNS) == meant


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("1.1", "'1.1'"),
        ("1.1 ", "'1.1 ' (with a space at its end)"),
        (" 1.1", "' 1.1' (with a space at its start)"),
        ("1.1\u00a0", "'1.1 ' (with a non-breaking space)"),
        ("\u200b1.1", "' 1.1' (with an invisible space)"),
        ("‘kpi–1’", "'‘kpi–1’' (with a curly quotation mark and a dash instead of a hyphen)"),
        ("  ", "'  '"),
    ],
)
def test_what_can_t_be_seen_is_named(cell: str, shown: str) -> None:
    assert hints.said(cell) == shown


@pytest.mark.parametrize(
    ("cell", "fix"),
    [
        ("N/A", "Type x (not available)"),
        ("*", "Type c where the figure is confidential"),
        ("p,r", "Use x, z, c"),
    ],
)
def test_markers_are_answered_with_the_marker(cell: str, fix: str) -> None:
    assert hints.marker(cell).startswith(fix)
