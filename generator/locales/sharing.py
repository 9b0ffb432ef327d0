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


FINNISH = Sharing(
    title="Jaa teko",
    short_address="Lyhyt osoite, joka ei vanhene",
    copy_address="Kopioi osoite",
    copy_block="Kopioi uutiskirjeeseen",
    copy_block_help="Saat otsikon, tiivistelmän ja linkin. Liitä ne kirjeeseen tai sähköpostiin.",
    copied="Kopioitu",
    copy_failed="Kopiointi ei onnistunut. Valitse osoite ja kopioi se itse.",
    print="Tulosta teko",
    qr="QR-koodi",
    qr_alt=Message("QR-koodi: {address}"),
    qr_help="Koodi avaa teon puhelimessa. SVG on painettavaksi, PNG esityksiin ja asiakirjoihin.",
    svg="Lataa SVG",
    png="Lataa PNG",
    png_failed="Kuvaa ei voitu tehdä. Lataa SVG.",
    embed="Upota sivulle",
    embed_help="Liitä nämä rivit omalle sivullesi. Ne eivät seuraa ketään.",
    embed_label="Kortti HTML-muodossa",
    copy_embed="Kopioi kortti",
    read="Lue teko",
)

SWEDISH = Sharing(
    title="Dela gärningen",
    short_address="Kort adress som inte föråldras",
    copy_address="Kopiera adressen",
    copy_block="Kopiera till nyhetsbrevet",
    copy_block_help="Du får rubriken, sammanfattningen och länken. Klistra in dem i brevet eller i e-posten.",
    copied="Kopierat",
    copy_failed="Kopieringen lyckades inte. Markera adressen och kopiera den själv.",
    print="Skriv ut gärningen",
    qr="QR-kod",
    qr_alt=Message("QR-kod: {address}"),
    qr_help="Koden öppnar gärningen i telefonen. SVG är för tryck, PNG för presentationer och dokument.",
    svg="Ladda ner SVG",
    png="Ladda ner PNG",
    png_failed="Bilden kunde inte göras. Ladda ner SVG.",
    embed="Bädda in på en sida",
    embed_help="Klistra in de här raderna på din egen sida. De spårar ingen.",
    embed_label="Kortet som HTML",
    copy_embed="Kopiera kortet",
    read="Läs gärningen",
)

ENGLISH = Sharing(
    title="Share the act",
    short_address="A short address that does not expire",
    copy_address="Copy the address",
    copy_block="Copy to the newsletter",
    copy_block_help="You get the title, the summary and the link. Paste them into the letter or an e-mail.",
    copied="Copied",
    copy_failed="Copying did not work. Select the address and copy it yourself.",
    print="Print the act",
    qr="QR code",
    qr_alt=Message("QR code: {address}"),
    qr_help="The code opens the act on a phone. SVG is for printing, PNG for slides and documents.",
    svg="Download SVG",
    png="Download PNG",
    png_failed="The picture could not be made. Download the SVG.",
    embed="Embed on a page",
    embed_help="Paste these lines into a page of your own. They track nobody.",
    embed_label="The card as HTML",
    copy_embed="Copy the card",
    read="Read the act",
)
