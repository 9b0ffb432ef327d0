"""Ways in for those who have an act to tell: questions and answers → YAML."""
