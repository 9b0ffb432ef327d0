"""Pure functions of a catalogue: orders, groups, counts, neighbours."""
