"""The cloth of an act: the awning of its stall, woven from its first id and its first theme.

`motifs` holds what may be woven, `weave` says what is woven where (values alone), `svg` and `outlines` draw it: the one
as a file for pages, the other as polygons for pictures. `files` puts the files on the site.
"""
