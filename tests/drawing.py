"""What tests of pages share: a frame with every slot, and words of strangers that want to be more than words."""

from generator.render.frame import SLOTS, Frame, mark, split

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
        f'<meta content="{mark("policy")}"><title>{mark("title")}</title>'
        f'<meta name="description" content="{mark("description")}">{mark("head")}'
        + "".join(f'<link href="{mark(slot)}">' for slot in SLOTS if slot.startswith("alternate"))
    )
    return split(f"<html><head>{head}</head><body>{mark('search')}{mark('body')}</body></html>")
