"""Statements in updates and commentary, recomputed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from outturn.claims.check import check_text
from outturn.claims.known import Known
from outturn.model import Claim, ScorecardAssessment


def in_texts(whole: ScorecardAssessment) -> Iterator[Claim]:
    """Every statement that can be checked, in the order of the texts.

    An update is held against its indicator's figures. Commentary may speak of anything, so it is
    checked by its own numbers.
    """
    for assessment in whole.indicators:
        indicator = assessment.indicator
        for update in indicator.updates:
            known = Known.of(assessment, update.period)
            for claim in check_text(update.as_published, known):
                yield replace(
                    claim,
                    table="updates",
                    line=update.line,
                    indicator=indicator.id,
                    objective=indicator.objective,
                    period=update.period,
                )
    for said in whole.scorecard.commentary:
        for claim in check_text(said.text, Known(period=said.period)):
            yield replace(
                claim,
                table="commentary",
                line=said.line,
                objective=said.objective,
                period=said.period,
            )
