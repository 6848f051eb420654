"""datapackage.json against the Data Package standard, as Frictionless knows it."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import frictionless

from outturn.checks.registry import declare
from outturn.checks.view import View
from outturn.package import line_of
from outturn.problems import Problem

DESCRIPTION = declare("descriptor", "datapackage.json keeps the Data Package standard.")
_AT = re.compile(r" at property '([^']*)'$")


def descriptor_problems(view: View) -> Iterator[Problem]:
    """Where datapackage.json departs from the standard."""
    for note in _notes(view.package.descriptor):
        said, place = note, ()  # type: str, tuple[str | int, ...]
        if match := _AT.search(note):
            said = note[: match.start()]
            place = tuple(int(p) if p.isdigit() else p for p in match[1].split("/"))
        key = str(place[0]) if place else ""
        message = "datapackage.json departs from the Data Package standard: "
        message += f"{'.'.join(map(str, place))}: {said}." if place else f"{said}."
        finding = view.in_descriptor(key, message, "Mend it there, or leave the key out.")
        line = line_of(view.package.source, place)
        yield DESCRIPTION.problem(replace(finding, line=line, found=""))


def _notes(descriptor: Mapping[str, Any]) -> list[str]:
    bare = copy.deepcopy({key: said for key, said in descriptor.items() if key != "resources"})
    bare.pop("profile", None)  # Frictionless would fetch it
    # The tables of the publisher's own are checked one by one, and Outturn's have its own schemas.
    listed = descriptor.get("resources")
    bare["resources"] = [_bare(r) for r in listed] if isinstance(listed, list) else []
    bare["resources"] = bare["resources"] or [{"name": "none", "data": []}]  # reading says so
    try:
        return [error.note for error in frictionless.Package.metadata_validate(bare)]
    except frictionless.FrictionlessException as error:
        return [error.error.note]
    except Exception as error:  # Frictionless stumbles over some descriptors
        return [f"it can't be read ({error})"]


def _bare(resource: Any) -> Any:
    if not isinstance(resource, dict):
        return resource
    return {key: said for key, said in resource.items() if key not in ("profile", "schema")}
