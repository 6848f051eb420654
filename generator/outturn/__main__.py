"""``python -m outturn``."""

from outturn.cli import main

main()
