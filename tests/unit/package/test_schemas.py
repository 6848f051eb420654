"""Outturn's schemas, and how they come into a package."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from outturn.errors import ConfigurationError
from outturn.package import TABLES, inline_schemas, schema


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_a_schema_that_keys_its_own_columns(table: str) -> None:
    own = schema(table)
    columns = [field["name"] for field in own["fields"]]
    keys = [own.get("primaryKey", []), *own.get("uniqueKeys", [])]
    assert own["fieldsMatch"] == "partial"
    assert any(keys)
    assert {column for key in keys for column in key} <= set(columns)
    assert all(field["description"] for field in own["fields"])


def test_schemas_are_inlined_once(tmp_path: Path) -> None:
    file = tmp_path / "datapackage.json"
    listed = [{"name": "results", "path": "r.csv"}, {"name": "wards", "path": "w.csv"}]
    file.write_text(json.dumps({"resources": listed}), "utf-8")
    assert inline_schemas(tmp_path)
    results, wards = json.loads(file.read_text("utf-8"))["resources"]
    assert results["schema"] == schema("results")
    assert "schema" not in wards
    before = file.stat().st_mtime_ns
    assert not inline_schemas(tmp_path)
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"resources": [{}]}', '{"resources": 3}'])
def test_a_descriptor_that_can_t_be_mended(tmp_path: Path, content: str) -> None:
    (tmp_path / "datapackage.json").write_text(content, "utf-8")
    with pytest.raises(ConfigurationError, match=r"datapackage\.json"):
        inline_schemas(tmp_path)
