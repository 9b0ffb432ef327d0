"""All that the search page needs: documents, index, table of words, facets."""
