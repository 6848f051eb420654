"""Where everything stands on the site. Addresses are relative to the site's root and end in a
slash; pages link to each other relatively, so that a site works in any folder."""

from __future__ import annotations

import posixpath

from outturn.model import Indicator, Objective, Scorecard

HOME = ""
JUDGE = "how-we-judge/"
GLOSSARY = "glossary/"
SEARCH = "search/"


def scorecard_url(scorecard: Scorecard) -> str:
    return f"{scorecard.path}/"


def publisher_url(scorecard: Scorecard) -> str:
    return f"{scorecard.publisher.id}/"


def indicator_url(scorecard: Scorecard, indicator: Indicator) -> str:
    """Never depends on the objective an indicator sits under today."""
    return f"{scorecard.path}/{indicator.id}/"


def objective_url(scorecard: Scorecard, objective: Objective) -> str:
    return f"{scorecard.path}/objectives/{objective.id}/"


def gaps_url(scorecard: Scorecard) -> str:
    return f"{scorecard.path}/gaps/"


def data_url(scorecard: Scorecard) -> str:
    return f"{scorecard.path}/data/"


def page_file(url: str) -> str:
    """The Markdown file that becomes the page at ``url``."""
    return f"{url}index.md"


def relative(here: str, there: str) -> str:
    """How the page at ``here`` links to ``there`` (an address, a file or an anchor in one)."""
    path, mark, anchor = there.partition("#")
    steps = posixpath.relpath(path or ".", here or ".")
    slash = "/" if not path or path.endswith("/") else ""
    return f"{steps}{slash}{mark}{anchor}"
