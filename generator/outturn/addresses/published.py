"""The list of addresses that were published, held against the site as it was built."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from datetime import date

from outturn.formats import plural

_HOME = "./"
"""How the list writes the home page, whose address is empty."""
_HEADER = (
    "# Addresses that were published, one a line: a build fails when one of them leads nowhere.",
    "# `outturn addresses` adds new ones. None is ever taken out: what moved is redirected, and",
    "# what ended is retired, in mkdocs.yml.",
)
_MACHINERY = ("assets/", "outturn/", "pagefind/")
"""Folders of what browsers fetch of their own accord, and nobody links to."""
_NOT_LINKED = {"404.html", "chart.json", "paper.pdf", "sitemap.xml", "sitemap.xml.gz"}
"""Files of these names, in any folder; a paper stands only beside what was built with --pdf."""
_NOT_LINKED_ENDINGS = (".css", ".js", ".map")
_PAGE = "index.html"
_PAGE_SOURCES = ("index.md", "README.md", _PAGE)


def parse(text: str) -> frozenset[str]:
    """The addresses in a list; lines that begin with # are notes."""
    lines = (line.strip() for line in text.splitlines())
    return frozenset("" if x == _HOME else x for x in lines if x and not x.startswith("#"))


def write(addresses: Iterable[str]) -> str:
    """The text of a list, sorted."""
    return "\n".join([*_HEADER, *sorted(address or _HOME for address in addresses)]) + "\n"


def of_site(files: Iterable[str]) -> frozenset[str]:
    """The addresses of a built site that people may link to, from the paths of its files."""
    return frozenset(_address(path) for path in files if _linked(path))


def of_docs(files: Iterable[str]) -> frozenset[str]:
    """The addresses that files of the docs folder get, Markdown becoming pages."""
    return frozenset(_address(path) for path in files if not path.startswith(_MACHINERY))


def _linked(path: str) -> bool:
    name = posixpath.basename(path)
    machinery = path.startswith(_MACHINERY) or path.endswith(_NOT_LINKED_ENDINGS)
    return not (machinery or name in _NOT_LINKED)


def _address(path: str) -> str:
    folder, name = posixpath.split(path)
    if name in _PAGE_SOURCES:
        return f"{folder}/" if folder else ""
    return f"{path.removesuffix('.md')}/" if name.endswith(".md") else path


def lost(listed: Iterable[str], standing: frozenset[str]) -> list[str]:
    """What is on the list and leads nowhere, sorted. Where a file was retired, a page stands."""
    return sorted(a for a in listed if a not in standing and f"{a}/" not in standing)


def unlisted(listed: frozenset[str], standing: frozenset[str]) -> list[str]:
    """What stands and is not on the list yet, sorted."""
    return sorted(a for a in standing if a not in listed and a.removesuffix("/") not in listed)


def complaint(gone: list[str], where: str, today: date) -> str:
    """What is said when the addresses ``gone`` would vanish: each of them, and what to type.

    ``where`` names the list; ``today`` fills in the day of what is retired.
    """
    heads = _heads(gone)
    redirects = "\n".join(f'      "{a}": "{_example(a)}"' for a in heads)
    retired = "\n".join(f'      "{a}": {_RETIRED.format(day=today.isoformat())}' for a in heads)
    would = f"{plural(len(gone), 'published address', 'published addresses')} would lead nowhere"
    return "\n".join(
        [
            f"{would} ({where} lists what must last):",
            *(f"  {a or _HOME}" for a in gone),
            "Say in mkdocs.yml what became of each. Where it moved, redirect it:",
            f"extra:\n  outturn:\n    redirects:\n{redirects}",
            "Where it ended, retire it (leave out instead: where nothing follows):",
            f"extra:\n  outturn:\n    retired:\n{retired}",
            "An entry for a page holds for all that was below it.",
        ]
    )


_RETIRED = '{{was: "what it was", why: "why it ended", instead: "what/follows/", on: {day}}}'


def _heads(gone: list[str]) -> list[str]:
    """The addresses that are not below another of them."""
    return [a for a in gone if not any(a != b and b and _is_below(a, b) for b in gone)]


def _is_below(address: str, page: str) -> bool:
    return page.endswith("/") and address.startswith(page)


def _example(address: str) -> str:
    """Where it might have moved: a page to a page, a file to a file."""
    return "its/new/address/" if address.endswith("/") else "its/new/" + posixpath.basename(address)
