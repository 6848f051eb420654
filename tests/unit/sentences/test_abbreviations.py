"""Short forms, found in texts as words of their own."""

from __future__ import annotations

import pytest

from outturn.sentences.abbreviations import FORM, places, used

LONG = {"DRR": "Drug Rehabilitation Requirement", "A&E": "Accident and Emergency"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a DRR.", ["DRR"]),
        ("(DRR)", ["DRR"]),
        ("64 DRRs were made", ["DRR"]),
        ("the DRR’s end", ["DRR"]),
        ("non-DRR orders; DRR/A&E", ["DRR", "DRR", "A&E"]),
        ("DRRX", []),
        ("DRRsX", []),
        ("XDRR", []),
        ("DRR2", []),
        ("drr", []),
    ],
)
def test_a_form_is_found_as_a_word_of_its_own_and_in_the_plural(
    text: str, found: list[str]
) -> None:
    assert places(LONG).findall(text) == found


def test_the_longer_of_two_forms_is_found() -> None:
    assert places(["CRC", "CRC-N"]).findall("CRC-N and CRC") == ["CRC-N", "CRC"]


def test_the_names_of_signs_in_html_are_no_forms() -> None:
    assert places(["lt", "34"]).findall("&lt; &#34; lt 34") == ["lt", "34"]


def test_those_that_are_used_come_in_alphabetical_order() -> None:
    more = {"NPS": "National Probation Service", **LONG, "asb": "anti-social behaviour"}
    assert list(used(more, ["DRRs and", "asb at A&E"])) == ["A&E", "asb", "DRR"]
    assert used(more, ["DRR"]) == {"DRR": LONG["DRR"]}
    assert used({}, ["DRR"]) == {}


@pytest.mark.parametrize("form", ["DRR", "A&E", "PM1", "p.a", "non-NI", "ÉP", "a" * 20])
def test_what_can_be_a_short_form(form: str) -> None:
    assert FORM.fullmatch(form)


@pytest.mark.parametrize("form", ["", "A", "DRR ", "two words", "(ASB)", "<b>", "ASB'", "a" * 21])
def test_what_cannot(form: str) -> None:
    assert not FORM.fullmatch(form)
