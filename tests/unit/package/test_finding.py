"""Which folders are packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from outturn.errors import ConfigurationError
from outturn.package import find


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for folder in ("town/2015-16", "town/2014-15", "city/2015-16", "town/2015-16/editions/2016"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "datapackage.json").write_text("{}", "utf-8")
    for folder in ("town/editions/2016", ".cache/old"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "datapackage.json").write_text("{}", "utf-8")
    (tmp_path / "empty").mkdir()
    return tmp_path


def test_packages_below_a_folder_in_order(tree: Path) -> None:
    found = find([tree])
    assert found == [tree / "city/2015-16", tree / "town/2014-15", tree / "town/2015-16"]


def test_a_package_itself_or_its_descriptor(tree: Path) -> None:
    package = tree / "town/2015-16"
    assert find([package]) == find([package / "datapackage.json"]) == [package]


def test_a_package_named_twice_is_found_once(tree: Path) -> None:
    package = tree / "town/2015-16"
    assert find([package, tree / "town"]) == [package, tree / "town/2014-15"]


def test_an_edition_is_read_only_when_asked_for(tree: Path) -> None:
    edition = tree / "town/2015-16/editions/2016"
    assert find([edition]) == [edition]


@pytest.mark.parametrize("path", ["empty", "nowhere", "city/2015-16/results.csv"])
def test_a_path_without_packages(tree: Path, path: str) -> None:
    with pytest.raises(ConfigurationError, match=path.split("/")[0]):
        find([tree / path])


def test_a_folder_of_tables_without_a_descriptor_is_found(tree: Path) -> None:
    (tree / "empty" / "Results.CSV").write_text("indicator\n", "utf-8")
    assert find([tree])[1] == tree / "empty"
    assert find([tree / "empty"]) == [tree / "empty"]


def test_tables_of_other_names_make_no_package(tree: Path) -> None:
    (tree / "empty" / "wards.csv").write_text("code\n", "utf-8")
    assert tree / "empty" not in find([tree])
