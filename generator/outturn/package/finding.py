"""Which folders are packages."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from outturn.errors import ConfigurationError
from outturn.package.package import DESCRIPTOR, EDITIONS
from outturn.package.schemas import TABLES

_NOT_SEARCHED = {EDITIONS}
"""Frozen copies of a package are no scorecards of their own."""


def find(paths: Sequence[Path]) -> list[Path]:
    """The package folders at and below ``paths``, in order of their names, each once.

    A path may be a folder of packages, a package or its datapackage.json. A folder of tables that
    lacks a datapackage.json is found too, so that reading it says so. Raises ConfigurationError for
    a path that isn't there or holds no package.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        folders = sorted(_below(path))
        if not folders:
            raise ConfigurationError(f"{path} holds no {DESCRIPTOR}, nor does any folder below it")
        for folder in folders:
            found.setdefault(folder.resolve(), folder)
    return list(found.values())


def _below(path: Path) -> Iterator[Path]:
    if path.name == DESCRIPTOR and path.is_file():
        yield path.parent
        return
    if path.is_file():
        raise ConfigurationError(
            f"{path} is a single file, no data package; name the folder that holds its {DESCRIPTOR}"
        )
    if not path.is_dir():
        raise ConfigurationError(f"{path} is no folder of data packages")
    for folder, folders, files in os.walk(path):
        if DESCRIPTOR in files:
            yield Path(folder)
            folders.clear()
        elif any(_is_a_table(file) for file in files):
            yield Path(folder)
        folders[:] = [f for f in folders if f not in _NOT_SEARCHED and not f.startswith(".")]


def _is_a_table(file: str) -> bool:
    stem, dot, suffix = file.casefold().rpartition(".")
    return bool(dot) and suffix == "csv" and stem in TABLES
