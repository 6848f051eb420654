"""The keys that datapackage.json may have, and slips of them.

Keys of other names are the publisher's own business and are let be; one that is a slip would
silently be ignored, so it is reported, and read as what it is meant to be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from outturn.package.places import Path
from outturn.package.slips import nearest

_PACKAGE = [
    "$schema",
    "name",
    "id",
    "title",
    "description",
    "homepage",
    "version",
    "created",
    "keywords",
    "image",
    "licenses",
    "contributors",
    "sources",
    "profile",
    "resources",
    "scorecard",
]
_RESOURCE = [
    "$schema",
    "name",
    "path",
    "data",
    "type",
    "profile",
    "title",
    "description",
    "homepage",
    "scheme",
    "format",
    "mediatype",
    "encoding",
    "bytes",
    "hash",
    "licenses",
    "sources",
    "dialect",
    "schema",
]
_SCHEMA = [
    "$schema",
    "name",
    "title",
    "description",
    "fields",
    "fieldsMatch",
    "missingValues",
    "primaryKey",
    "uniqueKeys",
    "foreignKeys",
]
_COLUMN = [
    "name",
    "title",
    "description",
    "type",
    "format",
    "rdfType",
    "example",
    "constraints",
    "missingValues",
    "categories",
    "categoriesOrdered",
    "decimalChar",
    "groupChar",
    "bareNumber",
    "trueValues",
    "falseValues",
    "delimiter",
    "itemType",
]
_CONSTRAINTS = [
    "required",
    "unique",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "jsonSchema",
    "pattern",
    "enum",
]
_FOREIGN_KEY = ["fields", "reference"]
_REFERENCE = ["resource", "fields"]
_KNOWN: dict[Path, list[str]] = {
    (): _PACKAGE,
    ("resources", 0): _RESOURCE,
    ("resources", 0, "schema"): _SCHEMA,
    ("resources", 0, "schema", "fields", 0): _COLUMN,
    ("resources", 0, "schema", "fields", 0, "constraints"): _CONSTRAINTS,
    ("resources", 0, "schema", "foreignKeys", 0): _FOREIGN_KEY,
    ("resources", 0, "schema", "foreignKeys", 0, "reference"): _REFERENCE,
}
"""The keys at each level; 0 stands for every entry of a list."""


class Slip(NamedTuple):
    """A key that is not known, but near one that is."""

    path: Path
    """As typed."""
    meant: str


def mended(descriptor: Mapping[str, Any]) -> tuple[dict[str, Any], list[Slip]]:
    """The descriptor with slips in its keys put right, and what they were."""
    slips: list[Slip] = []
    whole: dict[str, Any] = _mend(descriptor, (), (), slips)
    return whole, slips


def _mend(value: Any, level: Path, typed: Path, slips: list[Slip]) -> Any:
    if isinstance(value, list) and (*level, 0) in _KNOWN:
        return [_mend(v, (*level, 0), (*typed, n), slips) for n, v in enumerate(value)]
    if not isinstance(value, dict) or not any(known[: len(level)] == level for known in _KNOWN):
        return value
    whole: dict[str, Any] = {}
    for key, meant in _meant(value, _KNOWN.get(level, [])):
        if key != meant:
            slips.append(Slip((*typed, key), meant))
        name = key if key != meant and meant in value else meant
        whole[name] = _mend(value[key], (*level, meant), (*typed, key), slips)
    return whole


def _meant(value: Mapping[str, Any], known: list[str]) -> Iterator[tuple[str, str]]:
    for key in value:
        yield key, key if key in known else nearest(key, known) or key
