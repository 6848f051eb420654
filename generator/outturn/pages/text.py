"""What publishers typed, made safe: Markdown without raw HTML becomes sanitised HTML here, before
the site builder sees the page."""

from __future__ import annotations

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table")
_TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "a", "blockquote", "code", "hr"} | {
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "del",
    "sub",
    "sup",
}
_ATTRIBUTES = {"a": {"href"}}


_SCHEMES = ("https", "mailto")


def _outward(_tag: str, _attribute: str, value: str) -> str | None:
    """A link that leaves the site; one relative to a page of some other document leads nowhere."""
    return value if value.startswith(tuple(f"{s}:" for s in _SCHEMES)) else None


def safe_link(path: str, title: str) -> Markup:
    """``title``, linked where ``path`` is an address that may be linked to."""
    if not path.startswith("https:"):
        return Markup("{}").format(title)
    return Markup('<a href="{}">{}</a>').format(path, title)


def _clean(html: str) -> Markup:
    safe = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_outward,
        url_schemes=set(_SCHEMES),
        link_rel=None,
    )
    return Markup(safe.strip())


@lru_cache(maxsize=8192)
def prose(text: str) -> Markup:
    """Markdown as published, as paragraphs and lists; headings become bold paragraphs so that the
    page's own order of headings holds."""
    html = _MARKDOWN.render(text)
    html = re.sub(r"<h[1-6]>(.*?)</h[1-6]>", r"<p><strong>\1</strong></p>", html)
    return _clean(html)


@lru_cache(maxsize=8192)
def inline(text: str) -> Markup:
    """Markdown as published, within one line."""
    return _clean(_MARKDOWN.renderInline(text))


_MARKDOWN_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>&~^:=\"'$])")


def literal(text: str) -> Markup:
    """Text that the site's Markdown shows as it stands, in a heading or a link: HTML and Markdown
    both escaped."""

    def entity(match: re.Match[str]) -> str:
        return f"&#{ord(match[1])};"

    return Markup(_MARKDOWN_MARKS.sub(entity, " ".join(text.split())))


def attribute(text: str) -> Markup:
    """Text for an HTML attribute or a YAML double-quoted string: one line, escaped."""
    return Markup(str(escape(" ".join(text.split()))).replace("\\", "&#92;"))
