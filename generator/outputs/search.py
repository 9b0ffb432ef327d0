"""What the search is made from, in numbers and addresses: ids, and what its scripts must know (ADR 7)."""

from collections import Counter
from hashlib import sha256

from generator.catalogue.model import Catalogue
from generator.language.analysis import Forms
from generator.language.spelling import words_of
from generator.outputs.addresses import Addresses
from generator.outputs.search_documents import KINDS, documents, other_documents


def numbered_ids(catalogue: Catalogue) -> list[str]:
    """`act:kemi/lupa-kehittaa` and so on: what each document is, by its number."""
    others = [f"{document.kind}:{document.id}" for document in other_documents(catalogue)]
    return [*(f"act:{act.id}" for act in catalogue.acts), *others]


def kind_starts(catalogue: Catalogue) -> list[tuple[str, int]]:
    """The number of the first document of each kind."""
    counts = Counter(document.kind for document in other_documents(catalogue))
    counts["act"] = len(catalogue.acts)
    return [(kind, sum(counts[before] for before in KINDS[:place])) for place, kind in enumerate(KINDS)]


def swedish_words(catalogue: Catalogue, forms: Forms) -> frozenset[str]:
    """Stems of the site's own Swedish words, into which Swedish compounds are taken apart."""
    texts = [word for group in catalogue.synonyms.values() for word in group.sv]
    for document in documents(catalogue):
        texts += [label.text for label in document.labels if label.language == "sv"]
        for telling in document.tellings:
            if telling.language == "sv":
                texts += [telling.title, telling.summary, telling.body]
    words = {word for text in dict.fromkeys(texts) for word in words_of(text)}
    return frozenset(forms.analyse(word, "sv").lemmas[0] for word in words)


def documents_digest(catalogue: Catalogue, shared: bytes) -> bytes:
    """Of all that the search depends on, so that nothing is made to learn that nothing has changed.

    `shared` is a digest of the editors' records, of the copies' template and of our code.
    """
    found = sha256(shared)
    for act in catalogue.acts:
        found.update(act.id.encode() + act.digest)
    return found.digest()


def engine_settings(to: Addresses) -> dict[str, str]:
    """What theme/assets/js/search/engine.js must know: the folders of Pagefind's index and of our own files."""
    return {"pagefind": f"{to.base_path}pagefind/", "search": f"{to.base_path}search/"}
