"""The newsletter: `letter` says what stands in an issue, `mail` writes it as mail, text and Markdown.

`letter_pictures` is the one place that says which picture an act has in mail, `plain_text` what the editors' Markdown
becomes in plain text.
"""
