"""Tekojen tori: a folder of YAML acts → a searchable static catalogue."""
