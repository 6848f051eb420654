"""The corpus as cases: a text, the figures it speaks of, and what a careful auditor would find."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from outturn import period as periods
from outturn.claims import Known, check_text
from outturn.model import (
    Accumulation,
    Baseline,
    BaselineStatus,
    Basis,
    Breakdown,
    BreakdownKind,
    Claim,
    Indicator,
    Measure,
    Polarity,
    Result,
    Statistic,
    Target,
    TargetKind,
    TargetStatus,
)
from spec.build import assessed, indicator

CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Expected:
    """One statement that should be found; ``stated`` as it stands in the text."""

    kind: str
    outcome: str
    stated: str
    recomputed: str = ""


@dataclass(frozen=True)
class Case:
    text: str
    known: Known
    expect: tuple[Expected, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        return check_text(self.text, self.known)


@cache
def cases(name: str) -> tuple[Case, ...]:
    """The cases of ``corpus/<name>.toml``."""
    found = tomllib.loads((CORPUS / f"{name}.toml").read_text("utf-8"), parse_float=Decimal)
    return tuple(
        Case(c["text"], known(c), tuple(Expected(**e) for e in c["expect"])) for c in found["case"]
    )


def known(case: dict[str, Any]) -> Known:
    """What the figures of a case are, completed as an assessment completes them."""
    period = periods.parse(case["period"]) if case.get("period") else None
    return Known.of(assessed(_indicator(case), date(2030, 1, 1)), period)


def _indicator(case: dict[str, Any]) -> Indicator:
    measure = Measure(case.get("measure", "count"))
    unit = case.get("unit", "%" if measure is Measure.PROPORTION else "")
    polarity = Polarity(case.get("polarity", "lower"))
    names = dict.fromkeys(f["breakdown"] for f in case.get("figures", ()) if "breakdown" in f)
    parts = tuple(Breakdown(n, "", BreakdownKind.RELATED, measure, unit, polarity) for n in names)
    rows: list[Result | Baseline | Target] = [_result(f) for f in case.get("figures", ())]
    if "baseline" in case:
        rows.append(_baseline(case["baseline"]))
    if "target" in case:
        rows.append(_target(case["target"]))
    made = indicator(
        *rows,
        measure=measure,
        unit=unit,
        polarity=polarity,
        accumulation=Accumulation(case.get("accumulation", "sum")),
        breakdowns=parts,
    )
    return replace(made, title="")


def _result(figure: dict[str, Any]) -> Result:
    return Result(
        period=periods.parse(figure["period"]),
        basis=Basis(figure.get("basis", "period")),
        value=Decimal(figure["value"]),
        breakdown=figure.get("breakdown", ""),
    )


def _baseline(stated: dict[str, Any]) -> Baseline:
    return Baseline(
        label=stated.get("label", "baseline"),
        status=BaselineStatus.CONFIRMED,
        period=periods.parse(stated["period"]) if "period" in stated else None,
        statistic=Statistic(stated["statistic"]) if "statistic" in stated else None,
        value=Decimal(stated["value"]),
    )


def _target(stated: dict[str, Any]) -> Target:
    return Target(
        kind=TargetKind(stated["kind"]),
        period=periods.parse(stated["period"]),
        status=TargetStatus.CONFIRMED,
        value=Decimal(stated["value"]),
        upper=Decimal(stated["upper"]) if "upper" in stated else None,
    )
