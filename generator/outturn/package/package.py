"""What reading a package gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

DESCRIPTOR = "datapackage.json"
"""The file that makes a folder a package."""
PUBLISHER = "publisher.json"
"""The publisher's facts, in the folder above its packages."""


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

    @property
    def name(self) -> str:
        """As people and links say it: ``stockton/2015-16``."""
        return f"{self.publisher_id}/{self.id}"

    def file(self, name: str) -> str:
        """The path of a file of the package, as shown to people."""
        folder = self.folder.parent if name == PUBLISHER else self.folder
        return (folder / name).as_posix()

    def table_file(self, table: str) -> str:
        """The path of the file a table lies in, as shown to people."""
        return self.file(self.paths.get(table, f"{table}.csv"))
