"""Artifacts into the docs folder."""

import json

import pytest

from outturn.errors import ConfigurationError
from outturn.publish import MANIFEST, owns, publish, write, written_by_hand


def test_writes_what_differs_and_nothing_else(tmp_path):
    first = publish({"a/index.md": b"one", "index.md": b"home"}, tmp_path)
    assert (first.written, first.unchanged, first.deleted) == (2, 0, 0)
    untouched = (tmp_path / "a/index.md").stat().st_mtime_ns
    second = publish({"a/index.md": b"one", "index.md": b"new"}, tmp_path)
    assert (second.written, second.unchanged, second.deleted) == (1, 1, 0)
    assert (tmp_path / "a/index.md").stat().st_mtime_ns == untouched
    assert (tmp_path / "index.md").read_bytes() == b"new"


def test_a_publisher_that_is_gone_goes_with_its_folder(tmp_path):
    publish({"a/x/index.md": b"", "b/index.md": b"", "index.md": b""}, tmp_path)
    outcome = publish({"b/index.md": b"", "index.md": b""}, tmp_path)
    assert outcome.deleted == 1
    assert not (tmp_path / "a").exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == [MANIFEST, "b", "index.md"]


def test_deletes_only_what_it_owns(tmp_path):
    publish({"a/index.md": b"", "a/gone.md": b""}, tmp_path)
    (tmp_path / "a/mine.md").write_text("mine")
    publish({"a/index.md": b""}, tmp_path)
    assert sorted(p.name for p in (tmp_path / "a").glob("*.md")) == ["index.md", "mine.md"]


def test_never_overwrites_a_hand_written_file(tmp_path):
    (tmp_path / "about").mkdir()
    (tmp_path / "about/index.md").write_text("by hand")
    with pytest.raises(ConfigurationError, match=r"about/index\.md"):
        publish({"about/index.md": b"generated", "a/index.md": b""}, tmp_path)
    assert (tmp_path / "about/index.md").read_text() == "by hand"
    assert not (tmp_path / "a").exists(), "nothing is written when anything is refused"


def test_generated_folders_are_ignored_by_git_and_say_what_they_own(tmp_path):
    publish({"a/index.md": b"", "index.md": b""}, tmp_path)
    assert (tmp_path / "a/.gitignore").read_text() == "*\n"
    assert json.loads((tmp_path / "a" / MANIFEST).read_text())["files"] == ["a/index.md"]
    assert not (tmp_path / ".gitignore").exists(), "the docs folder also holds hand-written pages"


def test_knows_its_own_files(tmp_path):
    publish({"a/index.md": b"", "index.md": b""}, tmp_path)
    (tmp_path / "about.md").write_text("by hand")
    assert owns(tmp_path, tmp_path / "a/anything.svg")
    assert owns(tmp_path, tmp_path / "index.md")
    assert not owns(tmp_path, tmp_path / "about.md")
    assert not owns(tmp_path, tmp_path.parent / "elsewhere.md")


def test_tells_what_was_written_by_hand(tmp_path):
    publish({"a/index.md": b"", "index.md": b""}, tmp_path)
    for name in ("about.md", "a/mine.md", ".hidden"):
        (tmp_path / name).write_text("by hand")
    assert written_by_hand(tmp_path) == {"about.md", "a/mine.md"}
    assert written_by_hand(tmp_path / "nowhere") == set()


def test_a_manifest_speaks_for_its_own_folder_alone(tmp_path):
    docs = tmp_path / "docs"
    publish({"a/index.md": b""}, docs)
    (tmp_path / "mkdocs.yml").write_text("mine")
    (docs / "mine.md").write_text("mine")
    evil = {"files": ["../mkdocs.yml", "a/../../mkdocs.yml", "mine.md"]}
    (docs / "a" / MANIFEST).write_text(json.dumps(evil))
    publish({}, docs)
    assert (tmp_path / "mkdocs.yml").exists()
    assert (docs / "mine.md").exists()


def test_a_manifest_that_cannot_be_read_is_named(tmp_path):
    publish({"a/index.md": b""}, tmp_path)
    (tmp_path / "a" / MANIFEST).write_text("[]")
    with pytest.raises(ConfigurationError, match=r"a/\.outturn\.json"):
        publish({}, tmp_path)


def test_a_run_cut_off_half_way_can_be_run_again(tmp_path, monkeypatch):
    def cut_off(path, content):
        if path.name == "two.md":
            raise KeyboardInterrupt
        return write(path, content)

    monkeypatch.setattr("outturn.publish.write", cut_off)
    with pytest.raises(KeyboardInterrupt):
        publish({"a/one.md": b"1", "a/two.md": b"2"}, tmp_path)
    monkeypatch.undo()
    publish({"a/one.md": b"1", "a/two.md": b"2"}, tmp_path)
    names = sorted(p.name for p in (tmp_path / "a").iterdir())
    assert names == [".gitignore", MANIFEST, "one.md", "two.md"]
