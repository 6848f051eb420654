"""What publishers wrote: there where it must be, with links that work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outturn.checks.registry import rule
from outturn.checks.texts import passages
from outturn.checks.view import Finding, View


@rule(
    "rating-without-text",
    "Where a scorecard requires it, every rating comes with a text.",
)
def rating_without_text(view: View) -> Iterator[Finding]:
    if view.facts.get("requires_text") is not True:
        return
    for row in view.rows("updates"):
        rated = row.text("rating") or row.text("symbol")
        if rated and not row.text("as_published") and not row.text("reason"):
            message = f"The rating {rated} has no text, and the scorecard requires one."
            fix = "Type what was written under as_published, or why there is none under reason."
            yield row.at("as_published", message, fix)


_CODE = re.compile(r"(`+)[^`]+\1")
_LINK = re.compile(
    r"\]\(\s*<?([^)\s>]+)"  # [words](address)
    r"|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)"  # [words]: address
    r"|<([A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>",  # <address>
    re.MULTILINE,
)
_LEAVES = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")
_ALLOWED = ("https://", "mailto:")


@rule("link", "Links that leave the site begin with https:// (or mailto:).")
def link(view: View) -> Iterator[Finding]:
    for text, at in passages(view, lambda text: ":" in text or "//" in text):
        for found in _LINK.finditer(_CODE.sub("", text)):
            address = found[found.lastindex or 0]
            if _LEAVES.match(address) and not address.lower().startswith(_ALLOWED):
                yield at(f"The link {address} is not one that is published.", _instead(address))
    website = view.package.publisher.get("website")
    if isinstance(website, str) and website and not website.startswith("https://"):
        message = f"The website {website} doesn't begin with https://."
        yield view.in_publisher("website", message, _instead(website))


def _instead(address: str) -> str:
    bare = address.split("//", 1)[-1]
    return f"Type https://{bare}, or the words without the link where there is no such address."
