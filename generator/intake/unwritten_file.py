"""A file that is judged before it is written anywhere."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from pydantic import BaseModel

from generator.schema.records.act import ActRecord
from generator.schema.source_files import SourceFile


@dataclass(frozen=True, slots=True)
class UnwrittenFile(SourceFile):
    """A source file whose bytes are at hand."""

    content: bytes = b""

    def data(self) -> bytes:
        """The bytes."""
        return self.content

    @classmethod
    def of(cls, folder: str, record_id: str, text: str, kind: type[BaseModel] = ActRecord) -> Self:
        """The file of a record: `acts`, `kemi/lupa-kehittaa`, its text."""
        name = f"{folder}/{record_id}.yaml"
        return cls(name, Path(name), kind, record_id, text.encode("utf-8", "replace"))
