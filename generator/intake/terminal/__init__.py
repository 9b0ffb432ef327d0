"""`tori new`: an act by question and answer."""
