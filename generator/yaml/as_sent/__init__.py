"""Lines that are out of order → as many that can be read, with a problem for each that was mended."""
