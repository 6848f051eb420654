"""What can go wrong, and the exit code of each."""

from __future__ import annotations

from outturn.problems import Report

OK = 0


class OutturnError(Exception):
    """Something the person who runs Outturn can mend; the message says what and how."""

    exit_code = 70


class InvalidDataError(OutturnError):
    """A data package breaks a rule; the report on ``packages`` packages names every place."""

    exit_code = 3

    def __init__(self, report: Report, packages: int) -> None:
        super().__init__(f"{report.errors} errors in the data")
        self.report = report
        self.packages = packages


class ConfigurationError(OutturnError):
    """mkdocs.yml, a setting or a path given on the command line is wrong."""

    exit_code = 4


class SiteBuildError(OutturnError):
    """The site builder failed, or the built site has a broken link."""

    exit_code = 5


INTERNAL_FAULT = 70
"""A fault of Outturn's own (EX_SOFTWARE of sysexits.h)."""
