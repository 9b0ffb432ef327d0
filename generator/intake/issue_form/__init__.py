"""An act told through a form of the forge: the form drawn from the record, and what was sent through it read as data."""
