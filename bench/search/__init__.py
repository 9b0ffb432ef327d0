"""What the search finds and costs, measured in a real browser through the real page (`make search-report`)."""
