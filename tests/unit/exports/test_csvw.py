"""CSV on the Web: what the metadata says of a file's columns holds of the file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from outturn import exports
from outturn.exports import CsvFile, csv_metadata
from outturn.model import Link
from spec.build import indicator
from unit.made import whole


def described(
    *header: str, fields: list[dict[str, Any]] | None = None, **facts: Any
) -> dict[str, Any]:
    file = CsvFile("data.csv", "Results", header, fields or [])
    loaded: dict[str, Any] = json.loads(csv_metadata(file, whole(indicator(), **facts).scorecard))
    return loaded


def test_it_names_its_file_what_it_is_and_whose() -> None:
    told = described("value")
    assert told["@context"][0] == "http://www.w3.org/ns/csvw"
    assert (told["url"], told["dc:title"]) == ("data.csv", "Results")
    assert told["dc:publisher"] == "An example"
    assert "apostrophe" in told["dc:description"]


def test_columns_have_the_types_and_words_of_their_fields() -> None:
    fields = [
        {"name": "value", "type": "number", "description": "The figure."},
        {"name": "expected", "type": "date"},
        {"name": "decimals", "type": "integer"},
    ]
    told = described("indicator", "value", "expected", "decimals", fields=fields)
    columns = told["tableSchema"]["columns"]
    assert [c["titles"] for c in columns] == ["indicator", "value", "expected", "decimals"]
    assert [c["datatype"] for c in columns] == ["string", "number", "date", "integer"]
    assert columns[1]["dc:description"] == "The figure."
    assert {c["null"] for c in columns} == {""}


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("as_published", "as_published"),
        ("Own column", "Own%20column"),
        ("_x", "%5Fx"),
        ("£", "%C2%A3"),
    ],
)
def test_names_can_be_part_of_an_address(head: str, name: str) -> None:
    (column,) = described(head)["tableSchema"]["columns"]
    assert (column["name"], column["titles"]) == (name, head)


def test_a_licence_is_given_where_it_has_an_address() -> None:
    assert "dc:license" not in described("a", licences=(Link("Not stated"),))
    told = described("a", licences=(Link("Open", "https://example.org/ogl"),))
    assert told["dc:license"] == {"@id": "https://example.org/ogl"}


def test_every_column_of_results_is_known() -> None:
    own = {field["name"] for field in exports.OWN_FIELDS}
    assert own <= set(exports.SCORECARD_COLUMNS)
