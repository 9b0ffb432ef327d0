"""A catalogue to search: its acts as the pipeline knows them, and its site."""

import shutil
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bench.measuring import FailedError
from generator.build.context import Job
from generator.build.site import build_site
from generator.catalogue.model import Act, Catalogue
from generator.checking import loading
from generator.problems import Severity
from generator.schema.source_files import Folders

ROOT = Path(__file__).resolve().parent.parent.parent
STUDY = ROOT / "tests" / "search" / "corpus"
OWN = ROOT / "tests" / "search" / "market"
"""The market as it was when our own queries were judged; what is on the market now is not judged by them."""
WIDER = ROOT / "tests" / "search" / "wider_market"
"""The market as it was when queries of twelve more kinds were judged, by people who had not seen the search."""
CONCEPTS = ROOT / "editorial" / "vocabulary" / "concepts"
TODAY = date(2026, 11, 29)


@dataclass(frozen=True, slots=True)
class Corpus:
    """A built catalogue. `seconds` is what the whole build took."""

    catalogue: Catalogue
    site: Path
    seconds: float

    @property
    def acts(self) -> Sequence[Act]:
        """In order of id."""
        return self.catalogue.acts

    def named(self, relevant: frozenset[str]) -> frozenset[str]:
        """Ids as the page has them: the study's queries name an act by its slug alone."""
        slugs: Mapping[str, str] = {act.slug: act.id for act in self.acts}
        return frozenset(each if "/" in each else slugs.get(each, each) for each in relevant)


def folders_of(acts: Path) -> Folders:
    """The folders of a corpus: the records that lie beside its acts, or else the repository's own."""
    beside = acts.resolve().parent / "editorial"
    return Folders.at(ROOT, acts, beside if (beside / "vocabulary").is_dir() else None)


def with_concepts(folders: Folders, concepts: Path, folder: Path) -> Folders:
    """The same acts beside a copy of their records, made into `folder`, where the concepts of this folder stand.

    What themes and sectors the concepts are is left out: another market has its own.
    """
    shutil.copytree(folders.editorial, folder)
    target = folder / "vocabulary" / "concepts"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    for file in sorted(concepts.glob("*.yaml")):
        lines = file.read_text("utf-8").splitlines(keepends=True)
        told = (line for line in lines if not line.startswith(("  theme:", "  sector:")))
        (target / file.name).write_text("".join(told), "utf-8")
    return replace(folders, editorial=folder)


def built(folders: Folders, site: Path, jobs: int = 1) -> Corpus:
    """Build a corpus into a folder that is not there yet, with nothing kept. Raises FailedError."""
    checked = loading.check(folders, TODAY)
    began = time.perf_counter()
    job = Job(ROOT, TODAY, folders, "https://tekojentori.example/", jobs=jobs, pictures=False)
    done = build_site(job, site)
    if not done.done:
        errors = [each for each in done.problems if each.severity is Severity.ERROR]
        said = "; ".join(f"{each.file}: {each.message.en}" for each in errors[:5])
        message = f"{folders.acts} does not build: {said}"
        raise FailedError(message)
    return Corpus(checked.catalogue(TODAY), site, time.perf_counter() - began)
