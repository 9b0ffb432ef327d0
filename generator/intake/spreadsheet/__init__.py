"""Acts as rows of a spreadsheet, and rows as acts: one layout both ways (columns.py), so that a round trip loses nothing."""
