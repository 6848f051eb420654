"""Everything that pages show, as JSON; ``schemas/indicator-data.json`` and ``scorecard-data.json``
document its form."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal
from importlib import resources
from typing import Any

from outturn.datasets import INDICATOR_SCHEMA, SCORECARD_SCHEMA, address
from outturn.model import (
    Claim,
    Indicator,
    IndicatorAssessment,
    Marker,
    Result,
    ScorecardAssessment,
    TargetChange,
    Variation,
    Verdict,
)
from outturn.period import Period
from outturn.sentences.abbreviations import used
from outturn.sentences.lede import lede


def schemas() -> dict[str, bytes]:
    """The JSON Schemas by their address: the site publishes them as they stand."""
    here = resources.files("outturn")
    return {path: (here / path).read_bytes() for path in (INDICATOR_SCHEMA, SCORECARD_SCHEMA)}


def indicator_json(
    assessment: IndicatorAssessment, whole: ScorecardAssessment, site_url: str = ""
) -> bytes:
    """Everything an indicator's page shows. Without ``site_url`` (it ends in a slash), the link to
    the schema is relative."""
    folder = f"{whole.scorecard.path}/{assessment.indicator.id}/"
    schema = address(site_url, folder, INDICATOR_SCHEMA)
    return _dump({"$schema": schema, **indicator_data(assessment, whole)})


def scorecard_json(whole: ScorecardAssessment, site_url: str = "") -> bytes:
    """Every indicator of a scorecard, as on its own page."""
    scorecard = whole.scorecard
    return _dump(
        {
            "$schema": address(site_url, f"{scorecard.path}/data/", SCORECARD_SCHEMA),
            "publisher": _plain(scorecard.publisher),
            "scorecard": scorecard.path,
            "title": scorecard.title,
            "period": scorecard.period,
            "as_at": scorecard.as_at,
            "status": scorecard.status,
            "licences": [_plain(link) for link in scorecard.licences],
            "sources": [_plain(link) for link in scorecard.sources],
            "rule": whole.rule,
            "abbreviations": scorecard.abbreviations,
            "objectives": [_plain(o) for o in scorecard.objectives],
            "commentary": [_plain(c, leave=("line",)) for c in scorecard.commentary],
            "claims": [claim_data(c) for c in whole.claims if not c.indicator],
            "indicators": [indicator_data(a, whole) for a in whole.indicators],
        }
    )


def indicator_data(assessment: IndicatorAssessment, whole: ScorecardAssessment) -> dict[str, Any]:
    """``indicator``, ``results``, ``baselines``, ``targets``, ``verdicts``, ``direction``,
    ``projections``, ``target_changes``, ``updates``, ``gaps``, ``variations`` and ``claims``, as
    JSON documents them, and the ``abbreviations`` in them; percentages are in percent."""
    indicator = assessment.indicator
    found = {
        "indicator": {
            **_plain(indicator, leave=_TABLES),
            "scorecard": whole.scorecard.path,
            "summary": lede(assessment, whole.scorecard).plain,
            "breakdowns": [_plain(b) for b in indicator.breakdowns],
        },
        "results": [result_data(r, indicator) for r in assessment.results],
        "baselines": [_plain(b, leave=("line",)) for b in indicator.baselines],
        "targets": [_plain(t, leave=("line",)) for t in indicator.targets],
        "verdicts": {
            "counts_as": _verdict(assessment.verdict),
            "current": [_verdict(v) for v in assessment.current],
            "by_period": [_verdict(v) for v in assessment.verdicts],
        },
        "projections": [_verdict(v) for v in assessment.projections],
        "target_changes": [_target_change(c) for c in assessment.target_changes],
        "direction": _plain(assessment.direction),
        "updates": [_plain(u, leave=("line",)) for u in indicator.updates],
        "gaps": [_plain(g, leave=("part",)) for g in assessment.gaps],
        "variations": [_variation(v) for v in assessment.variations],
        "claims": [claim_data(c) for c in whole.claims_on(indicator.id)],
    }
    return {**found, "abbreviations": used(whole.scorecard.abbreviations, _texts(found))}


def _texts(value: Any) -> Iterator[str]:
    """Every text in nested lists and objects."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


def claim_data(claim: Claim) -> dict[str, Any]:
    """``quote``, ``period``, ``kind``, ``stated``, ``recomputed``, ``outcome`` and ``note``, the
    ``table`` it stands in, and the ``indicator`` or ``objective`` it is about."""
    period = claim.period.text if claim.period else None
    return {**_plain(claim, leave=("start", "line")), "period": period}


_TABLES = ("breakdowns", "baselines", "targets", "results", "updates", "annotations")


def result_data(result: Result, indicator: Indicator) -> dict[str, Any]:
    """A result with the ``indicator`` it is of, its ``marker`` as the data files write it, and the
    sum it was ``worked_out`` by."""
    plain = _plain(result, leave=("line", "markers", "sources", "revisions"))
    return {
        "indicator": indicator.id,
        **plain,
        "marker": ";".join(m for m in Marker if m in result.markers),
        "worked_out": "; ".join(result.sources),
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        **_plain(verdict, leave=("result", "target", "baseline")),
        "target": _plain(verdict.target, leave=("line",)) if verdict.target else None,
        "steps": tuple(verdict.steps),
    }


def _variation(variation: Variation) -> dict[str, Any]:
    """Limits and signals of one series; of a run too short for limits its figures alone."""
    return {
        **_plain(variation, leave=("points", "phases")),
        "points": [{**_plain(p), "label": p.label} for p in variation.points],
        "phases": [_plain(p) for p in variation.phases],
    }


def _target_change(change: TargetChange) -> dict[str, Any]:
    """``date``, ``reason`` and the targets it went ``from`` and ``to``."""
    return {
        "date": change.after.set_on,
        "reason": change.after.change_reason,
        "from": _plain(change.before, leave=("line",)),
        "to": _plain(change.after, leave=("line",)),
    }


def _plain(record: Any, leave: tuple[str, ...] = ()) -> dict[str, Any]:
    """A record's own fields by name, without those to ``leave`` out."""
    return {f.name: getattr(record, f.name) for f in fields(record) if f.name not in leave}


def _dump(value: Any) -> bytes:
    text = json.dumps(value, default=_encode, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def _encode(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Period):
        return value.text
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value)}")
