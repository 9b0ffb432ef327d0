"""The numbers of documents, the words and digests that the index depends on, and the settings of the engine (ADR 7)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256

from generator.catalogue.model import Catalogue
from generator.catalogue.vocabulary import Synonyms
from generator.language.analysis import Forms
from generator.language.spelling import STOP, WORD, list_words, normalise_word
from generator.render.urls import Urls
from generator.search.documents import KINDS, Document, list_other_documents
from generator.text import Language

Word = tuple[Language, str]
"""A word of a text in lower case, and the text's language."""


def list_ids(catalogue: Catalogue) -> list[str]:
    """The kind and id of each document by its number: `act:kemi/lupa-kehittaa`."""
    others = [f"{document.kind}:{document.id}" for document in list_other_documents(catalogue)]
    return [*(f"act:{act.id}" for act in catalogue.acts), *others]


def count_kind_starts(catalogue: Catalogue) -> list[tuple[str, int]]:
    """The number of the first document of each kind."""
    counts = Counter(document.kind for document in list_other_documents(catalogue))
    counts["act"] = len(catalogue.acts)
    return [(kind, sum(counts[before] for before in KINDS[:place])) for place, kind in enumerate(KINDS)]


def collect_words(documents: Iterable[Document]) -> set[Word]:
    """Every word of the documents with its language, without stop words."""
    texts: set[Word] = set()
    for document in documents:
        texts.update((label.language, token) for label in document.labels for token in label.text.split())
        for telling in document.texts:
            for text in (telling.title, telling.summary, telling.body):
                texts.update((telling.language, token) for token in text.split())
    words = ((language, normalise_word(word)) for language, token in texts for word in WORD.findall(token))
    return {(language, word) for language, word in words if word and word not in STOP}


def list_swedish_stems(said: Iterable[Word], synonyms: Mapping[str, Synonyms], forms: Forms) -> frozenset[str]:
    """Stems of the site's own Swedish words, into which Swedish compounds are taken apart."""
    words = {word for language, word in said if language == "sv"}
    words |= {word for group in synonyms.values() for member in group.sv for word in list_words(member)}
    return frozenset(forms.analyse(word, "sv").lemmas[0] for word in words)


def digest_documents(catalogue: Catalogue, shared: bytes) -> bytes:
    """The digest of everything that the search depends on, counted without building the documents.

    `shared` is a digest of the editors' records, of the copies' template and of our code.

    """
    found = sha256(shared)
    for act in catalogue.acts:
        found.update(act.id.encode() + act.digest)
    return found.digest()


def build_engine_settings(to: Urls) -> dict[str, str]:
    """The settings of theme/search_engine/engine.js: the folders of Pagefind's index and of our own files."""
    return {"pagefind": f"{to.base_path}pagefind/", "search": f"{to.base_path}search/"}
