"""Editions: frozen copies of a package, each in a folder named by its day."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from outturn.errors import ConfigurationError
from outturn.package.package import DESCRIPTOR, EDITIONS, Package, edition_day
from outturn.package.reading import read
from outturn.problems import Problem, Severity


def read_editions(package: Package) -> tuple[list[Package], list[Problem]]:
    """A package's editions, oldest first, as far as they can be read, and everything that kept
    files from it. Never raises on bad input."""
    editions: list[Package] = []
    problems: list[Problem] = []
    for folder in _folders(package):
        if edition_day(folder) is None:
            problems.append(_misnamed(package, folder))
            continue
        edition, wrong = read(folder)
        problems.extend(wrong)
        if edition is not None:
            editions.append(edition)
    return editions, problems


def _folders(package: Package) -> list[Path]:
    home = package.folder / EDITIONS
    if package.edition or not home.is_dir():
        return []
    return sorted(p for p in home.iterdir() if p.is_dir() and not p.name.startswith("."))


def _misnamed(package: Package, folder: Path) -> Problem:
    return Problem(
        code="edition",
        severity=Severity.ERROR,
        package=package.name,
        file=folder.as_posix(),
        message=f"An edition's folder is named by the day it was frozen; {folder.name} is no day.",
        found=folder.name,
        expected="a date such as 2016-05-31",
        fix="Rename the folder, or move it out of editions.",
    )


def freeze(package: Package, day: date) -> tuple[Path, list[str]]:
    """Copy a package, byte for byte, into ``editions/<day>/`` of its own folder; gives that folder
    and the names of the files, datapackage.json first. ``package`` must be without error.

    Whole or not at all. Raises ConfigurationError where there is an edition of that day: what was
    frozen stays as it is.
    """
    home = package.folder / EDITIONS
    edition = home / day.isoformat()
    if edition.exists():
        raise ConfigurationError(
            f"{edition} is there already, and an edition is never written over: "
            "what it shows has been published."
        )
    names = [DESCRIPTOR, *dict.fromkeys(package.paths.values())]
    home.mkdir(exist_ok=True)
    # Hidden until it is whole, so that a copy cut off half way is taken for no edition.
    with tempfile.TemporaryDirectory(dir=home, prefix=".") as temporary:
        copy = Path(temporary) / edition.name
        for name in names:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes((package.folder / name).read_bytes())
        copy.rename(edition)
    return edition, names
