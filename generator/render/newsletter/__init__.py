"""The newsletter: `letter` says what stands in an issue, `rendering` writes it as mail, text and Markdown.

`pictures` is the one place that says which picture an act has in mail, `plain` and `prose` what the editors' words
become there.
"""
