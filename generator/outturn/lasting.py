"""Published addresses kept from one build to the next: the list, held against each new site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml

from outturn import addresses, pages, publish
from outturn.addresses import Retirement
from outturn.errors import ConfigurationError, SiteBuildError

_HEAD = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)


def stand_ins(
    list_file: Path,
    docs: Path,
    artifacts: Mapping[str, bytes],
    redirects: Mapping[str, str],
    retired: Mapping[str, Retirement],
) -> dict[str, bytes]:
    """What stands where something was redirected or retired, by its path below ``docs``: pages, and
    copies of files, which a host of static files cannot redirect.

    ``artifacts`` are the other files of this build. Raises ConfigurationError for an entry that
    leads nowhere or hides what stands.
    """
    written = publish.written_by_hand(docs)
    standing = addresses.of_docs([*artifacts, *written])
    kept = addresses.keep(_listed(list_file), standing, redirects, retired)
    ends = {*kept.moved.values(), *kept.followed_by.values()}
    titles = {end: _title(end, artifacts, docs) for end in ends}
    found = {page.path: page.text.encode() for page in pages.stand_ins(kept, retired, titles)}
    for old, new in kept.moved.items():
        if not old.endswith("/"):
            content = artifacts[new] if new in artifacts else (docs / new).read_bytes()
            found[f"{addresses.FOLDER}{old}"] = content
    return found


def _title(address: str, artifacts: Mapping[str, bytes], docs: Path) -> str:
    """What the page at ``address`` calls itself in its head; "" for a file, or where it doesn't."""
    for path in (f"{address}index.md", f"{address.removesuffix('/')}.md"):
        hand_written = docs / path
        if path in artifacts or hand_written.is_file():
            text = (artifacts.get(path) or hand_written.read_bytes()).decode()
            head = _HEAD.match(text)
            found = yaml.safe_load(head[1]) if head else None
            return str(found.get("title", "")) if isinstance(found, dict) else ""
    return ""


def check(list_file: Path, site: Path, today: date) -> int:
    """How many addresses of the site in ``site`` are not on the list yet.

    Raises SiteBuildError where one that is on the list leads nowhere, saying what to type.
    """
    listed, standing = _listed(list_file), _standing(site)
    if gone := addresses.lost(listed, standing):
        raise SiteBuildError(addresses.complaint(gone, str(list_file), today))
    return len(addresses.unlisted(listed, standing))


def extend(list_file: Path, site: Path) -> tuple[int, int]:
    """Add the addresses of the built site to the list: how many were added, and how many it has.

    Raises ConfigurationError where there is no site.
    """
    if not (site / "index.html").is_file():
        raise ConfigurationError(f"{site} holds no site: run outturn build first.")
    listed = _listed(list_file)
    new = addresses.unlisted(listed, _standing(site))
    if new:
        publish.write(list_file, addresses.write([*listed, *new]).encode())
    return len(new), len(listed) + len(new)


def _listed(file: Path) -> frozenset[str]:
    """A project that has no list yet has promised nothing."""
    return addresses.parse(file.read_text("utf-8-sig")) if file.is_file() else frozenset()


def _standing(site: Path) -> frozenset[str]:
    files = (path for path in site.rglob("*") if path.is_file())
    return addresses.of_site(path.relative_to(site).as_posix() for path in files)
