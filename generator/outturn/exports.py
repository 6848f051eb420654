"""Downloads: every figure of a page as CSV and JSON, and the package as a zip. Pure."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from outturn.model import (
    Indicator,
    IndicatorAssessment,
    Marker,
    Result,
    ScorecardAssessment,
    Verdict,
)
from outturn.period import Period
from outturn.sentences.lede import lede

RESULT_COLUMNS = (
    *("indicator", "period", "period_as_published", "basis", "quantity", "against"),
    *("area", "breakdown", "value", "lower", "upper", "numerator", "denominator"),
    *("marker", "reason", "expected", "published", "origin", "worked_out", "note"),
)


def indicator_csv(assessment: IndicatorAssessment) -> bytes:
    """Printed results and those worked out from them, one a row; UTF-8 with a byte-order mark, so
    that spreadsheets read it as such."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, RESULT_COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for result in assessment.results:
        row = _result(result, assessment.indicator)
        writer.writerow({c: _cell(row[c]) for c in RESULT_COLUMNS})
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> str:
    """A cell as text; one that a spreadsheet could run as a formula gets a leading apostrophe."""
    if value is None:
        return ""
    text = str(value)
    risky = isinstance(value, str) and text[:1] in ("=", "+", "-", "@", "\t", "\r")
    return f"'{text}" if risky else text


def indicator_json(assessment: IndicatorAssessment, whole: ScorecardAssessment) -> bytes:
    """Everything an indicator's page shows."""
    return _dump(indicator_data(assessment, whole))


def scorecard_json(whole: ScorecardAssessment) -> bytes:
    """Every indicator of a scorecard, as on its own page."""
    scorecard = whole.scorecard
    return _dump(
        {
            "publisher": _plain(scorecard.publisher),
            "scorecard": scorecard.path,
            "title": scorecard.title,
            "period": scorecard.period,
            "status": scorecard.status,
            "objectives": [_plain(o) for o in scorecard.objectives],
            "commentary": [_plain(c) for c in scorecard.commentary],
            "indicators": [indicator_data(a, whole) for a in whole.indicators],
        }
    )


def indicator_data(assessment: IndicatorAssessment, whole: ScorecardAssessment) -> dict[str, Any]:
    """``indicator``, ``results``, ``baselines``, ``targets``, ``verdicts``, ``direction``,
    ``updates`` and ``gaps``, as JSON documents them; percentages are in percent."""
    indicator = assessment.indicator
    return {
        "indicator": {
            **_plain(indicator, leave=_TABLES),
            "scorecard": whole.scorecard.path,
            "summary": lede(assessment, whole.scorecard).plain,
            "breakdowns": [_plain(b) for b in indicator.breakdowns],
        },
        "results": [_result(r, indicator) for r in assessment.results],
        "baselines": [_plain(b, leave=("line",)) for b in indicator.baselines],
        "targets": [_plain(t, leave=("line",)) for t in indicator.targets],
        "verdicts": {
            "counts_as": _verdict(assessment.verdict),
            "current": [_verdict(v) for v in assessment.current],
            "by_period": [_verdict(v) for v in assessment.verdicts],
        },
        "direction": _plain(assessment.direction),
        "updates": [_plain(u, leave=("line",)) for u in indicator.updates],
        "gaps": [_plain(g) for g in assessment.gaps],
    }


_TABLES = ("breakdowns", "baselines", "targets", "results", "updates", "annotations")


def _result(result: Result, indicator: Indicator) -> dict[str, Any]:
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


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files as a zip: the same bytes for the same files, whenever it is made."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return out.getvalue()
