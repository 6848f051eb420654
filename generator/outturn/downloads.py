"""Every file that can be taken away, made from packages and from what was worked out of them: it
joins the stage that reads with the one that exports."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from outturn import exports, package
from outturn.datasets import CATALOGUE, archive_name, scorecard_dataset
from outturn.exports import SUFFIX, CsvFile, csv_metadata
from outturn.model import Scorecard, ScorecardAssessment
from outturn.package import Package


def downloads(one: Package, whole: ScorecardAssessment, site_url: str) -> dict[str, bytes]:
    """The files of a scorecard, or of an edition of it, by their path below the docs folder: the
    package, each of its tables, and every indicator's figures. An edition has no spreadsheet.

    ``site_url`` is where the site will stand, with a slash at the end; "" where nobody knows.
    """
    scorecard = whole.scorecard
    below = f"{scorecard.path}/data/"
    files = package.contents(one)
    found = dict(_tables(one, scorecard, files))
    found[f"{below}{archive_name(scorecard)}"] = exports.zipped(files)
    found[f"{below}scorecard.json"] = exports.scorecard_json(whole, site_url)
    if scorecard.edition is None:
        book = exports.workbook(whole)
        found[f"{below}scorecard.csv"] = exports.scorecard_csv(whole)
        found[f"{below}scorecard.csv{SUFFIX}"] = _described(
            "scorecard.csv", "Every result", exports.SCORECARD_COLUMNS, scorecard
        )
        found[f"{below}scorecard.xlsx"] = exports.write_xlsx(book)
        found[f"{below}scorecard.ods"] = exports.write_ods(book)
    for assessment in whole.indicators:
        indicator = assessment.indicator
        beside = f"{scorecard.path}/{indicator.id}/"
        found[f"{beside}data.csv"] = exports.indicator_csv(assessment)
        found[f"{beside}data.csv{SUFFIX}"] = _described(
            "data.csv", indicator.title or indicator.id, exports.RESULT_COLUMNS, scorecard
        )
        found[f"{beside}data.json"] = exports.indicator_json(assessment, whole, site_url)
    return found


def site_wide(
    assessments: Sequence[ScorecardAssessment],
    title: str,
    site_url: str,
    charts: Mapping[str, bytes],
) -> dict[str, bytes]:
    """The catalogue of every scorecard, the JSON Schemas, and what describes the figures of
    ``charts`` (every chart's files by their path)."""
    listed = [scorecard_dataset(whole) for whole in assessments]
    found = {CATALOGUE: exports.catalogue(listed, title, site_url), **exports.schemas()}
    homes = {f"{whole.scorecard.path}/": whole.scorecard for whole in assessments}
    for path, content in charts.items():
        if path.endswith("/chart.csv"):
            scorecard = next(s for home, s in homes.items() if path.startswith(home))
            header = next(csv.reader([content.decode("utf-8-sig").partition("\r\n")[0]]))
            file = CsvFile("chart.csv", "The figures of a chart", header, exports.CHART_FIELDS)
            found[f"{path}{SUFFIX}"] = csv_metadata(file, scorecard)
    return found


def _tables(
    one: Package, scorecard: Scorecard, files: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes]]:
    """Each table of a package with its metadata."""
    for table, name in one.paths.items():
        path = f"{scorecard.path}/data/{table}.csv"
        yield path, exports.guarded_csv(files[f"{scorecard.current_path}/{name}"])
        header = [str(column) for column in one.tables[table].columns]
        file = CsvFile(f"{table}.csv", f"{scorecard.title}: {table}", header, _fields(one, table))
        yield f"{path}{SUFFIX}", csv_metadata(file, scorecard)


def _fields(one: Package, table: str) -> list[Mapping[str, Any]]:
    """What the descriptor says of a table's columns."""
    resource = next(r for r in one.descriptor["resources"] if r["name"] == table)
    schema = resource.get("schema")
    return list(schema.get("fields", ())) if isinstance(schema, Mapping) else []


def _described(name: str, title: str, columns: Sequence[str], scorecard: Scorecard) -> bytes:
    """The metadata of a file of results."""
    fields = [*package.schema("results")["fields"], *exports.OWN_FIELDS]
    return csv_metadata(CsvFile(name, title, columns, fields), scorecard)
