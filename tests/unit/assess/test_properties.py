"""What must hold whatever the figures are, for every kind of target and every rule."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from outturn.assemble import assemble
from outturn.model import (
    Accumulation,
    Baseline,
    Boundary,
    InYear,
    Judgement,
    Measure,
    Polarity,
    Result,
    Target,
    Verdict,
    VerdictStatus,
)
from outturn.model import TargetKind as Kind
from spec.build import (
    assessed,
    baseline,
    change,
    indicator,
    offences,
    result,
    target,
    to_date,
)
from unit.made import package

ORDER = tuple(VerdictStatus)
NAMES = {VerdictStatus.MET: "Green", VerdictStatus.MISSED: "Red"}
values = st.integers(min_value=0, max_value=400)
percentages = st.integers(min_value=0, max_value=100)
polarities = st.sampled_from([Polarity.LOWER, Polarity.HIGHER])
measures = st.sampled_from([Measure.COUNT, Measure.PROPORTION, Measure.RATE, Measure.CURRENCY])
quarters = st.sampled_from(["Q1", "Q3", "Q4"])


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    """Any rule a scorecard can state that the checks let pass."""
    names: dict[VerdictStatus, str] = draw(
        st.sampled_from([{}, NAMES, NAMES | {VerdictStatus.CLOSE: "Amber"}])
    )
    flags = st.booleans() if names != NAMES else st.just(False)
    tolerance = st.none() | st.integers(min_value=0, max_value=30).map(Decimal)
    return Judgement(
        share=draw(tolerance),
        points=draw(tolerance),
        boundary=draw(st.sampled_from(Boundary)),
        close_needs_improvement=draw(flags),
        miss_needs_worsening=draw(flags),
        in_year=draw(st.sampled_from(InYear)),
        statuses=names,
    )


@dataclass(frozen=True)
class Case:
    """A target with its start, last year's figures and the rule; results are added to it."""

    aim: Target
    start: Baseline
    before: tuple[Result, ...]
    judgement: Judgement
    facts: dict[str, Any]

    def verdict(self, *results: Result) -> Verdict:
        of = indicator(self.aim, self.start, *self.before, *results, **self.facts)
        return assessed(of, judgement=self.judgement).verdict


@st.composite
def targets(draw: st.DrawFn, polarity: Polarity) -> Target:
    """A target of any kind that has a better side, the side of ``polarity``."""
    lower = polarity is Polarity.LOWER
    bound = Kind.AT_MOST if lower else Kind.AT_LEAST
    kinds = [bound, Kind.IMPROVE, Kind.CHANGE_PERCENT, Kind.CHANGE_POINTS, Kind.MAINTAIN]
    kind = draw(st.sampled_from(kinds))
    tolerance = draw(st.none() | st.integers(min_value=0, max_value=20))
    if kind in (Kind.CHANGE_PERCENT, Kind.CHANGE_POINTS):
        size = draw(st.integers(min_value=1, max_value=60))
        stated = draw(st.none() | values)
        return target(kind, -size if lower else size, stated=stated, tolerance=tolerance)
    stated_level = draw(values) if kind is bound else draw(st.none() | values)
    return target(kind, stated_level, tolerance=tolerance)


@st.composite
def cases(draw: st.DrawFn, measure: st.SearchStrategy[Measure] = measures) -> Case:
    polarity, sums = draw(polarities), draw(st.booleans())
    last = draw(st.lists(values, min_size=4, max_size=4) | st.just([]))
    of_last_year = enumerate(last, start=1)
    return Case(
        draw(targets(polarity)),
        baseline(draw(st.integers(min_value=1, max_value=400))),
        tuple(result(f"2014/15 Q{n}", value) for n, value in of_last_year),
        draw(judgements()),
        {
            "measure": draw(measure),
            "polarity": polarity,
            "accumulation": Accumulation.SUM if sums else Accumulation.NONE,
        },
    )


def latest(case: Case, quarter: str, value: int | Decimal) -> Result:
    """A figure for the end of ``quarter``: a year to date where the periods add up."""
    sums = case.facts["accumulation"] is Accumulation.SUM
    return (to_date if sums else result)(f"2015/16 {quarter}", str(value))


@given(cases(), values, values, quarters)
def test_a_worse_value_never_gets_a_better_verdict(
    case: Case, one: int, other: int, quarter: str
) -> None:
    higher = case.facts["polarity"] is Polarity.HIGHER
    better, worse = sorted((one, other), reverse=higher)
    found = [case.verdict(latest(case, quarter, v)) for v in (better, worse)]
    if all(v.judged for v in found):
        assert ORDER.index(found[0].status) <= ORDER.index(found[1].status)


@settings(deadline=None)
@given(cases(), values, quarters)
def test_the_verdict_follows_from_what_is_printed(case: Case, value: int, quarter: str) -> None:
    """From margin, tolerance, flags and the steps' words on movement and last year alone."""
    verdict, rule = case.verdict(latest(case, quarter, value)), case.judgement
    if not verdict.judged:
        return
    assert verdict.margin is not None
    assert verdict.tolerance is not None
    told = " ".join(verdict.steps)
    still = "nothing has moved" in told or "the movement is the wrong way" in told
    reached = not still and (verdict.margin < 0 or (verdict.margin == 0 and not verdict.strict))
    edge = verdict.margin == verdict.tolerance and rule.boundary is Boundary.INCLUSIVE
    near = verdict.tolerance > 0 and (verdict.margin < verdict.tolerance or edge)
    better, worse = "which is better" in told, "which is worse" in told
    known = better or worse or "which is little change" in told
    if known and rule.close_needs_improvement and rule.miss_needs_worsening:
        near = better or (near and not worse)
    elif known and rule.close_needs_improvement:
        near = near and better
    elif known and rule.miss_needs_worsening:
        near = near or not worse
    good = VerdictStatus.MET if verdict.final else VerdictStatus.ON_COURSE
    bad = VerdictStatus.MISSED if verdict.final else VerdictStatus.OFF_COURSE
    close = VerdictStatus.CLOSE if near and rule.has_close else bad
    assert verdict.status is (good if reached else close)
    assert not still or verdict.tolerance == 0


@given(judgements(), st.tuples(values, values), values, values, quarters, st.booleans())
def test_further_from_a_band_or_a_level_is_never_better(
    judgement: Judgement, ends: tuple[int, int], one: int, other: int, quarter: str, band: bool
) -> None:
    """Either side of it is worse; the two values are on the same side."""
    low, high = sorted(ends)
    aim = target(Kind.BETWEEN, low, upper=high) if band else target(Kind.MAINTAIN, low)
    top = high if band else low
    facts = {"measure": Measure.SCORE, "polarity": Polarity.MAINTAIN}
    near, far = sorted((one, other), key=lambda v: max(low - v, v - top))
    if (near < low) != (far < low):
        return
    case = Case(aim, baseline(low), (), judgement, facts)
    found = [ORDER.index(case.verdict(result(f"2015/16 {quarter}", v)).status) for v in (near, far)]
    assert found[0] <= found[1]


@given(
    polarities,
    judgements(),
    st.integers(min_value=-40, max_value=40),
    st.tuples(*[st.integers(min_value=-60, max_value=60)] * 2),
)
def test_a_worse_published_change_never_gets_a_better_verdict(
    polarity: Polarity, judgement: Judgement, asked: int, changes: tuple[int, int]
) -> None:
    sign = -1 if polarity is Polarity.LOWER else 1
    aim = target(Kind.CHANGE_PERCENT, sign * abs(asked)) if asked else target(Kind.IMPROVE)
    better, worse = sorted(changes, reverse=polarity is Polarity.HIGHER)
    found = [
        assessed(
            indicator(aim, change("2015/16", value, "2014/15"), polarity=polarity),
            judgement=judgement,
        ).verdict
        for value in (better, worse)
    ]
    assert ORDER.index(found[0].status) <= ORDER.index(found[1].status)


@given(
    cases(st.sampled_from([Measure.RATE, Measure.CURRENCY, Measure.DAYS, Measure.SCORE])),
    values,
    quarters,
    st.sampled_from(["0.01", "0.5", "7", "1000"]),
)
def test_the_scale_of_units_does_not_matter(
    case: Case, value: int, quarter: str, times: str
) -> None:
    """Of what is not counted in whole things, that is."""
    scale = Decimal(times)

    def scaled(number: Decimal | None) -> Decimal | None:
        return None if number is None else number * scale

    aim = case.aim
    if aim.kind is not Kind.CHANGE_PERCENT:
        aim = replace(aim, value=scaled(aim.value))
    larger = replace(
        case,
        aim=replace(aim, stated=scaled(aim.stated)),
        start=replace(case.start, value=scaled(case.start.value)),
        before=tuple(replace(r, value=scaled(r.value)) for r in case.before),
    )
    one = case.verdict(latest(case, quarter, value))
    other = larger.verdict(latest(larger, quarter, value * scale))
    assert (one.status, one.reason) == (other.status, other.reason)


@given(cases(st.just(Measure.COUNT)), values, quarters)
def test_a_percentage_of_whole_things_is_judged_by_a_whole_number_no_easier_than_it(
    case: Case, value: int, quarter: str
) -> None:
    verdict = case.verdict(latest(case, quarter, value))
    if verdict.exact_target is None:
        return
    whole = verdict.year_target if verdict.year_target is not None else verdict.target_value
    assert whole is not None
    assert whole == whole.to_integral_value()
    lower = case.facts["polarity"] is Polarity.LOWER
    short = verdict.exact_target - whole if lower else whole - verdict.exact_target
    assert 0 < short < 1


QUARTERS = [f"{year} Q{n}" for year in ("2014/15", "2015/16") for n in (1, 2, 3, 4)]
rows = st.lists(
    st.builds(
        lambda period, value, cumulative: (to_date if cumulative else result)(period, value),
        st.sampled_from(QUARTERS),
        st.none() | values,
        st.booleans(),
    ),
    unique_by=lambda r: (r.period, r.basis),
    max_size=10,
)


@given(rows, st.randoms(use_true_random=False), st.booleans(), judgements())
def test_the_order_of_rows_does_not_matter(
    found: list[Result], random: Any, sums: bool, judgement: Judgement
) -> None:
    make = offences if sums else indicator
    aims = [target(Kind.AT_MOST, 100), target(Kind.MONITOR), target(Kind.AT_MOST, 90, "2015/16 Q3")]
    before = make(*aims, *found)
    shuffled = list(found)
    random.shuffle(shuffled)
    after = make(*reversed(aims), *shuffled)
    one, other = (assessed(i, judgement=judgement) for i in (before, after))
    assert one.verdict == other.verdict
    assert one.verdicts == other.verdicts
    assert one.direction == other.direction
    assert one.series == other.series


@given(rows, st.sampled_from(QUARTERS), st.booleans(), judgements())
def test_missing_never_counts_as_nought(
    found: list[Result], quarter: str, sums: bool, judgement: Judgement
) -> None:
    """An absent row changes nothing: neither verdict nor direction."""
    kept = [r for r in found if r.period.text != quarter]
    make = offences if sums else indicator
    aims = (target(Kind.AT_MOST, 100), baseline(90))
    absent = result(quarter, None, "x")
    one = assessed(make(*aims, *kept), judgement=judgement)
    other = assessed(make(*aims, *kept, absent), judgement=judgement)
    assert one.verdict.status is other.verdict.status
    assert one.verdict.reason is other.verdict.reason
    assert one.verdict.value == other.verdict.value
    assert one.direction.travel is other.direction.travel


HEAD = "indicator,period,basis,quantity,value,published\n"
TABLES = {
    "indicators": "id,title,measure,polarity,accumulation,status\n1.1,A,count,lower,sum,active\n",
    "targets": "indicator,period,kind,value,status\n1.1,2015/16,at_most,100,confirmed\n",
}


@settings(max_examples=25, deadline=None)
@given(st.lists(values, min_size=1, max_size=3), st.lists(values, min_size=1, max_size=3))
def test_revising_a_result_back_restores_the_verdict(
    published: list[int], between: list[int]
) -> None:
    """Whatever was published between: the same newest figure gives the same verdict."""

    def verdict(*figures: int) -> Verdict:
        typed = "".join(
            f"1.1,2015/16 Q2,year_to_date,level,{value},2015-11-{day:02d}\n"
            for day, value in enumerate(figures, start=1)
        )
        facts = {"scorecard": {"period": "2015/16", "status": "final"}}
        made = assemble(package(facts, **TABLES, results=HEAD + typed))
        return assessed(made.indicators[0]).verdict

    once = verdict(published[-1])
    back = verdict(*published, *between, published[-1])
    assert (back.status, back.value, back.steps) == (once.status, once.value, once.steps)
