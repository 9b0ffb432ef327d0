"""The cloth of an act: the awning of its stall, woven from its first id and its first theme.

`motifs` holds what may be woven, `weave` says what is woven where (values alone), `svg` draws it as a file for pages.
`files` puts the files on the site; `outlines` has the figures as polygons to what draws pictures.
"""
