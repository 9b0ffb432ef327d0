"""`python -m bench.persons [FILE]`: how much personal data in sentences is found, and how often what is none.

`tests/rules/persons.csv` has sentences that were written before the rules were made for them: its columns are sentence,
language, has_personal_data, kind and span (several are parted by ` | `). Their results are written to
docs/personal-data.md; another file of the same form is only judged. A file that has shown what was missing is moved to
the end of the table, and the next one is written anew.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from generator.rules.contact_details import find_codes
from generator.rules.persons import find_personal_data

ROOT = Path(__file__).parents[1]
SENTENCES = ROOT / "tests" / "rules" / "persons.csv"
PAGE = ROOT / "docs" / "personal-data.md"
TOP = """\
# Personal data: what is found, and what is mistaken

Written by `python -m bench.persons`; what is looked for, and why by lists, is told in
[ADR 5](decisions/0005-names-are-found-by-a-list.md). The sentences are in `tests/rules/persons.csv`. They came in nine
sets, each written before the rules were mended by it: three by somebody who did not know the rules, the rest by a
mender. So these numbers say that what was known is held, and not how much of tomorrow's text will be found. When they
came, .87 and .85 of what was personal was found in the second and third sets of somebody else, with false alarms of
none and .012; and .51, .83, .86, .65, .82 and .95 in the mender's own, which sought what was weak, with false alarms of
.014, .134, .091, .100, .091 and .020.

Recall is the share of the sentences in which everything personal was found whole; a false alarm is a sentence with
nothing personal in which something was found.
"""
UNSOLVED = """\
## What is not found

- A family name alone that is not in the lists, has no known ending and stands beside nothing that only a person does:
  `Kupsala soitti`. Listed names that are also words or places (Koski, Salo) need more than `soitti` beside them too.
- A given name alone, unless a title, a class of pupils or another person stands beside it. `Liisa kertoi` is left
  alone, for robots and chats have names as well.
- A name typed in small letters among words with capitals, unless both its parts are surely names: `liisa korhonen`. In
  a paragraph without any capital letter others are found as well, where one part is no other word: not `vuokko jokela`.
- A home that no word in its sentence tells of: an address alone is more often that of a service.

## What is mistaken

- A name of an example, a book or a mascot looks like a colleague's. Storybook figures and people of old are listed in
  `generator/rules/names/public.txt`; the act's file can acknowledge others.
- A village or a house with a family's name is taken for a person where it does what people do: `Kivimäki kertoi`. So is
  a shop, unless what it is known for is listed: `Vepsäläiseltä`, `Karlssons pall`, but not `Piiroisen tuolit`.
"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what is personal in it, as typed; nothing where it has none."""

    text: str
    kind: str
    spans: tuple[str, ...]

    def missed(self) -> list[str]:
        """What is personal and was not found whole."""
        found = [*(typed for _, typed in find_personal_data(self.text)), *find_codes(self.text)]
        return [span for span in self.spans if not any(span.rstrip(".") in typed for typed in found)]

    def alarms(self) -> list[str]:
        """What was found in a sentence that has nothing personal."""
        return [] if self.spans else [*(typed for _, typed in find_personal_data(self.text)), *find_codes(self.text)]


@dataclass(frozen=True, slots=True)
class Judged:
    """Sentences with what was missed and mistaken in them."""

    sentences: Sequence[Sentence]
    missed: Sequence[tuple[Sentence, list[str]]]
    alarms: Sequence[tuple[Sentence, list[str]]]

    @property
    def recall(self) -> float:
        """The share of the sentences with something personal in which all was found."""
        return 1 - len(self.missed) / sum(bool(each.spans) for each in self.sentences)

    @property
    def false_alarms(self) -> float:
        """The share of the other sentences in which something was found."""
        return len(self.alarms) / sum(not each.spans for each in self.sentences)


def read_sentences(path: Path) -> list[Sentence]:
    """The sentences of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Sentence(row["sentence"], row["kind"], tuple(filter(None, row["span"].split(" | "))))
            for row in csv.DictReader(file)
        ]


def judged(sentences: Sequence[Sentence]) -> Judged:
    """What the rules miss and mistake in sentences."""
    return Judged(
        sentences,
        [(each, missed) for each in sentences if (missed := each.missed())],
        [(each, alarms) for each in sentences if (alarms := each.alarms())],
    )


def table(found: Judged) -> str:
    """Recall by kind and false alarms, as Markdown."""
    return "\n".join(["kind | sentences | all found | recall", "--- | --- | --- | ---", *_rows(found)])


def _rows(found: Judged) -> Iterator[str]:
    personal = [each for each in found.sentences if each.spans]
    missed = [each for each, _ in found.missed]
    for kind in dict.fromkeys(each.kind for each in personal):
        yield _row(kind, [each for each in personal if each.kind == kind], missed)
    yield _row("all", personal, missed)
    others = len(found.sentences) - len(personal)
    yield f"nothing personal | {others} | {len(found.alarms)} false alarms | {found.false_alarms:.3f}"


def _row(kind: str, sentences: Sequence[Sentence], missed: Sequence[Sentence]) -> str:
    held = sum(each not in missed for each in sentences)
    return f"{kind} | {len(sentences)} | {held} | {held / len(sentences):.3f}"


def page(found: Judged) -> str:
    """docs/personal-data.md."""
    parts = [TOP, "## The sentences\n", table(found), ""]
    for title, rows in (("Missed", found.missed), ("Mistaken", found.alarms)):
        if rows:
            parts += [f"{title}:\n", *_listed(rows), ""]
    return "\n".join([*parts, UNSOLVED])


def _listed(rows: Iterable[tuple[Sentence, list[str]]]) -> Iterator[str]:
    return (f"- {each.text} ({', '.join(typed)})" for each, typed in rows)


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
def main(file: Path | None) -> None:
    """Judge a file of sentences; without one write docs/personal-data.md anew. The last line is for machines."""
    found = judged(read_sentences(file or SENTENCES))
    if file is None:
        PAGE.write_text(page(found), "utf-8")
    click.echo(table(found))
    for title, rows in (("missed", found.missed), ("mistaken", found.alarms)):
        for line in _listed(rows):
            click.echo(f"{title} {line}")
    click.echo(f"recall={found.recall:.3f} false_alarms={found.false_alarms:.3f}")


if __name__ == "__main__":
    main()
