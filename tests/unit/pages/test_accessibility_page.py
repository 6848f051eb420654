"""The page of the statement: every part that the law asks for, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from outturn.accessibility import Compliance, Ground, Shortfall, Statement
from outturn.pages import accessibility_page

PNG = Shortfall("Charts saved as PNG", Ground.NOT_COMPLIANT, "No text (1.1.1).", "the table.")
OLD = Shortfall("Old documents", Ground.OUT_OF_SCOPE, "Not ours.", "")
DEAR = Shortfall("Signing", Ground.DISPROPORTIONATE_BURDEN, "It costs <much>.", "")
MADE = Statement(
    run_by="Exampleton Council",
    contact="access@example.org",
    response_days=10,
    status=Compliance.PARTIAL,
    prepared_on=date(2026, 1, 31),
    reviewed_on=date(2026, 6, 30),
    method="Self-assessment with axe-core.",
    shortfalls=(PNG, OLD),
)


def text(made: Statement = MADE, url: str = "") -> str:
    page = accessibility_page("Our results", url, made)
    assert page.path == "accessibility/index.md"
    return page.text


def test_every_part_that_the_law_asks_for_is_there() -> None:
    """Regulation 8(4): what is not accessible and why; alternatives; contact; enforcement."""
    said = text()
    assert (
        "<strong>Charts saved as PNG</strong>: No text (1.1.1). <em>Instead:</em> the table."
        in said
    )
    assert '<a href="mailto:access@example.org">access@example.org</a>' in said
    assert "within 10 working days" in said
    assert "https://www.legislation.gov.uk/uksi/2018/952/part/5" in said
    assert "https://www.equalityadvisoryservice.com/" in said


def test_the_model_statements_parts_are_there() -> None:
    """Whose site, how far it complies, when and how the statement was prepared."""
    said = text(url="https://example.org/")
    assert 'Our results (<a href="https://example.org/">https://example.org/</a>)' in said
    assert "run by Exampleton Council" in said
    assert "is partially compliant with" in said
    assert "due to the failings and exemptions listed below" in said
    assert "prepared on 31 January 2026 and last reviewed on 30 June 2026. Self-assessment" in said


def test_a_form_is_linked_as_a_form() -> None:
    said = text(replace(MADE, contact="https://example.org/form"))
    assert 'Use the form at <a href="https://example.org/form">' in said
    assert "mailto" not in said


def test_a_statement_that_was_never_reviewed_does_not_say_so() -> None:
    assert "reviewed" not in text(replace(MADE, reviewed_on=None))


@pytest.mark.parametrize(
    ("status", "shortfalls", "because"),
    [
        (Compliance.FULL, (OLD,), ""),
        (Compliance.PARTIAL, (PNG,), "due to the failings listed below"),
        (Compliance.NONE, (DEAR, OLD), "due to the exemptions listed below"),
    ],
)
def test_why_it_falls_short_is_said_by_what_is_listed(
    status: Compliance, shortfalls: tuple[Shortfall, ...], because: str
) -> None:
    said = text(replace(MADE, status=status, shortfalls=shortfalls))
    assert because in said
    assert ("due to" in said) == bool(because)


def test_parts_stand_under_their_ground_and_are_escaped() -> None:
    said = text(replace(MADE, shortfalls=(OLD, DEAR, PNG)))
    heads = [said.index(f"{{ #{g} }}") for g in ("not-compliant", "disproportionate-burden")]
    assert heads[0] < said.index("Charts saved") < heads[1] < said.index("Signing")
    assert "It costs &lt;much&gt;." in said
