"""A report, said to people, to machines and to continuous integration."""

from __future__ import annotations

from outturn.reporting.address import find
from outturn.reporting.claims import claim_lines
from outturn.reporting.explain import explained
from outturn.reporting.github import as_annotations
from outturn.reporting.machines import as_json
from outturn.reporting.text import Line, Part, as_lines, as_text, summary

__all__ = [
    "Line",
    "Part",
    "as_annotations",
    "as_json",
    "as_lines",
    "as_text",
    "claim_lines",
    "explained",
    "find",
    "summary",
]
