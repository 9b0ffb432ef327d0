"""Bytes → nodes with positions, the syntax errors in them, and edits of a file that keep the rest."""
