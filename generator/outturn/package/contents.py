"""A package's files as bytes, to hand out as they stand."""

from __future__ import annotations

from collections.abc import Mapping

from outturn.package.package import DESCRIPTOR, PUBLISHER, Package


def contents(package: Package) -> Mapping[str, bytes]:
    """The descriptor, every file it declares and the publisher's facts, by their path below a data
    folder: unpacked into one, they are the package again; an edition, the package as it was."""
    names = [DESCRIPTOR, *dict.fromkeys(package.paths.values())]
    place = f"{package.publisher_id}/{package.id}"
    files = {f"{place}/{name}": (package.folder / name).read_bytes() for name in names}
    publisher = (package.publisher_folder / PUBLISHER).read_bytes()
    return {f"{package.publisher_id}/{PUBLISHER}": publisher, **files}
