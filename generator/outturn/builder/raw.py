"""Blocks of ready-made HTML, kept from the Markdown parser.

Tables and charts are most of a page. Python-Markdown and MkDocs each read HTML tag by tag in search
of Markdown inside; between the two markers there is none, and leaving it unread halves the time
a large site takes. The markers are comments: any other builder passes over them.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_BLOCK = re.compile(r"^<!-- raw -->\n(.*?)\n<!-- /raw -->$", re.DOTALL | re.MULTILINE)
# Before MkDocs' own look at HTML (21) and Python-Markdown's (20), after line ends are alike (30).
_PRIORITY = 25


class _Raw(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        def kept(match: re.Match[str]) -> str:
            return f"\n\n{self.md.htmlStash.store(match[1])}\n\n"

        return _BLOCK.sub(kept, "\n".join(lines)).split("\n")


class RawExtension(Extension):
    """Keeps what stands between ``<!-- raw -->`` and ``<!-- /raw -->`` as it is."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.preprocessors.register(_Raw(md), "outturn_raw", _PRIORITY)


def makeExtension(**settings: Any) -> RawExtension:  # noqa: N802 - Python-Markdown's name
    """How Python-Markdown gets the extension by the name of this module."""
    return RawExtension(**settings)
