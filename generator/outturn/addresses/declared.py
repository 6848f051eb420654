"""What mkdocs.yml says became of addresses: those redirected, and those retired."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from outturn.errors import ConfigurationError

_REQUIRED = ("was", "why", "on")
_FIELDS = ("was", "why", "instead", "on")
_FORM = '{was: "what it was", why: "why it ended", instead: "what/follows/", on: 2026-01-31}'


@dataclass(frozen=True)
class Retirement:
    """Why there is nothing at an address any more, and the address of what follows ("./" for the
    home page, "" where nothing does)."""

    was: str
    why: str
    on: date
    instead: str = ""


def read_redirects(file: str, values: Mapping[str, Any]) -> dict[str, str]:
    """``redirects``: new addresses by old. Raises ConfigurationError, with what to type."""
    found = {}
    for old, new in values.items():
        _check(file, "redirects", old)
        _check(file, "redirects", new)
        found[old] = new
    return found


def read_retired(file: str, values: Mapping[str, Any]) -> dict[str, Retirement]:
    """``retired``: what was, by address. Raises ConfigurationError, with what to type."""
    found = {}
    for address, entry in values.items():
        _check(file, "retired", address)
        found[address] = _retirement(f'{file}: retired: "{address}"', entry)
    return found


def _retirement(where: str, entry: Any) -> Retirement:
    if not isinstance(entry, dict):
        raise ConfigurationError(f"{where} must be {_FORM}.")
    # YAML 1.1 reads a bare "on" as true.
    entry = {"on" if name is True else name: value for name, value in entry.items()}
    missing = [name for name in _REQUIRED if not entry.get(name)]
    unknown = [str(name) for name in entry if name not in _FIELDS]
    if missing or unknown:
        wrong = [f"lacks {', '.join(missing)}"] * bool(missing)
        wrong += [f"has {', '.join(unknown)}, which nothing reads"] * bool(unknown)
        raise ConfigurationError(f"{where} {' and '.join(wrong)}. Its form: {_FORM}.")
    day = entry["on"]
    if not isinstance(day, date) or isinstance(day, datetime):
        raise ConfigurationError(f"{where}: on: must be a day such as 2026-01-31, not {day!r}.")
    instead = entry.get("instead") or ""
    if instead:
        _check(where, "instead", instead)
    return Retirement(str(entry["was"]), str(entry["why"]), day, instead)


def _check(where: str, setting: str, address: Any) -> None:
    """Addresses are written one way, or two entries could mean the same."""
    if not isinstance(address, str):
        raise ConfigurationError(
            f'{where}: {setting}: {address!r} must be an address in quotation marks: "old/page/".'
        )
    odd = any(mark in address for mark in (":", "?", "#", "\\", "//", ".."))
    if not address or odd or address.startswith("/"):
        raise ConfigurationError(
            f'{where}: {setting}: "{address}" is no address of this site. Write what follows the '
            'name of the site, without a slash before it: "stockton/2015-16/4.1/".'
        )
