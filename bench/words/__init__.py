"""What the search knows of languages, made anew from public lists of words: see __main__.py."""
