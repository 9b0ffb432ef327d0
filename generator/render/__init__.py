"""Catalogue → artifacts: pages, data, images, the newsletter."""
