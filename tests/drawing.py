"""What tests of pages share: a frame with every slot, and words of strangers that want to be more than words."""

from generator.render.frame import SLOTS, Frame, build_mark, split_frame

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover=alert(1) x='",
    "</script><script>alert(1)//",
    "--><svg/onload=alert(1)>",
    "{{ 7 * 7 }}",
)


def frame() -> Frame:
    head = (
        f'<meta content="{build_mark("policy")}"><title>{build_mark("title")}</title>'
        f'<meta name="description" content="{build_mark("description")}">{build_mark("head")}'
        + "".join(f'<link href="{build_mark(slot)}">' for slot in SLOTS if slot.startswith("alternate"))
    )
    return split_frame(f"<html><head>{head}</head><body>{build_mark('search')}{build_mark('body')}</body></html>")
