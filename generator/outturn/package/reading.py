"""Reading a package from its folder. Bad input gives problems, never an exception."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from outturn.package.keys import Slip, mended
from outturn.package.package import DESCRIPTOR, PUBLISHER, Package, edition_day, home_of, name_of
from outturn.package.places import Path as Place
from outturn.package.places import line_of
from outturn.package.tables import Fault, Table, UnreadableError, decode, frame
from outturn.problems import Problem, Severity

FAULTS = {
    "missing-file": "Every file a package names is there, and can be opened.",
    "json": "datapackage.json and publisher.json are JSON objects.",
    "package": "datapackage.json describes a data package: it has resources and a scorecard.",
    "misspelt-key": "A key of datapackage.json is not a slip of one that means something.",
    "resources": "datapackage.json lists its tables, each once, with a name and a path.",
    "path": "A table's file lies in its package's own folder.",
    "encoding": "Files are saved as UTF-8.",
    "header": "Line 1 of a table names every column, each once.",
    "quotes": "Quotation marks in a table pair up.",
    "cells": "Every row has a cell for every column.",
    "blank": "There are no empty lines between rows.",
    "edition": "Each folder in editions is named by its day, year-month-day.",
}
"""What reading can complain of, by code, as a rule."""


def read(folder: Path) -> tuple[Package | None, list[Problem]]:
    """The package in a folder, as far as it can be read, and everything that kept files from it.

    None where there is no usable datapackage.json. Never raises on bad input.
    """
    return _Reader(folder).package()


class _Reader:
    """Reads one folder, gathering problems as it goes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.edition = edition_day(folder)
        self.publisher_folder = home_of(folder).parent
        home = home_of(folder.resolve())
        self.id, self.publisher_id = home.name, home.parent.name
        self.problems: list[Problem] = []
        self.source = ""
        self.publisher_source = ""

    def package(self) -> tuple[Package | None, list[Problem]]:
        said = self._json(self.folder / DESCRIPTOR)
        if said is None:
            return None, self.problems
        descriptor, slips = mended(said)
        if not descriptor.keys() & {"resources", "scorecard"}:
            self._report(self.folder / DESCRIPTOR, _NO_PACKAGE)
            return None, self.problems
        for slip in slips:
            self._report(self.folder / DESCRIPTOR, _slip_fault(said, slip), slip.path)
        publisher = self._json(self.publisher_folder / PUBLISHER)
        paths = dict(self._resources(descriptor))
        read = {name: self._table(path) for name, path in paths.items()}
        tables = {name: table for name, table in read.items() if table is not None}
        package = Package(
            folder=self.folder,
            publisher_id=self.publisher_id,
            id=self.id,
            descriptor=descriptor,
            publisher=publisher or {},
            tables={name: table.rows for name, table in tables.items()},
            paths=paths,
            source=self.source,
            publisher_source=self.publisher_source,
            left_out={name: table.left_out for name, table in tables.items()},
            edition=self.edition,
        )
        return package, self.problems

    def _report(self, file: Path, fault: Fault, place: Place = ()) -> None:
        """Enters a fault; ``place`` is where in datapackage.json it lies."""
        self.problems.append(
            Problem(
                code=fault.code,
                severity=Severity.ERROR,
                package=name_of(self.publisher_id, self.id, self.edition),
                file=file.as_posix(),
                message=fault.message,
                line=fault.line or (line_of(self.source, place) if place else 0),
                column=fault.column or str(place[0] if place else ""),
                found=fault.found,
                fix=fault.fix,
            )
        )

    def _text(self, file: Path) -> str:
        home = self.publisher_folder if file.name == PUBLISHER else self.folder
        if file.is_symlink() and not _inside(home, file.name) and file.parent == home:
            message = f"{file.name} is a link to a file somewhere else."
            raise UnreadableError(Fault("path", message, "Copy the file itself into the folder."))
        try:
            content = file.read_bytes()
        except OSError as error:
            raise UnreadableError(_missing(file, error)) from None
        return decode(content)

    def _json(self, file: Path) -> Mapping[str, Any] | None:
        try:
            text = self._text(file)
            loaded = _object(text)
        except UnreadableError as error:
            self._report(file, error.fault)
            return None
        if file.name == DESCRIPTOR:
            self.source = text
        else:
            self.publisher_source = text
        return loaded

    def _resources(self, descriptor: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        file = self.folder / DESCRIPTOR
        listed = descriptor.get("resources")
        if not isinstance(listed, list) or not listed:
            fix = 'List them under "resources", each with a name and a path.'
            fault = Fault("resources", "The package lists no tables.", fix, column="resources")
            self._report(file, fault, ("resources",))
            return
        seen: set[str] = set()
        for number, resource in enumerate(listed, start=1):
            wrong = self._resource_fault(number, resource, seen)
            if wrong:
                self._report(file, wrong, ("resources", number - 1, "name"))
            else:
                seen.add(resource["name"])
                yield resource["name"], resource["path"]

    def _resource_fault(self, number: int, resource: Any, seen: set[str]) -> Fault | None:
        named = isinstance(resource, dict) and all(
            isinstance(resource.get(key), str) and resource[key] for key in ("name", "path")
        )
        if not named:
            fix = '{"name": "results", "path": "results.csv"} is the least it needs.'
            return Fault("resources", f"Table {number} of the list has no name or no path.", fix)
        name, path = resource["name"], resource["path"]
        if name in seen:
            return Fault(
                "resources", f"The table {name} is listed twice.", "Delete one.", found=name
            )
        if not _inside(self.folder, path):
            message = f"The table {name} lies outside the package: {path}."
            fix = "Copy the file into the package's folder, and give its name there."
            return Fault("path", message, fix, found=path)
        return None

    def _table(self, path: str) -> Table | None:
        file = self.folder / path
        try:
            table = frame(self._text(file))
        except UnreadableError as error:
            self._report(file, error.fault)
            return None
        for fault in table.faults:
            self._report(file, fault)
        return table


_NO_PACKAGE = Fault(
    "package",
    "datapackage.json is not a data package: it has neither resources nor a scorecard.",
    "Copy the datapackage.json of another scorecard here, and change what it says.",
)


def _slip_fault(said: Mapping[str, Any], slip: Slip) -> Fault:
    *above, key = slip.path
    about = ""
    if len(above) > 1 and isinstance(above[1], int):
        about = f" in table {above[1] + 1} of the list"
        name = said[str(above[0])][above[1]].get("name")
        about = f" in the entry of the table {name}" if isinstance(name, str) else about
    message = f'"{key}"{about} looks like a slip of "{slip.meant}", and would not be read.'
    return Fault("misspelt-key", message, f'Type "{slip.meant}" instead.', found=str(key))


def _missing(file: Path, error: OSError) -> Fault:
    """Why a file can't be opened, and what to do; a file of nearly its name is pointed out."""
    reason = (error.strerror or "unreadable").lower()
    message = f"{file.name} can't be opened: {reason}."
    fix = f"Put {file.name} there, or check its name: capitals and spaces count."
    if near := _nearly_named(file):
        fix = f"There is a file {near}: rename it to {file.name}."
    elif file.name == DESCRIPTOR:
        message = "The folder holds tables, but no datapackage.json that lists them."
        fix = "Copy the datapackage.json of another scorecard here, and change what it says."
    return Fault("missing-file", message, fix)


def _nearly_named(file: Path) -> str:
    """A file beside it whose name starts alike: datapackage.json.txt, Results.csv, results (1)."""
    if file.exists() or not file.parent.is_dir():
        return ""
    start = file.stem.casefold()
    names = sorted(there.name for there in file.parent.iterdir())
    return next((name for name in names if name.strip().casefold().startswith(start)), "")


def _object(text: str) -> Mapping[str, Any]:
    try:
        loaded = json.loads(text)
    except (ValueError, RecursionError) as error:
        line, said = _slip(error) if isinstance(error, json.JSONDecodeError) else (0, str(error))
        message = f"The file is not valid JSON: {said[:1].lower()}{said[1:]}."
        fix = "Look for a missing comma, bracket or quotation mark here or on the line before."
        raise UnreadableError(Fault("json", message, fix, line)) from None
    if not isinstance(loaded, dict):
        message = "The file holds no JSON object."
        raise UnreadableError(Fault("json", message, "It must start with { and end with }.", 1))
    return loaded


def _slip(error: json.JSONDecodeError) -> tuple[int, str]:
    """The line to mend, and what is wrong there.

    A comma that lacks is noticed only at what comes next, often a line on.
    """
    if error.msg != "Expecting ',' delimiter":
        return error.lineno, error.msg
    before = error.doc[: error.pos].rstrip()
    return before.count("\n") + 1, "a comma or a closing bracket is missing"


def _inside(folder: Path, path: str) -> bool:
    """Whether a path stays in the folder, symbolic links followed."""
    if "\\" in path or "://" in path or PurePosixPath(path).is_absolute():
        return False
    try:
        return (folder / path).resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        return False
