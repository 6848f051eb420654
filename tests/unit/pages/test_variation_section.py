"""Usual variation on an indicator's page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from outturn.model import Annotation, AnnotationKind, Indicator
from outturn.model import TargetKind as Kind
from outturn.pages.indicator import indicator_page
from spec.build import indicator, offences, result, target
from unit.made import part, site, tags_bare, whole
from unit.spc.runs import monthly, of

QUIET = (12, 9, 11, 10, 13, 9, 12, 10, 11, 9, 12, 10)


def section(made: Indicator) -> str:
    card = whole(made)
    text = tags_bare(indicator_page(site(card), card, card.indicators[0]).text)
    return text.partition("## Usual variation { #variation }")[2].partition("\n## ")[0]


def test_a_series_too_short_gets_one_line() -> None:
    quarters = [result(f"2015/16 Q{n}", 300 + n) for n in (1, 2, 3, 4)]
    text = section(offences(*quarters))
    assert text.strip() == (
        "<p>Usual variation can’t be told yet: it takes 8 comparable figures, and there are 4.</p>"
    )


def test_one_figure_gets_no_section() -> None:
    assert section(indicator(result("2015/16", 4))) == ""


def test_the_latest_figure_is_told_with_its_mark_and_its_arithmetic() -> None:
    text = section(of(*QUIET, 24, unit="fires"))
    assert '<span class="ot-signal ot-signal--concern">' in text
    assert "24 fires in January 2013 is a signal: it is above the upper limit, 18." in text
    assert "<li>The 13 figures in order are 12; 9; 11;" in text
    assert '#usual-variation">How we judge</a>' in text


def test_one_signal_alone_is_told_once() -> None:
    assert "Every signal" not in section(of(*QUIET, 24))
    assert "Every signal" in section(of(24, *QUIET))
    assert "Every signal" not in section(of(*QUIET))


def test_cautions_and_assurance_stand_below() -> None:
    text = section(indicator(*monthly(QUIET[:9]), target(Kind.AT_MOST, 30, "2012")))
    assert "<p>These are trial limits: they rest on 9 figures" in text
    assert "<p>Consistently met against the target of 30:" in text
    assert "were too large to be usual, and are left out" in section(of(*QUIET, 99, *QUIET))


def test_a_break_without_enough_figures_since_is_said() -> None:
    note = Annotation(date(2013, 1, 1), "A new system", AnnotationKind.BREAK)
    text = section(replace(of(*QUIET, 30, 31), annotations=(note,)))
    assert "can’t be told yet for the latest figures" in text
    assert "<li>January 2012 to December 2012. The 12 figures" in text


def test_each_of_several_series_has_a_heading() -> None:
    parts = (part("north", "North"), part("south", "South"))
    results = [replace(r, breakdown=p.id) for p in parts for r in monthly(QUIET)]
    text = section(indicator(*results, breakdowns=parts))
    assert '<h3 id="variation-1">North, by month<a ' in text
    assert '<h3 id="variation-2">South, by month<a ' in text
