"""Reading what officers save, well or badly; nothing here may raise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outturn.package import PUBLISHER, Package, read

RESULTS = 'indicator,value,note\n1.1,5,"two\nlines"\n1.2, 6 ,\n'


def lay_out(root: Path, results: str | bytes = RESULTS, **descriptor: Any) -> Path:
    """A package of one table."""
    folder = root / "town" / "2015-16"
    folder.mkdir(parents=True, exist_ok=True)
    (root / "town" / PUBLISHER).write_text('{"name": "Town"}', "utf-8")
    listed = {"resources": [{"name": "results", "path": "results.csv"}], **descriptor}
    (folder / "datapackage.json").write_text(json.dumps(listed), "utf-8")
    content = results.encode() if isinstance(results, str) else results
    (folder / "results.csv").write_bytes(content)
    return folder


def read_whole(folder: Path) -> Package:
    package, problems = read(folder)
    assert package is not None
    assert problems == []
    return package


def faults(folder: Path) -> list[tuple[str, str, int]]:
    _, problems = read(folder)
    assert all(problem.fix for problem in problems)
    return [(p.code, Path(p.file).name, p.line) for p in problems]


def test_a_table_is_text_as_typed_by_the_editor_s_lines(tmp_path: Path) -> None:
    package = read_whole(lay_out(tmp_path))
    table = package.tables["results"]
    assert list(table.index) == [2, 4]
    assert table.loc[4].to_dict() == {"indicator": "1.2", "value": " 6 ", "note": ""}
    assert table.loc[2, "note"] == "two\nlines"


def test_a_package_knows_where_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    package = read_whole(Path("town/2015-16"))
    assert (package.publisher_id, package.id, package.name) == ("town", "2015-16", "town/2015-16")
    assert package.file("datapackage.json") == "town/2015-16/datapackage.json"
    assert package.file(PUBLISHER) == "town/publisher.json"
    assert package.table_file("results") == "town/2015-16/results.csv"
    assert package.publisher == {"name": "Town"}


@pytest.mark.parametrize(
    "content",
    [
        RESULTS.replace("\n", "\r\n"),
        "\ufeff" + RESULTS,
        RESULTS + ",,\n,,\n\n",
        "indicator,value,note,,\n1.1,5,,,\n1.2,6,,,\n",
    ],
    ids=["crlf", "byte-order mark", "empty rows at the end", "empty columns at the right"],
)
def test_what_spreadsheets_do_is_no_fault(tmp_path: Path, content: str) -> None:
    table = read_whole(lay_out(tmp_path, content)).tables["results"]
    assert list(table.columns) == ["indicator", "value", "note"]
    assert list(table["indicator"]) == ["1.1", "1.2"]


def test_a_table_with_only_a_header_has_no_rows(tmp_path: Path) -> None:
    table = read_whole(lay_out(tmp_path, "indicator,value\n")).tables["results"]
    assert list(table.columns) == ["indicator", "value"]
    assert table.empty


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("", "header", 0),
        (",,\n1,2,3\n", "header", 1),
        ("a,,c\n1,2,3\n", "header", 1),
        ("a,b,a\n1,2,3\n", "header", 1),
        ('a,b\n1,2\n3,"4\n5,6\n', "quotes", 3),
        ('a,b\n1,"x" y\n', "quotes", 2),
        ("a,b\n1,12,469\n", "cells", 2),
        ("a,b\n1,2\n3\n", "cells", 3),
        ("a,b\n1,2\n,\n\n3,4\n", "blank", 3),
        (b"a,b\n1,2\n3,\xa35\n", "encoding", 3),
        ("a,b\n1,é\n".encode("utf-16"), "encoding", 1),
    ],
)
def test_a_table_that_can_t_be_read(
    tmp_path: Path, content: str | bytes, code: str, line: int
) -> None:
    assert faults(lay_out(tmp_path, content)) == [(code, "results.csv", line)]


def test_rows_that_can_be_read_are_kept(tmp_path: Path) -> None:
    package, _ = read(lay_out(tmp_path, "a,b\n1,2\n3\n\n4,5\n"))
    assert package is not None
    assert list(package.tables["results"].index) == [2, 5]


@pytest.mark.parametrize(
    ("resources", "code"),
    [
        ([], "resources"),
        ({}, "resources"),
        (["results.csv"], "resources"),
        ([{"name": "results"}], "resources"),
        ([{"name": "results", "path": ["a.csv", "b.csv"]}], "resources"),
        ([{"name": "a", "path": "results.csv"}, {"name": "a", "path": "results.csv"}], "resources"),
        ([{"name": "results", "path": "../results.csv"}], "path"),
        ([{"name": "results", "path": "/etc/hostname"}], "path"),
        ([{"name": "results", "path": "https://example.org/results.csv"}], "path"),
        ([{"name": "results", "path": "a\x00b"}], "path"),
    ],
)
def test_a_list_of_tables_that_can_t_be_read(tmp_path: Path, resources: Any, code: str) -> None:
    assert faults(lay_out(tmp_path, resources=resources)) == [(code, "datapackage.json", 1)]


def test_a_link_out_of_the_package_is_not_followed(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    outside = tmp_path / "outside.csv"
    outside.write_text(RESULTS, "utf-8")
    (folder / "results.csv").unlink()
    (folder / "results.csv").symlink_to(outside)
    assert faults(folder) == [("path", "datapackage.json", 1)]


def test_files_that_are_not_there(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    (folder / "results.csv").unlink()
    (folder.parent / PUBLISHER).unlink()
    assert faults(folder) == [("missing-file", PUBLISHER, 0), ("missing-file", "results.csv", 0)]
    package, _ = read(folder)
    assert package is not None
    assert package.tables == {}
    assert package.publisher == {}


def test_a_folder_where_a_file_should_be(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    (folder / "results.csv").unlink()
    (folder / "results.csv").mkdir()
    assert faults(folder) == [("missing-file", "results.csv", 0)]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b'{\n  "name": "x",\n}\n', "json", 3),
        (b"[]", "json", 1),
        (b"", "json", 1),
        (b"[" * 100_000, "json", 0),
        (b'{"name": "\xe9"}', "encoding", 1),
    ],
)
def test_a_descriptor_that_can_t_be_read(
    tmp_path: Path, content: bytes, code: str, line: int
) -> None:
    folder = lay_out(tmp_path)
    (folder / "datapackage.json").write_bytes(content)
    assert read(folder)[0] is None
    assert faults(folder) == [(code, "datapackage.json", line)]


def test_no_descriptor_at_all(tmp_path: Path) -> None:
    assert faults(tmp_path) == [("missing-file", "datapackage.json", 0)]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(table=st.binary(max_size=60), descriptor=st.binary(max_size=20))
def test_nothing_makes_reading_stumble(tmp_path: Path, table: bytes, descriptor: bytes) -> None:
    folder = lay_out(tmp_path, table)
    read(folder)
    (folder / "datapackage.json").write_bytes(descriptor)
    read(folder)
