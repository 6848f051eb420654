"""What MkDocs calls while it builds: a file of its own, named in mkdocs.generated.yml, because the
list of Markdown extensions in mkdocs.yml can't be added to from there."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import outturn
from outturn.addresses import FOLDER

STYLES = Path(outturn.__file__).parent / "web" / "styles"
_HEAD = """\
/* Outturn's look, over Material's. Its rem is 20 px; the article's own em is 17 px. Statuses and
   charts take their colours from palette.css, which theme.py writes. */
"""


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


def on_page_content(html: str, **_given: Any) -> str:
    """Markdown's tables don't say what their headings head."""
    return html.replace("<th>", '<th scope="col">')


def on_post_build(config: Any) -> None:
    """The look of the site is one file, so that a page asks for it once. A site map needs addresses
    in full: without any it is none."""
    if not config.site_url:
        for name in ("sitemap.xml", "sitemap.xml.gz"):
            (Path(config.site_dir) / name).unlink(missing_ok=True)
    (Path(config.site_dir) / "assets" / "outturn.css").write_text(style_sheet(), encoding="utf-8")


def style_sheet() -> str:
    """The parts of the site's style sheet as one, in the order of their names."""
    parts = (part.read_text(encoding="utf-8") for part in sorted(STYLES.glob("*.css")))
    return "\n".join((_HEAD, *parts))


def on_page_markdown(markdown: str, page: Any, config: Any, **_given: Any) -> str:
    """A page that stands for another (an edition) says so in its front matter: search engines are
    told the other's address. Where the site does not know where it will stand, the theme links to
    it relatively."""
    if "canonical" in page.meta and config.site_url:
        page.canonical_url = urljoin(config.site_url, page.meta["canonical"])
    return markdown
