"""What each CSV file holds, column by column, for machines: metadata by the W3C's "Metadata
Vocabulary for Tabular Data", in a file beside it that its tools look for."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from outturn.datasets import NEUTRALISED
from outturn.model import Scorecard

SUFFIX = "-metadata.json"
"""What is added to a CSV file's name: tools look there first."""
OWN_FIELDS: Sequence[Mapping[str, Any]] = (
    {"name": "title", "type": "string", "description": "The indicator's title."},
    {"name": "measure", "type": "string", "description": "What kind of figure it is."},
    {"name": "unit", "type": "string", "description": "What is counted; % for proportions."},
    {
        "name": "origin",
        "type": "string",
        "description": "printed: it stands in the document; n_of_d, summed or subtracted: it "
        "follows from printed figures; empty where there is none.",
    },
    {"name": "worked_out", "type": "string", "description": "The sum that gives it, in words."},
)
"""The columns that results have beyond those of a package's table, as Table Schema fields."""
CHART_FIELDS: Sequence[Mapping[str, Any]] = (
    {"name": "panel", "description": "Which part of the chart it is drawn in."},
    {"name": "series", "description": "Which line or bars it belongs to."},
    {"name": "period", "description": "The period it is for."},
    {"name": "value", "type": "number", "description": "The figure."},
    {"name": "unit", "description": "What is counted; % for proportions."},
    {
        "name": "target",
        "type": "number",
        "description": "The target drawn beside it; "
        "within a year, the share of the year’s that was due by then.",
    },
    {"name": "lower_limit", "type": "number", "description": "The lower control limit."},
    {"name": "upper_limit", "type": "number", "description": "The upper control limit."},
    {"name": "marker", "description": "Government Analysis Function shorthand."},
    {"name": "reason", "description": "Why there is no figure."},
    {"name": "in_words", "description": "The same as a sentence."},
)
"""The columns of a chart's figures."""
_NOT_IN_NAMES = re.compile(r"^_|[^A-Za-z0-9_]")
"""What a column's name, which is part of addresses, may not hold."""
_DATATYPES = {"number": "number", "integer": "integer", "date": "date", "boolean": "boolean"}


@dataclass(frozen=True)
class CsvFile:
    """A CSV file: its name, what it is, its headings, and what is known of them, as Table Schema
    fields; a heading without a field holds text."""

    name: str
    title: str
    header: Sequence[str]
    fields: Sequence[Mapping[str, Any]]


def csv_metadata(file: CsvFile, scorecard: Scorecard) -> bytes:
    """The metadata of a file beside which it will lie."""
    known = {field["name"]: field for field in file.fields}
    licences = [link.path for link in scorecard.licences if link.path]
    described = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": file.name,
        "dc:title": file.title,
        "dc:description": f"An empty cell means that there is nothing. {NEUTRALISED}",
        "dc:publisher": scorecard.publisher.name,
        **({"dc:license": {"@id": licences[0]}} if licences else {}),
        "tableSchema": {"columns": [_column(head, known.get(head, {})) for head in file.header]},
    }
    return f"{json.dumps(described, ensure_ascii=False, indent=1)}\n".encode()


def _column(head: str, field: Mapping[str, Any]) -> dict[str, Any]:
    about = field.get("description")
    return {
        "name": _NOT_IN_NAMES.sub(lambda m: "".join(f"%{b:02X}" for b in m[0].encode()), head),
        "titles": head,
        "datatype": _DATATYPES.get(field.get("type", ""), "string"),
        "null": "",
        **({"dc:description": about} if about else {}),
    }
