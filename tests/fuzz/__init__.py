"""Faults of every ordinary kind, put into copies of the real packages by a seeded generator."""
