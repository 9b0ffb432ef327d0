"""Catalogue → artifacts: pages, assets, and their addresses."""
