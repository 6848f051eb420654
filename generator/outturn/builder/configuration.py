"""The generated half of MkDocs' settings. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

_HOOK = Path(__file__).with_name("hook.py")

Navigation = Sequence[tuple[str, "str | Navigation"]]
"""The menu: (title, path of a Markdown file below docs/) or (title, its children). A child without
a title is its section's own page."""

_NOTE = "# Written by `outturn generate`: a change here is lost. Settings belong in mkdocs.yml.\n"


def site_configuration(
    generated: Navigation,
    written: Sequence[Any],
    theme: Path,
    *,
    inherit: str = "mkdocs.yml",
    site_url: str = "",
) -> str:
    """The text of ``mkdocs.generated.yml``.

    ``generated`` is the menu of the publishers; ``written``, the ``nav`` of mkdocs.yml as it stands
    there, follows it. ``theme`` is the folder of overrides. ``site_url`` is where the site will
    stand ("" for a site that is only looked at), which feeds and the page for lost readers need.
    """
    settings = {
        "INHERIT": inherit,
        **({"site_url": site_url} if site_url else {}),
        # No fonts: they would come from another host.
        "theme": {"custom_dir": str(theme), "font": False},
        "hooks": [str(_HOOK)],
        "nav": [*_entries(generated), *written],
    }
    text = yaml.safe_dump(settings, sort_keys=False, allow_unicode=True, width=100)
    return _NOTE + text


def _entries(items: Navigation) -> list[Any]:
    return [_entry(title, target) for title, target in items]


def _entry(title: str, target: str | Navigation) -> Any:
    entry = target if isinstance(target, str) else _entries(target)
    return {title: entry} if title else entry
