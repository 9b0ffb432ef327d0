"""Catalogue → what machines read: the API, feeds, calendars, sitemap, permalinks."""
