"""What reading a package gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

DESCRIPTOR = "datapackage.json"
"""The file that makes a folder a package."""
PUBLISHER = "publisher.json"
"""The publisher's facts, in the folder above its packages."""
EDITIONS = "editions"
"""The folder of a package's frozen copies, each in one named by its day."""


@dataclass(frozen=True)
class Package:
    """One scorecard's files, as typed.

    ``folder`` is the path as given; ``publisher_id`` and ``id`` are the names of the folders.
    ``tables`` holds a frame for each resource that could be read: every column text, an empty
    cell "", nothing trimmed, and the index the line of the row in an editor. ``paths`` says which
    file each declared resource lies in, readable or not.
    """

    folder: Path
    publisher_id: str
    id: str
    descriptor: Mapping[str, Any]
    publisher: Mapping[str, Any]
    tables: Mapping[str, pd.DataFrame]
    paths: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    """datapackage.json as it stands, to find the lines of what it says."""
    publisher_source: str = ""
    """publisher.json as it stands, for the same."""
    left_out: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)
    """Rows that could not be read whole, by table: their cells as far as they can be told."""
    edition: date | None = None
    """The day it was frozen; None for the package as it stands."""

    @property
    def name(self) -> str:
        """As people and links say it: ``stockton/2015-16``, and for an edition
        ``stockton/2015-16/editions/2016-05-31``."""
        return name_of(self.publisher_id, self.id, self.edition)

    @property
    def publisher_folder(self) -> Path:
        """Where the publisher's facts stand: an edition has the publisher's present ones."""
        return home_of(self.folder).parent

    def file(self, name: str) -> str:
        """The path of a file of the package, as shown to people."""
        folder = self.publisher_folder if name == PUBLISHER else self.folder
        return (folder / name).as_posix()

    def table_file(self, table: str) -> str:
        """The path of the file a table lies in, as shown to people."""
        return self.file(self.paths.get(table, f"{table}.csv"))


def name_of(publisher_id: str, id_: str, edition: date | None) -> str:
    """What a package is called, by the names of its folders and, for an edition, its day."""
    frozen = f"/{EDITIONS}/{edition.isoformat()}" if edition else ""
    return f"{publisher_id}/{id_}{frozen}"


def edition_day(folder: Path) -> date | None:
    """The day of the edition that lies in a folder; None where it holds no edition."""
    path = folder.resolve()
    if path.parent.name != EDITIONS:
        return None
    try:
        day = date.fromisoformat(path.name)
    except ValueError:
        return None
    return day if day.isoformat() == path.name else None


def home_of(folder: Path) -> Path:
    """The folder of the package as it stands: two above an edition's, else the folder itself."""
    return folder.parent.parent if edition_day(folder) else folder
