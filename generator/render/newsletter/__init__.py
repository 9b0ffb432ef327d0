"""The newsletter: `letter` collects the content of an issue, `mail` writes it as HTML, text and Markdown.

`letter_pictures` is the one place that chooses the picture of an act in mail; `plain_text` turns the editors' Markdown
into plain text.
"""
