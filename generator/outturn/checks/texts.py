"""Titles and text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from outturn.checks import hints
from outturn.checks.registry import rule
from outturn.checks.view import Finding, View
from outturn.package import TABLES, schema
from outturn.problems import Severity

_TAG = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|!--|!\[CDATA|\?[a-z])")

_GARBLED = re.compile("[ÂÃ][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘“”•–—˜™š›œžŸ]|â€.?|\ufffd")
"""What letters become where one encoding is read as another."""

At = Callable[[str, str], Finding]
"""Makes a finding of a message and a fix."""


@rule("title", "Objectives and indicators have a title, or say why not.")
def title(view: View) -> Iterator[Finding]:
    for table in ("objectives", "indicators"):
        for row in view.rows(table):
            if not row.text("title") and not row.text("reason"):
                message = f"{row.text('id')} has no title, and doesn't say why."
                fix = "Type it as the document prints it, or why it is absent under reason."
                yield row.at("title", message, fix)


@rule("says-nothing", "An update has a text or a rating, or says why not.")
def says_nothing(view: View) -> Iterator[Finding]:
    for row in view.rows("updates"):
        if not any(row.text(column) for column in ("as_published", "rating", "symbol", "reason")):
            message = "The update holds neither text nor rating."
            fix = "Type what was written, a rating, or why both are absent under reason."
            yield row.at("as_published", message, fix)


def passages(view: View, asked: Callable[[str], bool] = bool) -> Iterator[tuple[str, At]]:
    """Every text that pages show and that is ``asked`` for (none that is empty), and how to report
    what is wrong with it."""
    for table in filter(view.has, TABLES):
        columns = [f["name"] for f in schema(table)["fields"] if f["type"] == "string"]
        columns = [column for column in columns if column in view.columns(table)]
        for column in columns:
            found = {text for text in view.cells(table, column) if text and asked(text)}
            for row in view.rows(table) if found else ():
                if (text := row.raw(column)) in found:
                    yield text, partial(row.at, column)
    for key, text in _descriptor_texts(view):
        if text and asked(text):
            yield text, partial(view.in_descriptor, key)
    for key, text in view.package.publisher.items():
        if isinstance(text, str) and text and asked(text):
            yield text, partial(view.in_publisher, key)


@rule("html", "Text is Markdown without HTML.")
def html(view: View) -> Iterator[Finding]:
    for text, at in passages(view, lambda text: "<" in text):
        if tag := _TAG.search(text):
            yield at(_HTML.format(tag[0]), _HTML_FIX)


@rule("garbled", "Letters, dashes and £ signs are still what was typed.", Severity.WARNING)
def garbled(view: View) -> Iterator[Finding]:
    for text, at in passages(view, lambda text: not text.isascii()):
        if found := _GARBLED.search(text):
            message = f"“{found[0]}” is what becomes of a letter or sign in a file opened wrongly."
            fix = "Type what stood there; or take the file from before, and open it as UTF-8."
            yield at(message, hints.or_accept(fix))


_HTML = "The text holds HTML, which is not published: {}"
_HTML_FIX = "Write it as Markdown (**bold**, [words](https://address)); type \\< for a plain <."


def _descriptor_texts(view: View) -> Iterator[tuple[str, str]]:
    said: dict[str, Any] = {k: view.package.descriptor.get(k) for k in ("title", "description")}
    said |= {f"scorecard.{key}": value for key, value in view.facts.items()}
    for key, text in said.items():
        if isinstance(text, str):
            yield key, text
