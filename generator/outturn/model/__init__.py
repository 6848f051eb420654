"""Frozen dataclasses and enums that every stage shares; no third-party imports."""

from outturn.model.assessment import *  # noqa: F403
from outturn.model.claims import *  # noqa: F403
from outturn.model.editions import *  # noqa: F403
from outturn.model.judgement import *  # noqa: F403
from outturn.model.later import *  # noqa: F403
from outturn.model.scorecard import *  # noqa: F403
from outturn.model.variation import *  # noqa: F403
from outturn.model.vocabulary import *  # noqa: F403
