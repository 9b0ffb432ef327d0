"""Catalogue → HTML pages in every language."""
