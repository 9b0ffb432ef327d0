"""Synthetic acts of any number, and the measuring of builds over them."""
