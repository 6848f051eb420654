"""Frozen copies of a package: written once, read beside it."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from outturn.errors import ConfigurationError
from outturn.package import PUBLISHER, Package, contents, freeze, read, read_editions

DAY = date(2016, 5, 31)
LATER = date(2016, 11, 21)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A package of two tables, one of them in a folder of its own, and a file nobody lists."""
    made = tmp_path / "town" / "2015-16"
    (made / "own").mkdir(parents=True)
    (made.parent / PUBLISHER).write_text('{"name": "Town"}', "utf-8")
    resources = [
        {"name": "results", "path": "results.csv"},
        {"name": "wards", "path": "own/wards.csv"},
    ]
    (made / "datapackage.json").write_text(json.dumps({"resources": resources}), "utf-8")
    (made / "results.csv").write_bytes(b"indicator,value\r\n1.1,5\r\n")
    (made / "own" / "wards.csv").write_bytes(b"code\nE05\n")
    (made / "notes.txt").write_text("not part of the package", "utf-8")
    return made


def whole(folder: Path) -> Package:
    package, problems = read(folder)
    assert package is not None
    assert problems == []
    return package


def test_an_edition_is_the_package_byte_for_byte_and_nothing_else(folder: Path) -> None:
    edition, names = freeze(whole(folder), DAY)
    assert edition == folder / "editions" / "2016-05-31"
    assert names == ["datapackage.json", "results.csv", "own/wards.csv"]
    found = sorted(p.relative_to(edition).as_posix() for p in edition.rglob("*") if p.is_file())
    assert found == sorted(names)
    assert all((edition / name).read_bytes() == (folder / name).read_bytes() for name in names)


def test_an_edition_is_never_written_over(folder: Path) -> None:
    edition, _ = freeze(whole(folder), DAY)
    before = (edition / "results.csv").read_bytes()
    (folder / "results.csv").write_bytes(b"indicator,value\r\n1.1,6\r\n")
    with pytest.raises(ConfigurationError, match="never written over"):
        freeze(whole(folder), DAY)
    assert (edition / "results.csv").read_bytes() == before


def test_a_copy_that_fails_leaves_no_edition(folder: Path) -> None:
    package = whole(folder)
    (folder / "own" / "wards.csv").unlink()
    with pytest.raises(FileNotFoundError):
        freeze(package, DAY)
    assert list((folder / "editions").iterdir()) == []
    assert read_editions(package) == ([], [])


def test_editions_are_read_oldest_first_under_names_of_their_own(folder: Path) -> None:
    package = whole(folder)
    for day in (LATER, DAY):
        freeze(package, day)
    editions, problems = read_editions(package)
    assert problems == []
    assert [e.edition for e in editions] == [DAY, LATER]
    assert editions[0].name == "town/2015-16/editions/2016-05-31"
    assert (editions[0].publisher_id, editions[0].id) == ("town", "2015-16")
    assert package.edition is None


def test_the_publisher_of_an_edition_is_the_publisher_as_it_is_now(folder: Path) -> None:
    freeze(whole(folder), DAY)
    (folder.parent / PUBLISHER).write_text('{"name": "Town and Harbour"}', "utf-8")
    (edition,), _ = read_editions(whole(folder))
    assert edition.publisher["name"] == "Town and Harbour"
    assert edition.file(PUBLISHER) == (folder.parent / PUBLISHER).as_posix()


def test_handed_out_it_unpacks_as_the_package_it_was(folder: Path) -> None:
    freeze(whole(folder), DAY)
    (edition,), _ = read_editions(whole(folder))
    assert set(contents(edition)) == {
        "town/publisher.json",
        "town/2015-16/datapackage.json",
        "town/2015-16/results.csv",
        "town/2015-16/own/wards.csv",
    }


@pytest.mark.parametrize("name", ["may", "2016-5-31", "20160531", "2016-13-01"])
def test_a_folder_that_is_named_by_no_day_is_a_problem(folder: Path, name: str) -> None:
    shutil.copytree(folder, folder.parent / "copy")
    shutil.move(folder.parent / "copy", folder / "editions" / name)
    editions, (problem,) = read_editions(whole(folder))
    assert editions == []
    assert (problem.code, problem.found) == ("edition", name)


def test_what_keeps_an_edition_from_being_read_names_the_edition(folder: Path) -> None:
    edition, _ = freeze(whole(folder), DAY)
    (edition / "datapackage.json").write_text("{", "utf-8")
    editions, (problem,) = read_editions(whole(folder))
    assert editions == []
    assert problem.package == "town/2015-16/editions/2016-05-31"
    assert problem.file.endswith("editions/2016-05-31/datapackage.json")


def test_an_edition_has_no_editions(folder: Path) -> None:
    freeze(whole(folder), DAY)
    (edition,), _ = read_editions(whole(folder))
    freeze(edition, DAY)
    assert read_editions(edition) == ([], [])
