"""From Markdown to a checked site: MkDocs in a process of its own, the search index, the check of
every link, papers, and the swap. Nothing else in Outturn knows which site builder is used."""

from outturn.builder.configuration import Navigation, site_configuration
from outturn.builder.links import Fault, check_links
from outturn.builder.mkdocs import build_html
from outturn.builder.paper import find_browser, print_papers
from outturn.builder.search import index_for_search
from outturn.builder.serve import serve
from outturn.builder.swap import recover, swap_in

__all__ = [
    "Fault",
    "Navigation",
    "build_html",
    "check_links",
    "find_browser",
    "index_for_search",
    "print_papers",
    "recover",
    "serve",
    "site_configuration",
    "swap_in",
]
