"""Feeds that are read for weeks: who is visited when (schedule), one visit (visits), and the round of them all (watching)."""
