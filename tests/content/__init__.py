"""Tests of what the editors keep: `make content` runs them."""
