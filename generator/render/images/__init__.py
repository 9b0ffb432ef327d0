"""Pictures that the build makes: link previews (1200 × 630), and photographs in the sizes of pages and of mail.

`titles` breaks a title into lines, `canvas` paints in few colours, `link_preview` says what a link preview holds and
draws it, `photographs` resizes, `store` keeps what was made, `image_files` puts all of it on the site.
"""
