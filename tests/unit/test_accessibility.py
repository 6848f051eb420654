"""The accessibility statement: complete, or refused with what to type for each missing part."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from outturn import config
from outturn.accessibility import Compliance, Ground, Shortfall, Statement, is_email, statement
from outturn.errors import ConfigurationError
from outturn.model import Publisher

COUNCIL = Publisher("exampleton", "Exampleton Council", "Exampleton", contact="access@example.org")
NEIGHBOUR = Publisher("nearby", "Nearby Council", "Nearby", contact="https://example.org/form")
PNG = {
    "what": "Charts saved as PNG",
    "ground": "not_compliant",
    "why": "They carry no text alternative (1.1.1).",
    "instead": "the table on the page.",
}
WHOLE: dict[str, Any] = {
    "run_by": "Both councils",
    "contact": "us@example.org",
    "response_days": 10,
    "status": "partial",
    "prepared_on": date(2026, 1, 31),
    "reviewed_on": date(2026, 6, 30),
    "method": "Self-assessment.",
    "shortfalls": [PNG],
}


def refused(given: dict[str, Any], *publishers: Publisher) -> list[str]:
    """The faults that a statement is refused for, a line each."""
    with pytest.raises(ConfigurationError) as caught:
        statement(given, publishers)
    assert caught.value.exit_code == 4
    head, *faults = str(caught.value).splitlines()
    assert "extra: outturn: accessibility:" in head
    return [fault.strip() for fault in faults]


def test_a_complete_statement_is_read_whole() -> None:
    assert statement(WHOLE, [COUNCIL, NEIGHBOUR]) == Statement(
        run_by="Both councils",
        contact="us@example.org",
        response_days=10,
        status=Compliance.PARTIAL,
        prepared_on=date(2026, 1, 31),
        reviewed_on=date(2026, 6, 30),
        method="Self-assessment.",
        shortfalls=(
            Shortfall(
                "Charts saved as PNG",
                Ground.NOT_COMPLIANT,
                "They carry no text alternative (1.1.1).",
                "the table on the page.",
            ),
        ),
    )


def test_everything_missing_is_named_at_once_with_what_to_type() -> None:
    faults = refused({}, COUNCIL, NEIGHBOUR)
    assert [f.split()[0] for f in faults] == [
        "run_by",
        "contact",
        "response_days",
        "status",
        "prepared_on",
        "method",
        "shortfalls",
    ]
    assert all("is missing: type" in fault for fault in faults)


def test_a_sole_publisher_answers_for_its_site() -> None:
    given = {key: value for key, value in WHOLE.items() if key not in ("run_by", "contact")}
    read = statement(given, [COUNCIL])
    assert (read.run_by, read.contact) == ("Exampleton Council", "access@example.org")


def test_settings_come_before_the_publishers_facts() -> None:
    read = statement(WHOLE, [COUNCIL])
    assert (read.run_by, read.contact) == ("Both councils", "us@example.org")


def test_two_publishers_leave_open_who_runs_the_site() -> None:
    given = WHOLE | {"run_by": "", "contact": None}
    assert [f.split()[0] for f in refused(given, COUNCIL, NEIGHBOUR)] == ["run_by", "contact"]


def test_a_sole_publisher_without_a_contact_is_told_both_places() -> None:
    silent = Publisher("exampleton", "Exampleton Council", "Exampleton")
    (fault,) = refused(WHOLE | {"contact": ""}, silent)
    assert "mkdocs.yml" not in fault
    assert "publisher.json" in fault


@pytest.mark.parametrize("contact", ["the town hall", "01642 000000", "a@b", "http://example.org"])
def test_a_contact_is_something_to_link_to(contact: str) -> None:
    (fault,) = refused(WHOLE | {"contact": contact})
    assert fault.startswith(f"contact can't be {contact!r}")


def test_an_address_of_a_form_is_no_email() -> None:
    assert is_email(COUNCIL.contact)
    assert not is_email(NEIGHBOUR.contact)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("response_days", 0),
        ("response_days", True),
        ("response_days", "ten"),
        ("status", "mostly"),
        ("prepared_on", "31 January"),
        ("method", ["axe"]),
        ("method", "   "),
        ("shortfalls", "none"),
        ("reviewed_on", date(2026, 1, 30)),
        ("reviewed_on", "soon"),
    ],
)
def test_a_part_of_the_wrong_kind_is_named(key: str, value: object) -> None:
    (fault,) = refused(WHOLE | {key: value})
    assert fault.startswith(f"{key} can't be")


def test_an_unknown_part_is_named_with_those_that_are_known() -> None:
    (fault,) = refused(WHOLE | {"prepared": date(2026, 1, 1)})
    assert fault.startswith("prepared is not known here")
    assert "prepared_on" in fault


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"what": ""}, "what is missing"),
        ({"ground": None}, "ground is missing: type one of not_compliant"),
        ({"ground": "too dear"}, "ground can't be 'too dear'"),
        ({"why": 5}, "why is missing"),
        ({"instead": 5}, "instead must be text"),
        ({"until": "May"}, "until is not known"),
    ],
)
def test_a_shortfall_says_what_why_and_on_which_ground(change: dict[str, Any], named: str) -> None:
    (fault,) = refused(WHOLE | {"shortfalls": [PNG, PNG | change]})
    assert fault.startswith(f"shortfall 2: {named}")


def test_a_shortfall_that_is_a_mere_word_is_refused() -> None:
    assert refused(WHOLE | {"shortfalls": ["PNG"]})[0].startswith("shortfall 1 must have what")


def test_full_compliance_and_a_failing_part_contradict_each_other() -> None:
    (fault,) = refused(WHOLE | {"status": "full"})
    assert "Charts saved as PNG" in fault
    exempt = PNG | {"ground": "out_of_scope"}
    assert statement(WHOLE | {"status": "full", "shortfalls": [exempt]}, []).shortfalls


@pytest.mark.parametrize("status", ["partial", "none"])
def test_a_site_that_falls_short_says_where(status: str) -> None:
    (fault,) = refused(WHOLE | {"status": status, "shortfalls": []})
    assert fault.startswith(f"status is {status}")


def test_this_repositorys_own_statement_is_complete(monkeypatch: pytest.MonkeyPatch) -> None:
    """With an address of a form as well, as the published site has it."""
    monkeypatch.setenv("ACCESSIBILITY_CONTACT", "https://example.org/issues/new")
    own = config.load(Path(__file__).parents[2]).accessibility
    assert statement(own, [COUNCIL, NEIGHBOUR]).contact == "https://example.org/issues/new"
    monkeypatch.delenv("ACCESSIBILITY_CONTACT")
    again = config.load(Path(__file__).parents[2]).accessibility
    assert statement(again, [COUNCIL, NEIGHBOUR]).contact == "accessibility@example.org"
