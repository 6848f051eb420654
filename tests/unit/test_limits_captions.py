"""What is said of a chart with control limits."""

from __future__ import annotations

from pathlib import Path

from outturn.model import TargetKind as Kind
from outturn.pictures import draw_all
from spec.build import offences, result, target
from unit.made import whole
from unit.spc.runs import of

QUIET = (12, 9, 11, 10, 13, 9, 12, 10, 11, 9, 12, 10)


def test_the_title_tells_what_the_latest_figure_says(tmp_path: Path) -> None:
    card = whole(of(*QUIET, 24, unit="fires"))
    (picture,) = draw_all([card], tmp_path, lambda _done, _of: None).pictures.values()
    assert picture.title == "Signal of concern: 24, above the upper limit of 18"
    assert "24 fires in January 2013 is a signal" in picture.svg


def test_a_yearly_sum_keeps_its_title_and_tells_the_limits_besides(tmp_path: Path) -> None:
    years = (2013, 2014, 2015)
    quarters = [f"{year}/{year % 100 + 1} Q{n}" for year in years for n in (1, 2, 3, 4)]
    results = [result(q, 100 + value) for q, value in zip(quarters, QUIET, strict=True)]
    card = whole(offences(*results, target(Kind.AT_MOST, 430)))
    (picture,) = draw_all([card], tmp_path, lambda _done, _of: None).pictures.values()
    assert picture.title.startswith("Down ")
    assert "within usual variation: figures here usually lie between" in picture.svg
