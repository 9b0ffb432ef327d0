"""Ways in for those who have an act to tell: answers → files."""
