"""What MkDocs calls while it builds: a file of its own, named in mkdocs.generated.yml, because the
list of Markdown extensions in mkdocs.yml can't be added to from there."""

from __future__ import annotations

from typing import Any


def on_config(config: Any) -> Any:
    """Add the extension that leaves ready-made HTML unread."""
    config.markdown_extensions.append("outturn.builder.raw")
    return config
