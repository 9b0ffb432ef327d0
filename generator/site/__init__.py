"""Draws the frames, writes the files, swaps the site in, keeps the cache."""
