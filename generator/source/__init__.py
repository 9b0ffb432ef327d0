"""Bytes → nodes with positions → records: what was typed."""
