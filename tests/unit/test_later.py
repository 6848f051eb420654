"""What is worked out only once somebody looks at it."""

from __future__ import annotations

from collections.abc import Iterator

from outturn.model import Later


def test_it_is_made_when_first_read_and_once() -> None:
    made: list[str] = []

    def make() -> Iterator[str]:
        made.append("made")
        yield from ("a", "b", "c")

    later = Later(make)
    assert made == []
    assert list(later) == ["a", "b", "c"]
    assert (later[0], later[:-1], len(later)) == ("a", ("a", "b"), 3)
    assert made == ["made"]


def test_it_is_the_tuple_it_makes() -> None:
    later = Later(lambda: (1, 2))
    assert later == (1, 2)
    assert later == Later(lambda: [1, 2])
    assert [later] == [(1, 2)]
    assert later != (1, 3)
    assert hash(later) == hash((1, 2))
    assert repr(later) == "(1, 2)"
    assert not Later(tuple)
