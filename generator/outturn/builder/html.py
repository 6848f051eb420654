"""The tags of a built page. The standard parser would take longer to read a thousand pages than
the whole of the rest of the check; the pages are machine-made, so that a pattern is enough."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

_TAG = re.compile(
    r"<!--.*?-->"
    r"|<(script|style)\b([^>]*)>.*?</\1\s*>"
    r"""|<([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>""",
    re.S | re.I,
)
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


@dataclass(frozen=True)
class Tag:
    """A start tag, its name and attributes in lower case."""

    name: str
    attributes: Mapping[str, str]


def tags(html: str) -> Iterator[Tag]:
    """The start tags of a page in order, without those in comments, scripts and style sheets."""
    for match in _TAG.finditer(html):
        name = match[1] or match[3]
        if name:
            yield Tag(name.lower(), _attributes(match[2] or match[4] or ""))


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found
