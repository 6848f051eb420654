"""An indicator found by its address; for one that is not there, the addresses near it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher, get_close_matches

from outturn.errors import ConfigurationError
from outturn.model import IndicatorAssessment, ScorecardAssessment

_MOST = 6
"""So many addresses are suggested."""


def find(
    wholes: Sequence[ScorecardAssessment], address: str
) -> tuple[ScorecardAssessment, IndicatorAssessment]:
    """The indicator that ``publisher/scorecard/indicator`` names, with its scorecard.

    Raises ConfigurationError, with the nearest addresses, where there is none.
    """
    wanted = address.strip().strip("/").casefold()
    known = {f"{w.scorecard.path}/{a.indicator.id}": (w, a) for w in wholes for a in w.indicators}
    if wanted in known:
        return known[wanted]
    numbers = {path: a.indicator.number.casefold() for path, (_, a) in known.items()}
    near = list(dict.fromkeys(_near(wanted, numbers)))
    raise ConfigurationError("\n".join(_complaint(address, near)))


def _near(wanted: str, numbers: dict[str, str]) -> Iterator[str]:
    """Addresses below the one wanted, then those of that id or number, then those spelt alike."""
    yield from (path for path in numbers if path.startswith(f"{wanted}/"))
    folder, _, last = wanted.rpartition("/")
    same = [path for path in numbers if last in (path.rpartition("/")[2], numbers[path])]
    # Those of the scorecard that was meant come first.
    alike = {path: SequenceMatcher(None, folder, path.rpartition("/")[0]).ratio() for path in same}
    yield from sorted(same, key=lambda path: -alike[path])
    yield from get_close_matches(wanted, numbers, n=_MOST)


def _complaint(address: str, near: Sequence[str]) -> Iterable[str]:
    yield f"There is no indicator {address!r}."
    if not near:
        yield "An address is publisher/scorecard/indicator, as on the site: stockton/2015-16/2.2."
        return
    yield "Did you mean"
    yield from (f"  {path}" for path in near[:_MOST])
    if len(near) > _MOST:
        yield f"  … or one of {len(near) - _MOST} others?"
