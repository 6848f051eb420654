"""Outturn: from performance data to a public site whose every verdict can be checked."""
