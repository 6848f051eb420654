"""Addresses that last: which were published, which lead nowhere, and what stands in for those.

An address is relative to the site's root. A page's ends in a slash ("stockton/2015-16/4.1/", the
home page is ""); any other is a file's ("stockton/2015-16/4.1/data.csv"). Pure.
"""

from __future__ import annotations

from outturn.addresses.declared import Retirement, read_redirects, read_retired
from outturn.addresses.kept import FOLDER, Kept, keep
from outturn.addresses.published import (
    complaint,
    lost,
    of_docs,
    of_site,
    parse,
    unlisted,
    write,
)

__all__ = [
    "FOLDER",
    "Kept",
    "Retirement",
    "complaint",
    "keep",
    "lost",
    "of_docs",
    "of_site",
    "parse",
    "read_redirects",
    "read_retired",
    "unlisted",
    "write",
]
