"""Texts about another quarter, and texts that stand elsewhere word for word."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn import period as periods
from outturn.claims.beside import contradictions
from outturn.model import (
    Claim,
    ClaimKind,
    ClaimOutcome,
    Commentary,
    Indicator,
    Rating,
    Reason,
    Section,
    Update,
)
from spec.build import offences
from unit.made import update, whole


def told(*updates: Update, **facts: Any) -> Indicator:
    """An indicator with updates, each on the line it has in order, the first on 2."""
    numbered = tuple(replace(u, line=line) for line, u in enumerate(updates, start=2))
    return replace(offences(**facts), updates=numbered)


def said(section: Section, text: str, period: str = "2015/16 Q1", **facts: Any) -> Commentary:
    usual: dict[str, Any] = {"objective": "1", "line": 2}
    told_in = periods.parse(period)
    return Commentary(**(usual | facts), section=section, text=text, period=told_in)


def claims(kind: ClaimKind, *indicators: Indicator, **facts: Any) -> list[Claim]:
    found = list(contradictions(whole(*indicators, **facts)))
    texts = {u.line: u.as_published for i in indicators for u in i.updates}
    for claim in found:
        if claim.table == "updates" and len(indicators) == 1:
            text = texts[claim.line]
            assert text[claim.start : claim.start + len(claim.quote)] == claim.quote
    return [claim for claim in found if claim.kind is kind]


def quarters(text: str, period: str = "2015/16 Q1") -> list[Claim]:
    return claims(ClaimKind.OTHER_PERIOD, told(update(period, text)))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("During Q3 there were 100 offences.", "Q3"),
        ("Quarter 3: 100 offences.", "Quarter 3"),
        ("A quiet time. The third quarter was quiet.", "third quarter"),
        ("The report on Q3 shows 100 offences.", "Q3"),
        ("Q3: 100 offences, a rise of 12 on Q2.", "Q3"),
    ],
)
def test_a_text_about_another_quarter(text: str, named: str) -> None:
    (claim,) = quarters(text)
    assert (claim.stated, claim.recomputed) == (named, "Q1")
    assert named in claim.quote
    assert claim.note == f"The text speaks of {named}, but stands with April to June 2015 (Q1)."
    assert claim.outcome is ClaimOutcome.DISAGREES


@pytest.mark.parametrize(
    "text",
    [
        "100 offences in Q1, after 90 in Q4.",
        "In Q1. 4.6% completed.",
        "Quarter one's figures are late.",
        "We hope to report the number in Q3 2015/16.",
        "100 offences compared to 120 in Q4.",
        "This is more than in the fourth quarter.",
        "Q45 of the survey was dropped.",
        "112 offences, a rise of 12 on Q4.",
        "112 offences, up 12% over Q4.",
        "112 offences (+12 on Q4).",
        "112 offences, down on the Q4 figure.",
        "112 offences, 12 up on quarter 4.",
        "112 offences versus Q4 (100).",
        "112 offences v 100 in Q4.",
        "No change on Q4.",
        "",
    ],
)
def test_texts_about_their_own_quarter(text: str) -> None:
    assert quarters(text) == []


def test_a_year_s_text_may_speak_of_any_quarter() -> None:
    assert quarters("In Q3: 100.", "2015/16") == []


def test_commentary_about_another_quarter() -> None:
    part = said(Section.CONTEXT, "The third quarter was quiet.", line=7)
    (claim,) = claims(ClaimKind.OTHER_PERIOD, commentary=(part,))
    assert (claim.table, claim.line, claim.objective, claim.indicator) == ("commentary", 7, "1", "")
    year = replace(part, period=None)
    assert claims(ClaimKind.OTHER_PERIOD, commentary=(year,)) == []


WORK = "Work continues to closely monitor those that do not reach MARAC threshold."


def repeated(*updates: Update, **facts: Any) -> list[Claim]:
    return claims(ClaimKind.REPEATED, told(*updates, **facts))


def test_a_text_that_is_word_for_word_that_of_the_period_before() -> None:
    (claim,) = repeated(update("2015/16 Q1", WORK), update("2015/16 Q2", f" {WORK}"))
    assert (claim.line, claim.outcome) == (3, ClaimOutcome.DISAGREES)
    assert claim.note == "Word for word what stands for April to June 2015 (Q1)."


def test_each_repeat_is_told_once() -> None:
    three = [update(f"2015/16 Q{n}", WORK) for n in (1, 2, 3)]
    assert [claim.line for claim in repeated(*three)] == [3, 4]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (WORK, WORK.replace("closely ", "")),
        ("On target to achieve.", "On target to achieve."),
        ("No update provided by the partner agency.", "No update provided by the partner agency."),
        (
            "There were no fires reported this time.",
            "There were no fires reported this time.",
        ),
        (
            "The survey is reported annually in March.",
            "The survey is reported annually in March.",
        ),
        ("100 offences, 12 more than last year.", "100 offences, 13 more than last year."),
    ],
)
def test_texts_that_are_no_repeats(first: str, second: str) -> None:
    assert repeated(update("2015/16 Q1", first), update("2015/16 Q2", second)) == []


def test_only_the_period_just_before_counts() -> None:
    assert repeated(update("2015/16 Q1", WORK), update("2015/16 Q3", WORK)) == []


def test_a_text_with_a_reason_is_no_repeat() -> None:
    reason = Reason.NO_UPDATE
    both = [update(f"2015/16 Q{n}", WORK, reason=reason) for n in (1, 2)]
    assert repeated(*both) == []


DRR = "We hope to report the number of individuals subject to a DRR in Q3 2015/16."


def measures(text: str, other: str = "", **facts: Any) -> list[Claim]:
    """Repeats under a second measure (about the ATR) of what stands under a first (the DRR)."""
    first = told(update("2015/16 Q2", text), id="3.2", number="3.2",
                 title="Offending of those on a DRR")  # fmt: skip
    usual = {"id": "5.2", "number": "5.2", "title": "Crimes of those on an ATR"}
    second = told(update("2015/16 Q2", other or text), **(usual | facts))
    return claims(ClaimKind.REPEATED, first, second)


def test_a_sentence_that_belongs_to_another_measure() -> None:
    (claim,) = measures(f"{DRR} More will follow.", f"{DRR} Rates during and after.")
    assert (claim.indicator, claim.quote) == ("5.2", DRR)
    assert claim.note == (
        "Word for word what stands under 3.2 Offending of those on a DRR; it speaks of DRR, which "
        "this measure does not name."
    )


@pytest.mark.parametrize(
    "facts",
    [
        {"definition": "Those on an ATR or a DRR."},
        {"title": "Crimes of those in treatment"},
        {"title": "Identify people for a Drug Rehabilitation Requirement, beside the ATR"},
    ],
)
def test_a_sentence_that_may_be_about_both_measures(facts: dict[str, str]) -> None:
    assert measures(f"{DRR} More will follow.", f"{DRR} Rates during and after.", **facts) == []


def test_figures_that_stand_with_two_measures_are_asked_about() -> None:
    (claim,) = measures("326 offences, an increase of 66.")
    assert claim.outcome is ClaimOutcome.CANNOT_CHECK
    assert claim.note == (
        "Word for word what stands under 3.2 Offending of those on a DRR: it may be meant for both."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Yearend data not yet available. The retirement of key staff has impacted on this.",
        "The partnership met and agreed its plan.",
        "The partnership met in Q2 2015/16 and on 01/10/2015.",
    ],
)
def test_words_that_two_measures_may_share(text: str) -> None:
    assert measures(text) == []


def test_a_measure_and_its_part_may_share_their_figures() -> None:
    assert measures("326 offences, an increase of 66.", part_of="3.2") == []


RISE = "Anti-social behaviour crime - 10% increase in the last quarter."


def test_a_passage_that_stands_three_times_in_one_text_is_one_claim() -> None:
    part = said(Section.INCIDENTS, f"{RISE}\n\n{RISE}\n\n- {RISE}")
    (claim,) = claims(ClaimKind.REPEATED, commentary=(part,))
    assert (claim.quote, claim.start) == (RISE, len(RISE) + 2)
    assert claim.note == "The same words stand 3 times in this text."


def test_a_passage_that_stands_in_two_sections() -> None:
    first = said(Section.ACTIVITY, f"- {RISE}\n- Patrols.", line=3)
    second = said(Section.EMERGING_ISSUES, f"New:\n\n1. {RISE}", line=4)
    (claim,) = claims(ClaimKind.REPEATED, commentary=(first, second))
    assert (claim.line, claim.start, claim.quote) == (4, 9, RISE)
    assert claim.note == "Word for word what stands under “Activity”."


def test_a_placeholder_may_stand_with_several_objectives() -> None:
    parts = [said(Section.PARTNER_COMMENTS, RISE, objective=objective) for objective in "12"]
    assert claims(ClaimKind.REPEATED, commentary=tuple(parts)) == []


def test_a_section_that_tells_news_should_not_be_that_of_the_period_before() -> None:
    parts = [said(Section.CONCERNS, RISE, f"2015/16 Q{n}", line=n) for n in (1, 2)]
    (claim,) = claims(ClaimKind.REPEATED, commentary=tuple(parts))
    assert (claim.line, claim.note) == (2, "Word for word what stands for April to June 2015 (Q1).")
    standing = [replace(part, section=Section.CONTACT) for part in parts]
    assert claims(ClaimKind.REPEATED, commentary=tuple(standing)) == []


def test_a_text_published_again_is_no_repeat() -> None:
    part = said(Section.ACTIVITY, RISE)
    again = replace(part, line=3)
    assert claims(ClaimKind.REPEATED, commentary=(part, again)) == []


@given(st.text(), st.text(alphabet=" \n-*1.Q234targetonASBup7%"))
def test_any_text_can_be_read(text: str, likely: str) -> None:
    both = told(
        update("2015/16 Q1", text, Rating.ON_TRACK),
        update("2015/16 Q2", text + likely, Rating.OFF_TRACK),
    )
    parts = (said(Section.ACTIVITY, text + likely), said(Section.CONCERNS, likely))
    for claim in contradictions(whole(both, commentary=parts)):
        sources = [u.as_published for u in both.updates] + [p.text for p in parts]
        if claim.table in ("updates", "commentary") and claim.quote != "on track":
            assert any(
                source[claim.start : claim.start + len(claim.quote)] == claim.quote
                for source in sources
            )
