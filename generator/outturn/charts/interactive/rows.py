"""The figures of charts that hold them side by side, for those who explore them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from outturn.charts.interactive.figure import (
    Drawn,
    Figure,
    Plot,
    of_result,
    shown,
    slot,
    unit,
    when,
)
from outturn.charts.material import Material, Name
from outturn.charts.slots import UNCERTAIN
from outturn.charts.spec import ChartSpec
from outturn.formats import number
from outturn.model import Baseline, Basis, Quantity, Rating, Result, TargetKind, Update, Verdict
from outturn.period import PeriodError, parse
from outturn.sentences.names import facts
from outturn.sentences.words import RATINGS, REASONS

_BASES = {Basis.PERIOD, Basis.ROLLING_YEAR, Basis.SNAPSHOT, Basis.YEAR_TO_DATE}
_SIGNS = {
    Rating.ON_TRACK: ("met", "circle"),
    Rating.AT_RISK: ("close", "diamond"),
    Rating.OFF_TRACK: ("missed", "square"),
    Rating.NOT_RATED: ("not_judged", "stroke"),
}
_ALL = 100


def at_once(material: Material, spec: ChartSpec) -> tuple[Plot, ...]:
    """The latest figure of each series beside its target; with one series alone, after its
    baselines."""
    latest = {(b, a): _latest(material, (b, a)) for b, a, _ in spec.drawn}
    made = [_of(material, name, result) for name, result in latest.items()]
    if len(latest) == 1:
        ((name, result),) = latest.items()
        baselines = [
            _of_baseline(material, b)
            for b in material.indicator.baselines
            if (b.breakdown, b.area) == name and b.value is not None and b.period != result.period
        ]
        made = [*baselines, replace(made[0], series=when(result), when="")]
    values = [figure.value for figure in made if figure.value is not None]
    shares = material.is_share and all(0 <= value <= _ALL for value in values)
    whole = float(_ALL) if shares else None
    return (Plot(tuple(made), Drawn.ROWS, material.facts.measure, whole=whole),)


def _latest(material: Material, name: Name) -> Result:
    return [r for r in material.results(name, _BASES) if r.value is not None][-1]


def _of(material: Material, name: Name, result: Result) -> Figure:
    verdict = material.current(name)
    goal, aim = (verdict.target_value, _aim(material, verdict, result)) if verdict else (None, "")
    made = of_result(material, result, material.name(name))
    hollow = bool(result.markers & UNCERTAIN)
    return replace(made, target=goal, aim=aim, hollow=hollow)


def _aim(material: Material, verdict: Verdict, result: Result) -> str:
    """The target in words, with its period where that is another than the figure's."""
    text = " ".join(material.aim(verdict))
    target = verdict.target
    away = target is not None and not target.period.contains(result.period)
    return f"{text} in {target.period.label}" if target and away else text


def _of_baseline(material: Material, baseline: Baseline) -> Figure:
    label = baseline.label.capitalize()
    known = facts(material.indicator, baseline.breakdown)
    return Figure(
        series=label if "aseline" in label else f"{label} (baseline)",
        value=baseline.value,
        shown=shown(baseline.value, known, material.indicator.decimals),
        period=baseline.period,
        unit=unit(known),
        role="past",
    )


def changes(material: Material, _spec: ChartSpec) -> tuple[Plot, ...]:
    """Results that are published only as changes in per cent."""
    found: dict[tuple[str, str, str], Result] = {}
    for result in material.indicator.results:
        if result.quantity is Quantity.CHANGE_PERCENT and result.value is not None:
            found[(result.breakdown, result.area, result.against)] = result
    named = any(result.breakdown or result.area for result in found.values())
    made = tuple(_change(material, result, named=named) for result in found.values())
    return (Plot(made, Drawn.ROWS),)


def _change(material: Material, result: Result, *, named: bool) -> Figure:
    assert result.value is not None
    name = material.name((result.breakdown, result.area)) if named else ""
    against = f", against {_against(material, result)}" if result.against else ""
    projected = ", projected" if result.basis is Basis.PROJECTION else ""
    words = ", ".join(part for part in (name, when(result)) if part)
    goal = _change_target(material, result)
    return replace(
        of_result(material, result, f"{words}{against}{projected}"),
        shown=f"{'+' if result.value > 0 else ''}{number(result.value)}%",
        when="",
        unit="% change",
        target=goal,
        aim="" if goal is None else f"Target {number(goal)}%",
        hollow=bool(result.markers & UNCERTAIN),
    )


def _against(material: Material, result: Result) -> str:
    try:
        return parse(result.against, material.scorecard.year_start).label
    except PeriodError:
        return result.against


def _change_target(material: Material, result: Result) -> Decimal | None:
    """The change that was promised, where the published change itself is what is judged."""
    for verdict in material.assessment.verdicts:
        target = verdict.target
        if verdict.result == result and target and target.kind is TargetKind.CHANGE_PERCENT:
            return target.value
    return None


def ratings(material: Material, _spec: ChartSpec) -> tuple[Plot, ...]:
    """The publisher's own rating of each period."""
    latest = {update.period: update for update in material.indicator.updates}
    made = tuple(_rating(latest[period]) for period in sorted(latest))
    return (Plot(made, Drawn.SIGNS),)


def _rating(update: Update) -> Figure:
    why = f": {REASONS[update.reason]}" if update.reason else ""
    rated = RATINGS[update.rating] if update.rating else f"no rating{why}"
    role, shape = _SIGNS[update.rating or Rating.NOT_RATED]
    return Figure(
        series="The publisher’s rating",
        value=None,
        shown=f"{rated} {update.symbol}".strip(),
        when=update.period.label,
        period=update.period,
        slot=slot(update.period),
        reason=update.reason,
        key=RATINGS[update.rating].capitalize() if update.rating else "No rating",
        role=role,
        shape=shape,
    )
