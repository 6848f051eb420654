"""The chapters of the specification, in the order a reader meets them."""

from __future__ import annotations

from ..form import Chapter
from .counting import COUNTING
from .direction import DIRECTION
from .in_year import IN_YEAR
from .not_judged import NOT_JUDGED
from .opening import INTRODUCTION, MEANINGS
from .targets import TARGETS
from .tolerance import TOLERANCE
from .values import VALUES
from .verdicts import VERDICTS

CHAPTERS: tuple[Chapter, ...] = (
    VERDICTS,
    TARGETS,
    VALUES,
    IN_YEAR,
    TOLERANCE,
    DIRECTION,
    NOT_JUDGED,
    COUNTING,
)

__all__ = ["CHAPTERS", "INTRODUCTION", "MEANINGS"]
