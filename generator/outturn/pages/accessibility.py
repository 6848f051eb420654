"""The accessibility statement, as regulation 8 of SI 2018/952 asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from outturn.accessibility import Compliance, Ground, Shortfall, Statement, is_email
from outturn.formats import day, plural
from outturn.pages import links
from outturn.pages.render import page
from outturn.pages.site import Page

TITLE = "Accessibility"

_STATUS = {
    Compliance.FULL: "is fully compliant with",
    Compliance.PARTIAL: "is partially compliant with",
    Compliance.NONE: "is not compliant with",
}
_GROUNDS = {
    Ground.NOT_COMPLIANT: "What does not comply with the accessibility regulations",
    Ground.DISPROPORTIONATE_BURDEN: "What would be a disproportionate burden",
    Ground.OUT_OF_SCOPE: "What the accessibility regulations do not cover",
}


@dataclass(frozen=True)
class Group:
    """The parts that are not accessible on one ground."""

    title: str
    anchor: str
    shortfalls: list[Shortfall]


def accessibility_page(title: str, url: str, statement: Statement) -> Page:
    """The statement of the site called ``title``, at ``url`` ("" where that isn't known)."""
    return page(
        links.page_file(links.ACCESSIBILITY),
        "accessibility.md.j2",
        origin="the settings in mkdocs.yml and the publisher’s facts",
        title=TITLE,
        description="How far this site is accessible, what is not, and whom to tell.",
        site=title,
        url=url,
        run_by=statement.run_by,
        contact=statement.contact,
        contact_href=f"mailto:{statement.contact}"
        if is_email(statement.contact)
        else statement.contact,
        by_email=is_email(statement.contact),
        answered=plural(statement.response_days, "working day"),
        status=_STATUS[statement.status],
        because=_because(statement),
        groups=_groups(statement),
        prepared=day(statement.prepared_on),
        reviewed=day(statement.reviewed_on) if statement.reviewed_on else "",
        method=statement.method,
    )


def _because(statement: Statement) -> str:
    """Why it does not comply in full, in the model statement's terms."""
    grounds = {s.ground for s in statement.shortfalls}
    exempt = grounds - {Ground.NOT_COMPLIANT}
    if statement.status is Compliance.FULL:
        return ""
    if Ground.NOT_COMPLIANT in grounds and exempt:
        return "the failings and exemptions listed below"
    return "the exemptions listed below" if exempt else "the failings listed below"


def _groups(statement: Statement) -> list[Group]:
    found = []
    for ground, title in _GROUNDS.items():
        several = [s for s in statement.shortfalls if s.ground is ground]
        if several:
            found.append(Group(title, ground.replace("_", "-"), several))
    return found
