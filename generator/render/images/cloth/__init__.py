"""The cloth of an act: the awning of its stall, woven from its first id and its first theme.

`motifs` has the motifs and colours, `weave` chooses those of an act (values alone), `svg` draws the cloth as a file for
pages. `files` puts the files on the site; `outlines` turns the figures into polygons for pictures in pixels.
"""
