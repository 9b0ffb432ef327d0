"""The words of the box that shares an act: its address, its newsletter block, its QR code, its embed card."""

from dataclasses import dataclass

from generator.locales.sentences import Message


@dataclass(frozen=True, slots=True)
class Sharing:
    """`read` ends the block that is pasted into a newsletter; `qr_alt` says what the picture of the code holds."""

    title: str
    short_address: str
    copy_address: str
    copy_block: str
    copy_block_help: str
    copied: str
    copy_failed: str
    print: str
    qr: str
    qr_alt: Message
    qr_help: str
    svg: str
    png: str
    png_failed: str
    embed: str
    embed_help: str
    embed_label: str
    copy_embed: str
    read: str
