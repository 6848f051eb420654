"""What MkDocs does not check: every link, anchor and picture of the built pages, those in raw HTML
among them; and that a page loads nothing from another host."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from outturn.builder.html import Tag, tags

_LINKS = ("href", "src", "poster", "data", "xlink:href", "action")
_OTHER_SCHEMES = ("mailto", "tel", "data")
# <link>s that say something about the page without making a browser fetch anything.
_SAYS_ONLY = {"canonical", "alternate", "prev", "next", "license", "author"}
_CSS_URL = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:https?:)?//[^"')\s]+)""", re.I)


@dataclass(frozen=True, order=True)
class Fault:
    """A thing wrong with a built page: its path below the site, what was found, and why it will not
    do."""

    page: str
    found: str
    why: str

    def __str__(self) -> str:
        return f"{self.page}: {self.found} {self.why}"


@dataclass(frozen=True)
class _Page:
    path: str
    links: tuple[str, ...]
    loads: tuple[str, ...]
    ids: frozenset[str]
    repeated: tuple[str, ...]


def check_links(site: Path, root: str = "/") -> list[Fault]:
    """Every fault of the site below ``site``, in order of page. ``root`` is the path at which it
    will stand, which links from the top ("/outturn/about/") begin with."""
    pages = {path.relative_to(site).as_posix(): _read(site, path) for path in site.rglob("*.html")}
    files = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    faults = [f for page in pages.values() for f in _faults(page, pages, files, root)]
    return sorted({*faults, *_style_faults(site)})


def _read(site: Path, path: Path) -> _Page:
    found = list(tags(path.read_text(encoding="utf-8")))
    ids = Counter(_ids(found))
    return _Page(
        path=path.relative_to(site).as_posix(),
        links=tuple(dict.fromkeys(_links(found))),
        loads=tuple(dict.fromkeys(_loads(found))),
        ids=frozenset(ids),
        repeated=tuple(i for i, count in ids.items() if count > 1),
    )


def _ids(found: list[Tag]) -> Iterator[str]:
    for tag in found:
        if "id" in tag.attributes:
            yield tag.attributes["id"]
        elif tag.name == "a" and "name" in tag.attributes:
            yield tag.attributes["name"]


def _links(found: list[Tag]) -> Iterator[str]:
    for tag in found:
        yield from (tag.attributes[name] for name in _LINKS if name in tag.attributes)
        for candidate in tag.attributes.get("srcset", "").split(","):
            yield from candidate.split()[:1]


def _loads(found: list[Tag]) -> Iterator[str]:
    """The addresses a browser fetches of its own accord."""
    for tag in found:
        if tag.name in ("a", "area", "form"):
            continue
        if tag.name == "link" and tag.attributes.get("rel", "") in _SAYS_ONLY:
            continue
        yield from _links([tag])
        yield from _CSS_URL.findall(tag.attributes.get("style", ""))


def _faults(page: _Page, pages: dict[str, _Page], files: set[str], root: str) -> Iterator[Fault]:
    for name in page.repeated:
        yield Fault(page.path, f'id="{name}"', "occurs more than once")
    for link in page.loads:
        if urlsplit(link).netloc:
            yield Fault(page.path, link, "is loaded from another host")
    for link in page.links:
        why = _broken(page, link, pages, files, root)
        if why:
            yield Fault(page.path, link, why)


def _broken(page: _Page, link: str, pages: dict[str, _Page], files: set[str], root: str) -> str:
    parts = urlsplit(link)
    if parts.netloc or parts.scheme in ("http", "https", *_OTHER_SCHEMES):
        return ""
    target = _target(page.path, unquote(parts.path), root)
    if target not in files:
        target = posixpath.join(target, "index.html")
    if target not in files:
        return "leads nowhere"
    anchor = unquote(parts.fragment)
    if anchor and target in pages and anchor not in pages[target].ids:
        return f"has no such anchor on {target}"
    return ""


def _target(page: str, path: str, root: str) -> str:
    """The file or folder, below the site, that ``path`` on ``page`` means ("" is the site)."""
    if not path:
        return page
    if path.startswith("/"):
        joined = posixpath.normpath(path.removeprefix(root).lstrip("/"))
    else:
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return "" if joined == "." else joined


def _style_faults(site: Path) -> Iterator[Fault]:
    for sheet in site.rglob("*.css"):
        for address in _CSS_URL.findall(sheet.read_text(encoding="utf-8")):
            yield Fault(sheet.relative_to(site).as_posix(), address, "is loaded from another host")
