"""Zip archives: the same bytes for the same files, whenever they are made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

_MADE = (1980, 1, 1, 0, 0, 0)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files as a zip, in order of name."""
    return _written((name, content, True) for name, content in sorted(files.items()))


def timeless(archive: bytes) -> bytes:
    """The same archive without the time it was made; what it stores uncompressed stays so."""
    with zipfile.ZipFile(io.BytesIO(archive)) as made:
        entries = made.infolist()
        return _written(
            (e.filename, made.read(e), e.compress_type != zipfile.ZIP_STORED) for e in entries
        )


def _written(entries: Iterable[tuple[str, bytes, bool]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content, compressed in entries:
            entry = zipfile.ZipInfo(name, date_time=_MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return out.getvalue()
