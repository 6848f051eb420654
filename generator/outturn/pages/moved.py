"""What stands at an address whose page or file moved or came to its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from outturn.addresses import FOLDER, Kept, Retirement
from outturn.formats import day
from outturn.pages import links
from outturn.pages.common import trail
from outturn.pages.render import page
from outturn.pages.site import Page


def stand_ins(
    kept: Kept, retired: Mapping[str, Retirement], titles: Mapping[str, str]
) -> Iterator[Page]:
    """A page for each page that moved, and for each page and file that was retired. ``titles`` are
    those of the pages they lead to, by address."""
    for old, new in kept.moved.items():
        if old.endswith("/"):
            yield _moved(old, new, titles.get(new) or _rooted(new))
    for address, entry in kept.retired.items():
        follows = kept.followed_by.get(entry)
        title = "" if follows is None else titles.get(follows) or _rooted(follows)
        yield _retired(address, entry, retired[entry], follows, title)


def _moved(old: str, new: str, title: str) -> Page:
    return page(
        _file(old),
        "moved.md.j2",
        origin="the redirects in mkdocs.yml",
        to=_rooted(new),
        title=title,
        href=links.relative(old, new),
        trail=trail(old),
    )


def _retired(
    address: str, entry: str, retirement: Retirement, follows: str | None, title: str
) -> Page:
    # Where a file was, hosts answer with the page of the folder of that name.
    here = address if address.endswith("/") else f"{address}/"
    return page(
        _file(here),
        "retired.md.j2",
        origin="what mkdocs.yml says is retired",
        kind="page" if address.endswith("/") else "file",
        canonical=f"{entry.removesuffix('/')}/" if address != entry else "",
        trail=trail(here),
        part=address != entry,
        was=retirement.was,
        why=retirement.why,
        on=day(retirement.on),
        follows=title,
        href=links.relative(here, follows) if follows is not None else "",
    )


def _file(url: str) -> str:
    return f"{FOLDER}{links.page_file(url)}"


def _rooted(url: str) -> str:
    """The home page's address is empty, which says nothing in a file's head."""
    return url or "./"
