"""What MkDocs calls while it builds: a file of its own, named in mkdocs.generated.yml, because the
list of Markdown extensions in mkdocs.yml can't be added to from there."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from outturn.addresses import FOLDER


def on_config(config: Any) -> Any:
    """Add the extension that leaves ready-made HTML unread."""
    config.markdown_extensions.append("outturn.builder.raw")
    return config


def on_files(files: Any, **_given: Any) -> Any:
    """What stands in for pages and files that are gone is kept in a folder of its own, and goes
    where those were, which may be among hand-written pages."""
    for file in files:
        file.dest_uri = file.dest_uri.removeprefix(FOLDER)
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, **_given: Any) -> str:
    """A page that stands for another (an edition) says so in its front matter: search engines are
    told the other's address. Where the site does not know where it will stand, the theme links to
    it relatively."""
    if "canonical" in page.meta and config.site_url:
        page.canonical_url = urljoin(config.site_url, page.meta["canonical"])
    return markdown
