"""Templates: found in the package, filled, and tidied into Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from outturn.pages.abbreviated import abbreviate, used_on
from outturn.pages.explained import explain
from outturn.pages.site import Page
from outturn.pages.text import attribute, literal

_MANY_BLANK_LINES = re.compile(r"\n{3,}")
# Python-Markdown reads a heading only after a blank line where HTML comes before it.
_HEADING = re.compile(r"\n+(?=#{1,6} )")

# The glossary and the methodology explain the words themselves.
_EXPLAINED = frozenset(
    f"{kind}.md.j2"
    for kind in ("home", "publisher", "scorecard", "objective", "indicator", "gaps", "all_gaps")
)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("outturn", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["literal"] = literal
    environment.filters["attribute"] = attribute
    return environment


_SHORT_FORMS = "<!-- short forms -->"
"""Where a template has room for the list of short forms."""
_NONE: Mapping[str, str] = MappingProxyType({})


def page(
    path: str,
    template: str,
    *,
    origin: str,
    abbreviations: Mapping[str, str] = _NONE,
    **values: Any,
) -> Page:
    """The page at ``path``; ``origin`` names what it was generated from. Those of the
    ``abbreviations`` that it uses are explained on it."""
    values.setdefault("kind", template.removesuffix(".md.j2"))
    text = _environment().get_template(template).render(origin=origin, **values)
    if template in _EXPLAINED:
        text = explain(text, path.removesuffix("index.md"))
    found = used_on(text, abbreviations)
    text = abbreviate(text, found).replace(_SHORT_FORMS, _short_forms(found))
    spaced = _HEADING.sub("\n\n", _MANY_BLANK_LINES.sub("\n\n", text))
    return Page(path, spaced.strip() + "\n")


def _short_forms(found: Mapping[str, str]) -> str:
    """The section that lists them; nothing where there is none."""
    template = _environment().get_template("short_forms.html.j2")
    return f"{template.render(forms=found)}\n\n" if found else ""
