"""Notes beside what was said."""

from __future__ import annotations

from dataclasses import replace

from outturn.claims.beside.rows import same_rows
from outturn.model import ClaimKind, ClaimOutcome, Measure, Objective, ScorecardAssessment
from outturn.pages.claims import not_borne_out, notes_on_figures, notes_on_text, tally
from outturn.pages.links import scorecard_url
from spec.build import indicator, result
from unit.made import claim, whole

CANNOT = ClaimOutcome.CANNOT_CHECK
AGREES = ClaimOutcome.AGREES
RATE = {"measure": Measure.RATE}


def claiming(*claims: object) -> ScorecardAssessment:
    made = whole(indicator(result("2015/16", 5), objective="1"))
    return replace(made, claims=tuple(claims))


def test_a_text_without_claims_has_no_notes() -> None:
    assert notes_on_text((), "said-2015-16-q1") is None


def test_what_disagrees_is_read_at_once_and_the_rest_unfolds() -> None:
    notes = notes_on_text((claim(AGREES), claim(), claim(CANNOT)), "said-2015-16-q1")
    assert notes is not None
    assert [n.text for n in notes.open] == ["The figures give 75.0%."]
    assert [n.outcome for n in notes.folded] == ["Agrees with the figures", "Cannot be checked"]
    assert notes.summary.startswith("Checked against the figures: 1 statement does not agree")


def test_every_note_has_an_anchor_of_its_own_below_its_texts() -> None:
    notes = notes_on_text((claim(AGREES), claim(), claim(CANNOT)), "said-2015-16-q1")
    assert notes is not None
    found = [n.anchor for n in (*notes.open, *notes.folded)]
    assert sorted(found) == [f"said-2015-16-q1-claim-{n}" for n in (1, 2, 3)]


def test_what_is_odd_about_figures_stands_with_them_and_not_with_a_text() -> None:
    odd = claim(kind=ClaimKind.BASELINE_CHANGED, table="baselines", note="It was 40.8% before.")
    other = replace(odd, indicator="9.9")
    fine = replace(odd, outcome=AGREES)
    made = claiming(odd, other, fine, claim())
    assert [n.text for n in notes_on_figures(made, "1.1")] == ["It was 40.8% before."]


def test_a_scorecard_lists_what_is_not_borne_out_with_a_link_to_where_it_stands() -> None:
    said = claim(indicator="", table="commentary", objective="1")
    loose = replace(said, objective="")
    made = claiming(claim(), claim(AGREES), said, loose)
    told = not_borne_out(made, scorecard_url(made.scorecard))
    assert [t.href for t in told] == ["1.1/#said", "objectives/1/#commentary", "#commentary"]
    assert told[0].where.endswith("April to June 2015 (Q1)")
    assert Objective("1", "Less harm", "1").title in told[1].where


def test_rows_that_are_the_same_are_told_once_and_without_a_quotation() -> None:
    rates = whole(
        *(
            indicator(*(result(f"2015/16 Q{n}", n * 100) for n in (1, 2, 3)), id=i, title=i, **kind)
            for i, kind in (("Offences", {}), ("Rate", RATE), ("Rate, all", RATE))
        )
    )
    made = replace(rates, claims=tuple(same_rows(rates)))
    assert len(made.claims) == 3 + 2
    same, rate = not_borne_out(made, scorecard_url(made.scorecard))
    assert (same.href, same.where, same.quote) == ("Offences/", "Offences", "")
    assert same.text == "All 3 figures are the same as those of Rate and Rate, all."
    assert rate.where == "Rate"
    assert rate.text == "The rate is equal to the count throughout: Offences. So is Rate, all."
    assert tally(made.claims) == "2 things stand out."


def test_the_tally_adds_up_to_the_list_below_it() -> None:
    odd = claim(kind=ClaimKind.RATING)
    made = claiming(
        claim(), claim(AGREES), claim(table="results"), odd, replace(odd, outcome=AGREES)
    )
    assert tally(made.claims) == (
        "Checked against the figures: 1 statement does not agree and 1 agrees. 2 other things "
        "stand out."
    )
    assert len(not_borne_out(made, scorecard_url(made.scorecard))) == 1 + 2


def test_what_stands_out_is_told_where_nothing_else_is() -> None:
    assert tally([claim(table="results")]) == "1 thing stands out."
    assert tally([claim(AGREES, table="results")]) == ""
