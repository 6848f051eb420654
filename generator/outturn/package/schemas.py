"""Outturn's own Table Schemas, and how they come into a package."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from outturn.errors import ConfigurationError
from outturn.package.package import DESCRIPTOR

TABLES = (
    "objectives",
    "indicators",
    "breakdowns",
    "baselines",
    "targets",
    "results",
    "updates",
    "commentary",
    "annotations",
)
"""The tables a package may hold, in the order people read them."""


@cache
def schema(table: str) -> dict[str, Any]:
    """Outturn's Table Schema of one of TABLES. Not to be changed by the caller."""
    text = resources.files("outturn").joinpath("schemas", f"{table}.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def inline_schemas(folder: Path) -> bool:
    """Writes Outturn's schemas into the folder's datapackage.json; True where that changed it.

    Resources of other names are left alone. Raises ConfigurationError where the file can't be
    read as a list of resources.
    """
    file = folder / DESCRIPTOR
    try:
        before = file.read_text("utf-8")
        descriptor = json.loads(before)
        for resource in descriptor["resources"]:
            if resource["name"] in TABLES:
                resource["schema"] = schema(resource["name"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ConfigurationError(f"{file}: can't be read as a data package ({error})") from error
    after = json.dumps(descriptor, indent=2, ensure_ascii=False) + "\n"
    if after == before:
        return False
    file.write_text(after, "utf-8")
    return True
