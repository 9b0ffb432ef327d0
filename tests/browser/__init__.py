"""The built site in a real Chromium: run with `pytest tests/browser`. With TORI_PICTURES=1 it also saves pictures."""
