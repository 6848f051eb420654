"""Texts held against figures: what is found, and above all what is let be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outturn.claims import Known, check_text
from outturn.model import Claim, ClaimKind, ClaimOutcome, Polarity, TargetKind
from outturn.period import parse
from spec.build import assessed, baseline, offences, percentage, result, target
from unit.made import part

OFFENCES = offences(
    result("2015/16 Q1", 326),
    result("2015/16 Q2", 347),
    result("2014/15 Q1", 260),
    result("2014/15 Q2", 303),
    baseline(1146),
    title="Reduce violent crime",
)
SATISFIED = percentage(
    result("2015/16 Q1", 70),
    result("2015/16 Q2", 67),
    result("2014/15 Q2", 61),
    target(TargetKind.AT_LEAST, 70),
    title="Satisfaction with the service",
)
DISAGREES, AGREES = ClaimOutcome.DISAGREES, ClaimOutcome.AGREES
CANNOT_CHECK = ClaimOutcome.CANNOT_CHECK


def crimes(text: str) -> tuple[Claim, ...]:
    return check_text(text, Known.of(assessed(OFFENCES), parse("2015/16 Q2")))


def satisfied(text: str) -> tuple[Claim, ...]:
    return check_text(text, Known.of(assessed(SATISFIED), parse("2015/16 Q2")))


def outcomes(claims: tuple[Claim, ...]) -> list[ClaimOutcome]:
    return [c.outcome for c in claims if c.kind is not ClaimKind.LEVEL]


@pytest.mark.parametrize(
    ("text", "kind", "said", "given"),
    [
        ("347 offences, up 54 on last year", "change_on_last_year", "54", "44"),
        ("347 offences, 31 more than the previous quarter", "change_on_last_period", "31", "21"),
        ("347 offences, up 44 on last year (12.7%)", "change_on_last_year", "12.7%", "14.5%"),
        ("YTD 683 offences", "year_to_date", "683", "673"),
        ("374 offences", "level", "374", "347"),
        ("This compares to 313 offences last year", "level", "313", "303"),
        ("Offences are down on last year", "direction", "down", "an increase"),
        ("Offences have doubled since last year", "multiple", "doubled", "1.1 times"),
        ("Offences rose from 12 to 15 (20%)", "change", "20%", "25%"),
        ("12 of 25 (55%)", "share", "55%", "48%"),
        ("326 + 347 = 683", "total", "683", "673"),
    ],
)
def test_what_does_not_agree(text: str, kind: str, said: str, given: str) -> None:
    (wrong,) = (c for c in crimes(text) if c.disagrees)
    assert (wrong.kind, wrong.stated, wrong.recomputed) == (kind, said, given)


@pytest.mark.parametrize(
    "text",
    [
        "Shoplifting is down 3% on last year",
        "Offences in the town centre fell by 12% compared to last year",
        "347 offences, of which 120 were domestic, a rise of 15 on last year",
        "There were 36 arrests, an increase of 5 on last year",
        "We issued 45 notices, 12 more than last year",
        "Nationally offences fell by 3% on last year",
        "Compared to 2009/10 offences are down 5%",
        "If this continues we expect offences to be 10% down on last year",
        "Increase of 44 compared with last year, mainly shoplifting (up 30)",
        "Offences are about 15% up on last year",
        "A team of 5 officers dealt with 347 offences, an average of 69 each",
        "347 offences (12% domestic, 34% alcohol-related)",
        "There were 34 offences on Mill Street compared to 51 last year",
    ],
)
def test_nobody_is_accused_for_what_the_figures_do_not_hold(text: str) -> None:
    assert not any(c.disagrees for c in crimes(text))


@pytest.mark.parametrize(
    "text",
    [
        "All repeats continue to be discussed at the 5 monthly meetings.",
        "We want to halve offences by 2020.",
        "A team of 12 officers was set up in Q1.",
        "Fees increase by 5% from 1 April 2016.",
        "No update provided",
        "",
    ],
)
def test_what_states_nothing_gives_nothing(text: str) -> None:
    assert crimes(text) == ()


def test_the_texts_own_numbers_need_no_figures() -> None:
    (claim,) = check_text("336 offences. Increase of 144 offences on last year (75.5%)")
    assert claim.disagrees
    assert claim.note == "The figures give 75.0%: an increase of 144 on 192."


def test_figures_that_stand_by_themselves_go_before_the_texts_own() -> None:
    """54 on 293 is 18.4%, as the text says; but last year there were 303."""
    claims = crimes("347 offences, up 54 on last year (18.4%)")
    assert [c.recomputed for c in claims if c.disagrees] == ["44"]


def test_either_reading_of_a_change_between_percentages_agrees() -> None:
    assert outcomes(satisfied("Satisfaction rose 6% on last year")) == [AGREES]
    assert outcomes(satisfied("Satisfaction rose 9.8% on last year")) == [AGREES]
    assert outcomes(satisfied("Satisfaction rose 20% on last year")) == [CANNOT_CHECK]
    assert outcomes(satisfied("Satisfaction rose 8 percentage points on last year")) == [DISAGREES]


def test_on_target_is_held_against_the_target() -> None:
    (claim,) = (c for c in satisfied("67%, which is on target") if c.kind is ClaimKind.TARGET)
    assert claim.disagrees
    assert claim.recomputed == "3 points below the target of 70%"


def test_part_of_a_year_is_not_held_against_the_years_target() -> None:
    known = Known.of(
        assessed(offences(result("2015/16 Q1", 400), target(TargetKind.AT_MOST, 300))),
        parse("2015/16 Q1"),
    )
    assert not any(c.disagrees for c in check_text("400 offences, on target", known))


def test_better_is_what_the_polarity_says() -> None:
    known = Known.of(assessed(OFFENCES), parse("2015/16 Q2"))
    text = "An improvement of 44 on last year"
    assert outcomes(check_text(text, known)) == [DISAGREES]
    assert outcomes(check_text(text, replace(known, polarity=Polarity.HIGHER))) == [AGREES]


def test_a_minus_after_reduction_is_let_be_where_the_figures_settle_it() -> None:
    known = Known.of(
        assessed(offences(result("2015/16 Q1", 102), result("2014/15 Q1", 120))),
        parse("2015/16 Q1"),
    )
    assert outcomes(check_text("A reduction of -18 on last year", known)) == [AGREES]
    assert outcomes(check_text("A reduction of -18")) == [DISAGREES]


def test_a_quarter_named_with_last_year_is_last_years() -> None:
    known = Known.of(assessed(OFFENCES), parse("2015/16 Q2"))
    (claim,) = (c for c in check_text("compared to 260 in Q1 last year", known))
    assert claim.outcome is AGREES
    assert "April to June 2014 (Q1)" in claim.note


def test_a_percentage_beside_its_number_settles_what_a_minus_means() -> None:
    """77 on 221 is 34.8%, as a fall; a rise of 77 on 67 would be 114.9%."""
    sign, size = check_text("Projection for year is 144; a reduction of -77 (34.8%)")
    assert (sign.outcome, sign.stated, sign.recomputed) == (DISAGREES, "-77", "a reduction of 77")
    assert sign.note == (
        "Printed with a minus: a reduction of minus 77 would be a rise; the percentage shows that "
        "a fall of 77 is meant."
    )
    assert (size.outcome, size.stated) == (AGREES, "34.8%")
    assert size.note == "By its own numbers: 144 and 77 is 221, and 77 is 34.8% of that."


def test_a_percentage_that_shows_a_rise_gives_the_rise() -> None:
    (sign,) = check_text("144; a reduction of -77 (114.9%)")
    assert (sign.outcome, sign.recomputed) == (DISAGREES, "an increase of 77")
    assert sign.note.endswith("the percentage shows that a rise of 77 is meant.")


def test_what_is_expected_is_never_held_against_the_figures() -> None:
    claims = crimes("We expect 347 offences, up 54 on last year (30%)")
    assert outcomes(claims) == [CANNOT_CHECK]


def test_agreement_by_the_texts_own_numbers_says_so() -> None:
    (claim,) = check_text("700 offences, an increase of 317 (82.8%)")
    assert claim.outcome is AGREES
    assert claim.note == "By its own numbers: 700 less 317 is 383, and 317 is 82.8% of that."


FOURTH = offences(
    result("2015/16 Q4", 489),
    result("2015/16 Q3", 439),
    result("2014/15 Q4", 317),
    result("2014/15 Q3", 420),
)


def in_fourth(text: str) -> list[tuple[ClaimKind, str, str]]:
    """What does not agree in a text of the fourth quarter."""
    found = check_text(text, Known.of(assessed(FOURTH), parse("2015/16 Q4")))
    return [(c.kind, c.stated, c.recomputed) for c in found if c.disagrees]


@pytest.mark.parametrize(
    "on",
    [
        "the October to December figure",
        "Oct-Dec",
        "October to December 2015",
        "Oct – Dec 2015",
        "October to December 2015/16",
        "Q3",
    ],
)
def test_months_that_make_a_quarter_are_that_quarter(on: str) -> None:
    last_period = ClaimKind.CHANGE_ON_LAST_PERIOD
    assert in_fourth(f"489 offences, an increase of 150 (44%) on {on}.") == [
        (last_period, "150", "50")
    ]
    assert in_fourth(f"489 offences, an increase of 50 (11.4%) on {on}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "489 offences, compared with 439 in October to December, up 50",
        "489 offences, up 69 on October to December 2014",
        "489 offences, an increase of 150 (44%) on October to November",
        "489 offences, an increase of 150 (44%) on October and December",
        "489 offences, up 172 on January to March 2015",
        "489 offences, up 172 on January to March 2014/15",
    ],
)
def test_other_months_accuse_nobody(text: str) -> None:
    assert in_fourth(text) == []


@pytest.mark.parametrize("quoted", ["compared with 317 last year, 172 more", "(317 last year)"])
def test_last_years_figure_is_not_carried_over_to_a_named_quarter(quoted: str) -> None:
    text = f"489 offences {quoted}. An increase of {{}} on Q3"
    assert in_fourth(text.format(50)) == []
    assert [given for *_, given in in_fourth(text.format(150))] == ["50"]
    unknown = Known.of(assessed(offences(result("2015/16 Q4", 489))), parse("2015/16 Q4"))
    assert not any(c.disagrees for c in check_text(text.format(50), unknown))


THIRD = offences(
    result("2015/16 Q3", 58),
    result("2014/15 Q3", 51),
    result("2014/15", 210),
    result("2012/13 Q3", 40),
    result("2012/13", 170),
)


def in_third(text: str) -> list[Claim]:
    return list(check_text(text, Known.of(assessed(THIRD), parse("2015/16 Q3"))))


@pytest.mark.parametrize("same", ["quarter of", "period in", "quarter in", "period of"])
def test_the_same_quarter_of_a_year_is_that_quarter(same: str) -> None:
    text = f"58 offences this quarter compared with 51 in the same {same} 2014/15"
    (now, before) = in_third(text)
    assert [now.outcome, before.outcome] == [AGREES, AGREES]
    assert "October to December 2014 (Q3)" in before.note
    (_, wrong) = in_third(text.replace("51", "210"))
    assert (wrong.outcome, wrong.recomputed) == (DISAGREES, "51")


@pytest.mark.parametrize("same", ["quarter of", "period in"])
def test_a_change_on_the_same_quarter_of_an_earlier_year(same: str) -> None:
    assert not any(c.disagrees for c in in_third(f"58 offences, up 18 on the same {same} 2012/13"))
    assert not any(c.disagrees for c in in_third(f"58 offences, up 7 on the same {same} 2014/15"))
    (wrong,) = (c for c in in_third(f"58 offences, up 7 on the same {same} 2012/13") if c.disagrees)
    assert wrong.recomputed == "18"


@pytest.mark.parametrize(
    "text",
    [
        "58 offences this quarter compared with 51 in the same quarter of 2014/15, a decrease of 7 "
        "(-13.7%)",
        "58 offences, a decrease of 7 (-13.7%)",
    ],
)
def test_a_wrong_word_of_direction_is_found_before_its_percentage(text: str) -> None:
    (wrong,) = (c for c in in_third(text) if c.disagrees)
    assert (wrong.kind, wrong.stated) == (ClaimKind.DIRECTION, "decrease")
    assert wrong.recomputed == "an increase"
    assert wrong.note.startswith("The figures give a rise of 7 (13.7%): ")


def test_a_baseline_that_is_one_of_two_cannot_be_checked() -> None:
    two = replace(baseline(1204), label="revised")
    known = Known.of(
        assessed(offences(result("2015/16 Q1", 326), baseline(1146), two)), parse("2015/16 Q1")
    )
    (claim,) = (c for c in check_text("326 against a baseline of 1204", known) if "1204" in c.quote)
    assert claim.outcome is CANNOT_CHECK
    assert claim.note == (
        "1,204 is one of two baselines printed, 1,146 and 1,204; which of them holds is not said."
    )
    (claim,) = (c for c in check_text("326 against a baseline of 1300", known) if "1300" in c.quote)
    assert claim.note == (
        "More than one baseline is known, 1,146 and 1,204; the words don't tell which is meant."
    )


def test_two_parts_with_figures_for_one_period_are_told_apart() -> None:
    rows = [
        result(f"{year} Q1", value, breakdown=part)
        for year, part, value in (
            ("2015/16", "police", 37),
            ("2015/16", "hotline", 47),
            ("2014/15", "police", 41),
        )
    ]
    parts = (part("police", "Police"), part("hotline", "ASB Hotline"))
    known = Known.of(assessed(offences(*rows, breakdowns=parts)), parse("2015/16 Q1"))
    notes = [c.note for c in check_text("ASB Hotline: 47. Police: 37.", known)]
    assert notes == [
        "The figure for ASB Hotline, April to June 2015 (Q1), is 47.",
        "The figure for Police, April to June 2015 (Q1), is 37.",
    ]
    (wrong,) = (c for c in check_text("Police: 73 offences.", known) if c.disagrees)
    assert wrong.note == "The figures give 37 for Police, April to June 2015 (Q1)."


@pytest.mark.parametrize(
    ("last", "outcome", "note"),
    [
        (
            25,
            CANNOT_CHECK,
            "70, 35 and 25 make 130, more than the 120 they are of, unless some count twice.",
        ),
        (15, AGREES, "70, 35 and 15 make 120."),
    ],
)
def test_where_things_came_from_is_held_against_how_many_there_were(
    last: int, outcome: ClaimOutcome, note: str
) -> None:
    text = f"Of 120 referrals, 70 were from police, 35 from housing and {last} from health."
    (claim,) = check_text(text)
    assert (claim.kind, claim.outcome, claim.note) == (ClaimKind.TOTAL, outcome, note)


@pytest.mark.parametrize(
    "text",
    [
        "Of 120 referrals, 70 were from police, 35 from housing and 5 from health.",
        "Of 120 referrals, 70 were from police.",
        "Of 120 referrals, 70 were from police, up from 60 and 55 from last year.",
    ],
)
def test_sources_need_not_be_all_there_are(text: str) -> None:
    assert not any(c.kind is ClaimKind.TOTAL for c in check_text(text))
