"""Names that could be taken for each other."""

from __future__ import annotations

from pathlib import Path

from drafts import Draft

from outturn.checks import check


def test_folders_that_come_to_one_address(tmp_path: Path) -> None:
    one, two = Draft(tmp_path, id="2015-16"), Draft(tmp_path, id="2015.16")
    report = check([one.package(), two.package()])
    assert [(problem.code, problem.package) for problem in report] == [
        ("similar-folder", "town/2015.16")
    ]
    (problem,) = report
    assert problem.message == ("The folders town/2015.16 and town/2015-16 come to one address.")


def test_the_other_id_is_named(good: Draft) -> None:
    good.add("objectives", id="1-2", title="x")
    problem = good.problem()
    assert problem.message == "1.2 and 1-2 (objectives, line 4) come to one address."


def test_breakdowns_of_different_indicators_may_share_a_name(good: Draft) -> None:
    good.add("breakdowns", indicator="1.2", id="north.", kind="related")
    assert good.places() == []


def test_signs_that_tell_ages_apart_are_kept(good: Draft) -> None:
    for name in ("75", "75+", "<75"):
        good.add("breakdowns", indicator="1.2", id=name, kind="related")
    assert good.places() == []
