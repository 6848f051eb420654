"""Downloads: figures as CSV, JSON and spreadsheets, packages as zips, and what machines are told of
them. Pure: the same data gives the same bytes."""

from outturn.exports.archive import zipped
from outturn.exports.catalogue import catalogue
from outturn.exports.csvw import CHART_FIELDS, OWN_FIELDS, SUFFIX, CsvFile, csv_metadata
from outturn.exports.data import claim_data, indicator_json, schemas, scorecard_json
from outturn.exports.ods import write_ods
from outturn.exports.tables import (
    RESULT_COLUMNS,
    SCORECARD_COLUMNS,
    guarded_csv,
    indicator_csv,
    scorecard_csv,
    table_csv,
)
from outturn.exports.workbook import workbook
from outturn.exports.xlsx import write_xlsx

__all__ = [
    "CHART_FIELDS",
    "OWN_FIELDS",
    "RESULT_COLUMNS",
    "SCORECARD_COLUMNS",
    "SUFFIX",
    "CsvFile",
    "catalogue",
    "claim_data",
    "csv_metadata",
    "guarded_csv",
    "indicator_csv",
    "indicator_json",
    "schemas",
    "scorecard_csv",
    "scorecard_json",
    "table_csv",
    "workbook",
    "write_ods",
    "write_xlsx",
    "zipped",
]
