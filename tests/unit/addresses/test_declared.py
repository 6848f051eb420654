"""Redirected and retired addresses, as mkdocs.yml has them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from outturn import config
from outturn.addresses import Retirement
from outturn.errors import ConfigurationError


def settings(root: Path, own: str) -> config.Settings:
    (root / "mkdocs.yml").write_text(f"site_name: x\nextra:\n  outturn:\n{own}", "utf-8")
    return config.load(root)


def test_both_are_read(tmp_path: Path) -> None:
    made = settings(
        tmp_path,
        '    redirects:\n      "old/": "new/"\n      "old.csv": "new/data.csv"\n'
        '    retired:\n      "gone/": {was: "KPI 4", why: "Done.", instead: "./", on: 2024-01-31}\n'
        '      "too/":\n        was: KPI 5\n        why: Done.\n        "on": 2024-02-29\n',
    )
    assert made.redirects == {"old/": "new/", "old.csv": "new/data.csv"}
    assert made.retired == {
        "gone/": Retirement("KPI 4", "Done.", date(2024, 1, 31), "./"),
        "too/": Retirement("KPI 5", "Done.", date(2024, 2, 29)),
    }


def test_a_project_may_have_neither(tmp_path: Path) -> None:
    made = settings(tmp_path, "    title: x\n")
    assert (made.redirects, made.retired) == ({}, {})
    assert made.addresses == tmp_path / "data" / "addresses.txt"


ENTRY = 'was: "KPI 4", why: "Done.", on: 2024-01-31'


@pytest.mark.parametrize(
    ("own", "why"),
    [
        ("redirects: [a]", "redirects: must hold settings"),
        ('redirects: {"/old/": "new/"}', '"/old/" is no address of this site'),
        ('redirects: {"old/": "https://example.org/"}', "is no address of this site"),
        ('redirects: {"old/": "../new/"}', "without a slash before it"),
        ('redirects: {"old/": "new/#here"}', '"new/#here" is no address'),
        ('redirects: {"old/": ""}', '"" is no address'),
        ("redirects: {4.1: new/}", "4.1 must be an address in quotation marks"),
        ('retired: {"a/": gone}', 'retired: "a/" must be {was: '),
        ('retired: {"a/": {was: "x", on: 2024-01-31}}', "lacks why. Its form: {was:"),
        ('retired: {"a/": {}}', "lacks was, why, on"),
        (f'retired: {{"a/": {{{ENTRY}, insted: "b/"}}}}', "has insted, which nothing reads"),
        ('retired: {"a/": {was: x, why: y, on: soon}}', "must be a day such as 2026-01-31"),
        ('retired: {"a/": {was: x, why: y, on: 2024-01-31 10:00:00}}', "must be a day"),
        (f'retired: {{"a/": {{{ENTRY}, instead: "/b/"}}}}', '"/b/" is no address'),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_type(
    tmp_path: Path, own: str, why: str
) -> None:
    with pytest.raises(ConfigurationError) as refused:
        settings(tmp_path, f"    {own}\n")
    assert why in str(refused.value)
    assert "mkdocs.yml" in str(refused.value)
