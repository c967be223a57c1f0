"""Agencies and outlets, declared: names, domains, credit lines, owners."""
