"""The old site stands until the new one is in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from outturn.builder import recover, swap_in


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


def text(path: Path) -> str:
    return (path / "index.html").read_text()


def test_the_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "old")
    swap_in(folder(tmp_path / "site.new", "new"), site)
    assert text(site) == "new"
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    swap_in(folder(tmp_path / "site.new", "new"), tmp_path / "site")
    assert text(tmp_path / "site") == "new"


def test_a_swap_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "old")
    with pytest.raises(FileNotFoundError):
        swap_in(tmp_path / "never built", site)
    assert text(site) == "old"


def test_a_swap_cut_off_half_way_is_undone(tmp_path: Path) -> None:
    folder(tmp_path / "site.old", "old")
    recover(tmp_path / "site")
    assert text(tmp_path / "site") == "old"


def test_a_site_that_stands_is_never_undone(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "new")
    folder(tmp_path / "site.old", "old")
    recover(site)
    assert text(site) == "new"
