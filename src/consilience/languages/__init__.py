"""One folder per language: only what differs."""
