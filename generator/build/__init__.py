"""One composition of a site: frames, cache, writing, the swap; MkDocs as the host."""
