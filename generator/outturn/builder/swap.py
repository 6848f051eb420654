"""Putting a finished site where readers are, whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path


def swap_in(staging: Path, site: Path) -> None:
    """Put ``staging`` in the place of ``site``; both must be on one file system.

    Two renames, so that no reader meets half a site. Where the second fails, the old site is put
    back before the error goes on.
    """
    old = _old(site)
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        staging.rename(site)
    except OSError:
        recover(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def recover(site: Path) -> None:
    """Put the old site back where a swap was cut off between its two steps."""
    old = _old(site)
    if old.exists() and not site.exists():
        old.rename(site)


def _old(site: Path) -> Path:
    return site.with_name(f"{site.name}.old")
