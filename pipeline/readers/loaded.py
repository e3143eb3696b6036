"""What a reader hands on: the text of a report and what its file says of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Loaded:
    """One report as text: `text` is what the offsets of its records count in.

    `sha256` is that of the file's bytes, `encoding` that in which they were decoded (None where
    the format settles it). `title`, `unit` and `date` (ISO 8601, a day) are the document's
    properties, None where they are absent or say nothing.
    """

    text: str
    sha256: str
    encoding: str | None = None
    title: str | None = None
    unit: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Properties:
    """The title, the author's unit and the day of last change that a document carries."""

    title: str | None = None
    unit: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Extracted:
    """What the reader of one format gives: text, properties and, for text formats, encoding."""

    text: str
    properties: Properties = Properties()
    encoding: str | None = None
