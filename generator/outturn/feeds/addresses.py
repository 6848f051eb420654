"""Where a feed or calendar stands, how it links to pages, and by what its items are known."""

from __future__ import annotations

import posixpath
import uuid


def site(site_url: str) -> str:
    """``site_url`` with a slash at its end; "" where there is none."""
    return f"{site_url.rstrip('/')}/" if site_url else ""


def link(site_url: str, folder: str, url: str) -> str:
    """How a file in ``folder`` links to ``url`` (both relative to the site's root, folders ending
    in a slash): in full where the site's own address is known, else relatively."""
    if site_url:
        return f"{site(site_url)}{url}"
    path, mark, anchor = url.partition("#")
    steps = posixpath.relpath(path or ".", folder or ".")
    return f"{steps}{'/' if not path or path.endswith('/') else ''}{mark}{anchor}"


def identity(site_url: str, url: str) -> str:
    """The lasting id of what ``url`` names: the address itself, or a UUID made from it where the
    site's own address is not known, since an id must be absolute."""
    return f"{site(site_url)}{url}" if site_url else identifier(site_url, url).urn


def identifier(site_url: str, url: str) -> uuid.UUID:
    """A UUID made from the address alone (RFC 9562, version 5): the same from build to build."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{site(site_url)}{url}")
