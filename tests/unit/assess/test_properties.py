"""What must hold whatever the figures are."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from outturn.model import Baseline, Polarity, Result, Target, VerdictStatus
from outturn.model import TargetKind as Kind
from spec.build import assessed, baseline, indicator, offences, result, target, to_date

ORDER = tuple(VerdictStatus)
values = st.integers(min_value=0, max_value=400)
polarities = st.sampled_from([Polarity.LOWER, Polarity.HIGHER])


@st.composite
def targets(draw: st.DrawFn, polarity: Polarity) -> Target:
    """A target that has a better side, the side of ``polarity``."""
    fixed = Kind.AT_MOST if polarity is Polarity.LOWER else Kind.AT_LEAST
    kind = draw(st.sampled_from([fixed, Kind.IMPROVE, Kind.CHANGE_PERCENT, Kind.MAINTAIN]))
    if kind is Kind.CHANGE_PERCENT:
        size = draw(st.integers(min_value=1, max_value=60))
        return target(kind, -size if polarity is Polarity.LOWER else size)
    return target(kind, draw(values) if kind is fixed else None)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Polarity, Target, Baseline]:
    polarity = draw(polarities)
    start = draw(st.integers(min_value=1, max_value=400))
    return polarity, draw(targets(polarity)), baseline(start)


def status(rows: tuple[Result | Target | Baseline, ...], polarity: Polarity) -> VerdictStatus:
    return assessed(offences(*rows, polarity=polarity)).verdict.status


@given(cases(), values, values, st.sampled_from(["Q1", "Q3", "Q4"]))
def test_a_worse_value_never_gets_a_better_verdict(
    case: tuple[Polarity, Target, Baseline], one: int, other: int, quarter: str
) -> None:
    polarity, aim, start = case
    better, worse = sorted((one, other), reverse=polarity is Polarity.HIGHER)
    found = [
        ORDER.index(status((aim, start, to_date(f"2015/16 {quarter}", v)), polarity))
        for v in (better, worse)
    ]
    assert found[0] <= found[1]


@given(cases(), values, st.sampled_from(["0.01", "0.5", "7", "1000"]))
def test_the_scale_of_units_does_not_matter(
    case: tuple[Polarity, Target, Baseline], value: int, times: str
) -> None:
    polarity, aim, start = case
    scale = Decimal(times)
    measured = to_date("2015/16 Q3", value)
    assert start.value is not None
    assert measured.value is not None
    larger = replace(start, value=start.value * scale)
    scaled = replace(measured, value=measured.value * scale)
    aimed = aim
    if aim.kind is not Kind.CHANGE_PERCENT and aim.value is not None:
        aimed = replace(aim, value=aim.value * scale)
    assert status((aim, start, measured), polarity) is status((aimed, larger, scaled), polarity)


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


@given(rows, st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_rows_does_not_matter(found: list[Result], random: object, sums: bool) -> None:
    make = offences if sums else indicator
    aims = [target(Kind.AT_MOST, 100), target(Kind.MONITOR), target(Kind.AT_MOST, 90, "2015/16 Q3")]
    before = make(*aims, *found)
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    after = make(*reversed(aims), *shuffled)
    one, other = assessed(before), assessed(after)
    assert one.verdict == other.verdict
    assert one.direction == other.direction
    assert one.series == other.series


@given(rows, st.sampled_from(QUARTERS), st.booleans())
def test_missing_never_counts_as_nought(found: list[Result], quarter: str, sums: bool) -> None:
    """An absent row changes nothing: neither verdict nor direction."""
    kept = [r for r in found if r.period.text != quarter]
    make = offences if sums else indicator
    aims = (target(Kind.AT_MOST, 100), baseline(90))
    one = assessed(make(*aims, *kept))
    other = assessed(make(*aims, *kept, result(quarter, None, "x")))
    assert one.verdict.status is other.verdict.status
    assert one.verdict.value == other.verdict.value
    assert one.direction.travel is other.direction.travel
