"""Read every report of an event; give back one account in which each statement shows what it stands on."""

__version__ = "0.1.0"
