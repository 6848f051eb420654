"""The chapters of the specification, in the order a reader meets them."""

from __future__ import annotations

from ..form import Chapter
from .beside import BESIDE
from .claims import CLAIMS
from .counting import COUNTING
from .direction import DIRECTION
from .gaps import GAPS
from .history import HISTORY
from .in_year import IN_YEAR
from .judgement import JUDGEMENT
from .not_judged import NOT_JUDGED
from .opening import INTRODUCTION, MEANINGS
from .projections import PROJECTIONS
from .targets import TARGETS
from .tolerance import TOLERANCE
from .values import VALUES
from .variation import VARIATION
from .verdicts import VERDICTS

CHAPTERS: tuple[Chapter, ...] = (
    VERDICTS,
    TARGETS,
    HISTORY,
    VALUES,
    IN_YEAR,
    TOLERANCE,
    JUDGEMENT,
    PROJECTIONS,
    DIRECTION,
    VARIATION,
    NOT_JUDGED,
    GAPS,
    COUNTING,
    CLAIMS,
    BESIDE,
)

__all__ = ["CHAPTERS", "INTRODUCTION", "MEANINGS"]
