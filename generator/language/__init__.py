"""Finnish and Swedish words taken apart, for search and hyphenation: lemmas, compound parts, roots, concepts."""
