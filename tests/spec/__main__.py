"""``python -m tests.spec`` writes the page "How we judge" from the specification."""

from .page import write_methodology

write_methodology()
