"""Acts' pictures can be shown, are large enough, and do not tell where somebody was."""

from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.rule import Finding, RuleContext, rule
from generator.schema.photographs import Photograph, read_photograph
from generator.schema.records.act import ActRecord

LARGEST_FILE = 10_000_000
"""Bytes."""
LARGEST_PICTURE = 50_000_000
"""Pixels: more would fill the memory of whoever builds the site."""
NARROWEST = 600
"""Pixels: narrower is blurred on an ordinary screen."""
_NOT_IN_FORM = "pictures are files beside the act's: the form carries along what is said of them"


@rule(
    "IMAGE-FILE",
    ActRecord,
    not_in_form=_NOT_IN_FORM,
    fi="Kuvaa {typed} ei ole teon kansiossa. Tallenna kuva samaan kansioon kuin teko ja kirjoita tähän vain sen nimi, esimerkiksi kuva.jpg.",
    sv="Bilden {typed} finns inte i gärningens mapp. Spara bilden i samma mapp som gärningen och skriv här bara dess namn, till exempel bild.jpg.",
    en="There is no picture {typed} in the act's folder. Save the picture in the same folder as the act and write only its name here, for example picture.jpg.",
)
def find_missing_pictures(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """A picture lies beside the file of its act."""
    for index, image in enumerate(act.images):
        if context.folder is not None and read_photograph(context.folder, image.file) is None:
            yield Finding(("images", index, "file"), {"typed": image.file})


@rule(
    "IMAGE-KIND",
    ActRecord,
    not_in_form=_NOT_IN_FORM,
    fi="Tiedosto {typed} ei ole kuva, jonka sivusto voi näyttää. Tallenna se muodossa JPEG, PNG tai WebP.",
    sv="Filen {typed} är inte en bild som webbplatsen kan visa. Spara den i formatet JPEG, PNG eller WebP.",
    en="The file {typed} is not a picture that the site can show. Save it as JPEG, PNG or WebP.",
)
def find_unreadable_pictures(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """What a file holds is what counts, not the end of its name."""
    for index, photograph in _read_photographs(act, context):
        if photograph.kind is None:
            yield Finding(("images", index, "file"), {"typed": photograph.path.name})


@rule(
    "IMAGE-LARGE",
    ActRecord,
    not_in_form=_NOT_IN_FORM,
    fi="Kuva {typed} on liian suuri: {megabytes} Mt ja {width} × {height} kuvapistettä. Pienennä se enintään 10 megatavuun, esimerkiksi 2000 kuvapisteen levyiseksi.",
    sv="Bilden {typed} är för stor: {megabytes} MB och {width} × {height} bildpunkter. Förminska den till högst 10 megabyte, till exempel till bredden 2000 bildpunkter.",
    en="The picture {typed} is too large: {megabytes} MB and {width} × {height} pixels. Make it 10 megabytes at most, for example 2000 pixels wide.",
)
def find_large_pictures(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """A repository keeps every version of a picture for ever."""
    for index, photograph in _read_photographs(act, context):
        if photograph.size > LARGEST_FILE or photograph.width * photograph.height > LARGEST_PICTURE:
            values = {
                "typed": photograph.path.name,
                "megabytes": max(1, round(photograph.size / 1_000_000)),
                "width": photograph.width,
                "height": photograph.height,
            }
            yield Finding(("images", index, "file"), values)


@rule(
    "IMAGE-SMALL",
    ActRecord,
    not_in_form=_NOT_IN_FORM,
    fi="Kuva {typed} on vain {width} kuvapistettä leveä, joten se näyttää sivulla epätarkalta. Jos sinulla on suurempi kuva, käytä sitä: vähintään 600 kuvapistettä riittää.",
    sv="Bilden {typed} är bara {width} bildpunkter bred och ser därför oskarp ut på sidan. Om du har en större bild, använd den: minst 600 bildpunkter räcker.",
    en="The picture {typed} is only {width} pixels wide, so it looks blurred on the page. If you have a larger one, use it: 600 pixels are enough.",
    severity=Severity.WARNING,
)
def find_small_pictures(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """A small picture can be shown, but does its act no honour."""
    for index, photograph in _read_photographs(act, context):
        if photograph.kind and photograph.width < NARROWEST:
            yield Finding(("images", index, "file"), {"typed": photograph.path.name, "width": photograph.width})


@rule(
    "IMAGE-PLACE",
    ActRecord,
    not_in_form=_NOT_IN_FORM,
    fi="Kuva {typed} kertoo, missä se on otettu. Tallenna kuvasta kopio ilman sijaintitietoja (kuvakaappaus tai kuvaohjelman ”poista tiedot”) ja lähetä se tämän sijaan.",
    sv="Bilden {typed} berättar var den är tagen. Spara en kopia av bilden utan platsuppgifter (en skärmbild eller bildprogrammets ”ta bort uppgifter”) och skicka den i stället.",
    en="The picture {typed} tells where it was taken. Save a copy without the location (a screenshot, or “remove properties” in a picture program) and send that instead.",
)
def find_pictures_with_places(act: ActRecord, context: RuleContext) -> Iterator[Finding]:
    """A telephone writes into a picture where it was taken: at somebody's home, perhaps. Git would keep it for ever."""
    for index, photograph in _read_photographs(act, context):
        if photograph.placed:
            yield Finding(("images", index, "file"), {"typed": photograph.path.name})


def _read_photographs(act: ActRecord, context: RuleContext) -> Iterator[tuple[int, Photograph]]:
    if context.folder is None:
        return
    for index, image in enumerate(act.images):
        if photograph := read_photograph(context.folder, image.file):
            yield index, photograph
