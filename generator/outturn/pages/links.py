"""Where everything stands on the site. Addresses are relative to the site's root and end in a
slash; pages link to each other relatively, so that a site works in any folder."""

from __future__ import annotations

import posixpath

from outturn.model import Indicator, Objective, Scorecard

HOME = ""
JUDGE = "how-we-judge/"
GLOSSARY = "glossary/"
SEARCH = "search/"
ALL_GAPS = "gaps/"
ACCESSIBILITY = "accessibility/"


def scorecard_url(scorecard: Scorecard) -> str:
    """An edition's is its own; so are its indicators'. The other pages are the scorecard's as it
    stands, whichever edition asks."""
    return f"{scorecard.path}/"


def current_url(scorecard: Scorecard) -> str:
    """The page of the scorecard as it stands."""
    return f"{scorecard.current_path}/"


def publisher_url(scorecard: Scorecard) -> str:
    return f"{scorecard.publisher.id}/"


def indicator_url(scorecard: Scorecard, indicator: Indicator) -> str:
    """Never depends on the objective an indicator sits under today."""
    return f"{scorecard.path}/{indicator.id}/"


def objective_url(scorecard: Scorecard, objective: Objective) -> str:
    return f"{scorecard.current_path}/objectives/{objective.id}/"


def gaps_url(scorecard: Scorecard) -> str:
    return f"{scorecard.current_path}/gaps/"


def data_url(scorecard: Scorecard) -> str:
    return f"{scorecard.current_path}/data/"


def embed_url(url: str) -> str:
    """The page that other sites show in a frame: the chart of the page at ``url`` alone."""
    return f"{url}embed/"


def beside(here: str, url: str) -> str:
    """What the chart of the page at ``url`` is known by where the page at ``here`` shows it on a
    scale shared with others."""
    return f"{here}{url}"


def page_file(url: str) -> str:
    """The Markdown file that becomes the page at ``url``."""
    return f"{url}index.md"


def relative(here: str, there: str) -> str:
    """How the page at ``here`` links to ``there`` (an address, a file or an anchor in one)."""
    path, mark, anchor = there.partition("#")
    steps = posixpath.relpath(path or ".", here or ".")
    slash = "/" if not path or path.endswith("/") else ""
    return f"{steps}{slash}{mark}{anchor}"
