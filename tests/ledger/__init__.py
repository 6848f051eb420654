"""The transcription ledgers: every number of a source document, by its place, and its cell."""
