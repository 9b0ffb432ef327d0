"""What lies outside the files: git's history, the forge, links, the live site."""
