"""What stands at addresses that lost their own page or file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from outturn.addresses.declared import Retirement
from outturn.errors import ConfigurationError

FOLDER = "outturn/moved/"
"""Where such pages and files are kept in the docs folder, each under its own path; building the
site puts them where they belong. Theirs may be a folder of hand-written pages."""
_HOME = "./"


@dataclass
class Kept:
    """Addresses that keep something, though what stood there is gone."""

    moved: dict[str, str] = field(default_factory=dict)
    """Where each leads in the end, however often it moved."""
    retired: dict[str, str] = field(default_factory=dict)
    """The entry under ``retired`` that speaks for each: its own, or that of a page above it."""
    followed_by: dict[str, str] = field(default_factory=dict)
    """By entry, what follows it; none where nothing does."""


class _LostError(Exception):
    """A way that does not end at what stands."""


def keep(
    listed: Iterable[str],
    standing: frozenset[str],
    redirects: Mapping[str, str],
    retired: Mapping[str, Retirement],
) -> Kept:
    """What stands at each address that is redirected or retired, and at each that is on the list
    and was below one of those; ``standing`` are the addresses that have a page or file.

    Raises ConfigurationError naming every entry that hides what stands, leads nowhere or goes
    round in a circle.
    """
    ways = _Ways(standing, redirects, retired)
    faults = [*ways.hiding(), *ways.mismatched()]
    kept = Kept()
    gone = {a for a in listed if a not in standing}
    for address in sorted(gone | redirects.keys() | retired.keys()):
        if address in standing or ways.entry(address) is None:
            continue
        try:
            _put(kept, address, ways)
        except _LostError as fault:
            # What was below a page and has no like at the new place is named with what is lost.
            if address in redirects:
                faults.append(f'redirects: "{address}" {fault}')
    for key, entry in retired.items():
        try:
            if entry.instead:
                kept.followed_by[key] = ways.end(entry.instead)
        except _LostError as fault:
            faults.append(f'retired: "{key}": instead: {fault}')
    if faults:
        listed_faults = "\n".join(f"  {fault}" for fault in faults)
        raise ConfigurationError(f"mkdocs.yml, under extra: outturn:\n{listed_faults}")
    return kept


def _put(kept: Kept, address: str, ways: _Ways) -> None:
    end = ways.end(address)
    entry = ways.entry(address)
    assert entry is not None
    if entry in ways.retired:
        kept.retired[address] = entry
    elif end in ways.retired and not address.endswith("/"):
        kept.retired[address] = end
    else:
        kept.moved[address] = end


@dataclass(frozen=True)
class _Ways:
    """Where addresses lead."""

    standing: frozenset[str]
    redirects: Mapping[str, str]
    retired: Mapping[str, Retirement]

    def entry(self, address: str) -> str | None:
        """The entry that speaks for an address: its own, else that of the nearest page above."""
        keys = (
            key
            for key in (*self.redirects, *self.retired)
            if key == address or (key.endswith("/") and address.startswith(key))
        )
        return max(keys, key=len, default=None)

    def end(self, address: str) -> str:
        """The address that stands, or the entry that was retired, where ``address`` leads."""
        way: list[str] = []
        used: set[str] = set()
        address = "" if address == _HOME else address
        while address not in self.standing:
            way.append(address)
            entry = self.entry(address)
            if entry is None:
                raise _LostError(f"leads to {_shown(address)}, {self._not_there(address)}")
            if entry in self.retired:
                return entry
            if entry in used:
                circle = " -> ".join(way)
                raise _LostError(f"goes round in a circle, {circle}: one of these must stand.")
            used.add(entry)
            new = self.redirects[entry]
            address = "" if new == _HOME else new + address.removeprefix(entry)
        return address

    def _not_there(self, address: str) -> str:
        alike = [a for a in self.standing if a.endswith("/") == address.endswith("/")]
        near = get_close_matches(address, alike, 1)
        hint = f" Is it {near[0]}?" if near else ""
        slash = " A page’s address ends in a slash." if f"{address}/" in self.standing else ""
        return f"and nothing stands there.{slash or hint}"

    def hiding(self) -> Iterable[str]:
        """Entries for what has no need of one."""
        for name, entries in (("redirects", self.redirects), ("retired", self.retired)):
            for key in entries:
                if key in self.standing or key == _HOME:
                    yield (
                        f'{name}: "{key}" still stands, and this would hide it: delete the line, '
                        "or whatever makes the page."
                    )
        for key in self.redirects.keys() & self.retired.keys():
            yield f'"{key}" is redirected and retired: delete one of the lines.'

    def mismatched(self) -> Iterable[str]:
        """Pages that are to become files, and files that are to become pages."""
        for old, new in self.redirects.items():
            if old.endswith("/") != new.endswith("/"):
                yield (
                    f'redirects: "{old}" and "{new}" are a page and a file (a page’s address ends '
                    "in a slash): a page moves to a page, a file to a file."
                )


def _shown(address: str) -> str:
    return f'"{address or _HOME}"'
