"""A folder with a datapackage.json and its CSV files, read as it stands.

Reading judges only whether the files can be read at all; what they say is for `outturn.checks`.
"""

from __future__ import annotations

from outturn.package.contents import contents
from outturn.package.editions import freeze, read_editions
from outturn.package.finding import find
from outturn.package.package import DESCRIPTOR, PUBLISHER, Package
from outturn.package.places import departure, line_of
from outturn.package.reading import FAULTS, read
from outturn.package.schemas import TABLES, inline_schemas, schema
from outturn.package.slips import nearest

__all__ = [
    "DESCRIPTOR",
    "FAULTS",
    "PUBLISHER",
    "TABLES",
    "Package",
    "contents",
    "departure",
    "find",
    "freeze",
    "inline_schemas",
    "line_of",
    "nearest",
    "read",
    "read_editions",
    "schema",
]
