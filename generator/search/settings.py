"""What the search is made from, in numbers and addresses: ids, and what its scripts must know (ADR 7)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256

from generator.catalogue.model import Catalogue, Synonyms
from generator.language.analysis import Forms
from generator.language.spelling import STOP, WORD, plain, words_of
from generator.render.urls import Urls
from generator.search.documents import KINDS, Document, other_documents
from generator.text import Language

Said = tuple[Language, str]
"""A word of a text in lower case, and the text's language."""


def numbered_ids(catalogue: Catalogue) -> list[str]:
    """`act:kemi/lupa-kehittaa` and so on: what each document is, by its number."""
    others = [f"{document.kind}:{document.id}" for document in other_documents(catalogue)]
    return [*(f"act:{act.id}" for act in catalogue.acts), *others]


def kind_starts(catalogue: Catalogue) -> list[tuple[str, int]]:
    """The number of the first document of each kind."""
    counts = Counter(document.kind for document in other_documents(catalogue))
    counts["act"] = len(catalogue.acts)
    return [(kind, sum(counts[before] for before in KINDS[:place])) for place, kind in enumerate(KINDS)]


def pick(documents: Iterable[Document]) -> set[Said]:
    """Every word that documents say, with its language, without those that are not searched."""
    texts: set[Said] = set()
    for document in documents:
        texts.update((label.language, token) for label in document.labels for token in label.text.split())
        for telling in document.tellings:
            for text in (telling.title, telling.summary, telling.body):
                texts.update((telling.language, token) for token in text.split())
    words = ((language, plain(word)) for language, token in texts for word in WORD.findall(token))
    return {(language, word) for language, word in words if word and word not in STOP}


def swedish_words(said: Iterable[Said], synonyms: Mapping[str, Synonyms], forms: Forms) -> frozenset[str]:
    """Stems of the site's own Swedish words, into which Swedish compounds are taken apart."""
    words = {word for language, word in said if language == "sv"}
    words |= {word for group in synonyms.values() for member in group.sv for word in words_of(member)}
    return frozenset(forms.analyse(word, "sv").lemmas[0] for word in words)


def documents_digest(catalogue: Catalogue, shared: bytes) -> bytes:
    """Of all that the search depends on, so that nothing is made to learn that nothing has changed.

    `shared` is a digest of the editors' records, of the copies' template and of our code.
    """
    found = sha256(shared)
    for act in catalogue.acts:
        found.update(act.id.encode() + act.digest)
    return found.digest()


def engine_settings(to: Urls) -> dict[str, str]:
    """What theme/search_engine/engine.js must know: the folders of Pagefind's index and of our own files."""
    return {"pagefind": f"{to.base_path}pagefind/", "search": f"{to.base_path}search/"}
