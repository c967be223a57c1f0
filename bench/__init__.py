"""Measures speed and memory; figures, not tests."""
