"""Everything that can be taken away, file by file."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from outturn import package
from outturn.datasets import scorecard_dataset
from outturn.downloads import downloads, site_wide
from outturn.model import ScorecardAssessment
from outturn.package import Package
from outturn.pipeline import assessed

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "golden" / "small" / "input" / "data"
TODAY = date(2026, 11, 21)
FOLDERS = package.find([ROOT / "data", SMALL])
Made = tuple[Package, ScorecardAssessment, Mapping[str, bytes]]


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda f: f"{f.parent.name}-{f.name}")
def made(request: pytest.FixtureRequest) -> Made:
    read, _ = package.read(request.param)
    assert read is not None
    whole = assessed(read, TODAY)
    return read, whole, downloads(read, whole, "")


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_what_catalogues_name_is_there(made: Made) -> None:
    _, whole, files = made
    assert {file.url for file in scorecard_dataset(whole).files} <= files.keys()


def test_every_table_and_every_indicator_can_be_had(made: Made) -> None:
    read, whole, files = made
    path = whole.scorecard.path
    assert {f"{path}/data/{table}.csv" for table in read.paths} <= files.keys()
    for one in whole.indicators:
        assert {
            f"{path}/{one.indicator.id}/data.{kind}" for kind in ("csv", "json")
        } <= files.keys()


def test_the_zip_is_the_package_to_the_byte(made: Made) -> None:
    read, whole, files = made
    with zipfile.ZipFile(io.BytesIO(files[scorecard_dataset(whole).files[-1].url])) as archive:
        for table, name in read.paths.items():
            original = (read.folder / name).read_bytes()
            assert archive.read(f"{whole.scorecard.current_path}/{name}") == original, table


def test_frictionless_finds_nothing_wrong_with_the_package(made: Made, tmp_path: Path) -> None:
    """By its command line, without Outturn, on the zip as readers unpack it."""
    _, whole, files = made
    with zipfile.ZipFile(io.BytesIO(files[scorecard_dataset(whole).files[-1].url])) as archive:
        archive.extractall(tmp_path)
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json"]
    folder = tmp_path / whole.scorecard.path
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


_READS: dict[str, Any] = {
    "number": Decimal,
    "integer": int,
    "date": date.fromisoformat,
    "string": str,
}


def test_beside_each_csv_lies_what_holds_of_it(made: Made) -> None:
    _, _, files = made
    tables = [path for path in files if path.endswith(".csv")]
    for path in tables:
        told = json.loads(files[f"{path}-metadata.json"])
        assert told["url"] == path.rpartition("/")[2]
        columns = told["tableSchema"]["columns"]
        found = rows(files[path])
        header = files[path].decode("utf-8-sig").splitlines()[0]
        assert next(csv.reader([header])) == [c["titles"] for c in columns], path
        for row in found:
            for column in columns:
                cell = row[column["titles"]]
                if cell != column["null"]:
                    _READS[column["datatype"]](cell)


def test_no_cell_of_any_csv_could_run(made: Made) -> None:
    _, _, files = made
    for path, content in files.items():
        if path.endswith(".csv"):
            for row in rows(content):
                begun = [c for c in row.values() if c[:1] in ("=", "+", "-", "@") and len(c) > 1]
                for cell in begun:
                    Decimal(cell.replace(",", "").removesuffix("%"))


def test_the_site_has_a_catalogue_and_schemas_and_charts_are_described(made: Made) -> None:
    _, whole, _ = made
    chart = f"{whole.scorecard.path}/1.1/chart.csv"
    files = site_wide([whole], "A site", "", {chart: "\ufeffperiod,value\r\n".encode()})
    assert {"catalogue.jsonld", "schemas/indicator-data.json"} <= files.keys()
    told = json.loads(files[f"{chart}-metadata.json"])
    assert [c["datatype"] for c in told["tableSchema"]["columns"]] == ["string", "number"]


def test_an_edition_has_its_package_and_figures_but_no_spreadsheet() -> None:
    (folder,) = package.find([ROOT / "data" / "stockton" / "2015-16"])
    read, _ = package.read(folder)
    assert read is not None
    (frozen,), _ = package.read_editions(read)
    assert frozen.edition is not None
    whole = assessed(frozen, frozen.edition)
    files = downloads(frozen, whole, "")
    path = whole.scorecard.path
    assert all(name.startswith(f"{path}/") for name in files)
    assert f"{path}/data/stockton-2015-16-{frozen.edition}.zip" in files
    assert not [name for name in files if name.endswith((".xlsx", ".ods"))]
