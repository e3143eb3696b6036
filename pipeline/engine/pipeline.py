"""One report through the house: text, masks, layout, extractors, links, report."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ...schemas import Report
from ..layout import find_headings, find_title, front_matter, read
from ..masks import MaskFinder
from ..rules import Document, Lexicons, Reference
from ..segmenters import get_segmenter
from ..text.source import Source
from ..text.structure import Structure
from .assemble import assemble
from .links import link
from .overlaps import settle
from .registry import load_extractors


class Pipeline:
    """The compiled rules, for many texts.

    >>> Pipeline().extract("共有党员12人").records[0].value
    12.0
    """

    def __init__(
        self,
        *,
        segmenter: str = "rjieba",
        dictionary: Path | None = None,
        lexicons: Path | None = None,
    ) -> None:
        """Compile the rules; the segmenter and the user's words are loaded here, once.

        `dictionary` is a file in jieba's format, `lexicons` a folder of TOML word groups.
        Raise HuibaoError (SegmenterError, DictionaryError, LexiconError) if one is wrong.
        """
        self.lexicons = Lexicons(lexicons)
        self.extractors = load_extractors(self.lexicons)
        self._masks = MaskFinder(self.lexicons)
        self._segmenter = get_segmenter(segmenter, dictionary=dictionary)

    def extract(
        self,
        text: str,
        *,
        id: str | None = None,
        title: str | None = None,
        reference_date: str | None = None,
        metadata_date: str | None = None,
        source: str | None = None,
        sha256: str | None = None,
        encoding: str | None = None,
    ) -> Report:
        """Return the records of one text; offsets in the report are code points into `text`.

        `reference_date` (EDTF: `2022`, `2022-07`, `2022-07-01`) is the caller's,
        `metadata_date` an index sheet's; with neither, that of YAML front matter, then the
        text's own signature, title or latest reported date is used. `title` overrides the
        one found. `sha256` is that of
        the file's bytes; without it that of the text in UTF-8 is given.
        """
        if sha256 is None:
            sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        origin = Source(text, id or "report", source, sha256, encoding)
        document = self.read(origin, given=reference_date, metadata=metadata_date)
        self.run(document)
        if title is None and (own := front_matter(origin.folded).title) is not None:
            title = text[slice(*own)]
        return assemble(document, title)

    def run(self, document: Document) -> None:
        """Let the extractors read a document, settle overlaps and link what they found."""
        for extractor in self.extractors:
            document.drafts.setdefault(extractor.kind, []).extend(extractor.extract(document))
        settle(document)
        link(document)

    def read(
        self, source: Source, *, given: str | None = None, metadata: str | None = None
    ) -> Document:
        """Return a text laid out and ready for the extractors, nothing extracted yet."""
        found = self._masks.find(source.folded)
        masks = [(run.start, run.end, run.hides) for run in found.runs]
        reading = read(source.folded, masks, found.emphasis)
        structure = Structure(reading.text)
        headings = find_headings(reading, structure)
        document = Document(
            source=source,
            reading=reading,
            structure=structure,
            segmenter=self._segmenter,
            masks=found.runs,
            headings=headings,
            title=find_title(reading, headings),
        )
        metadata = metadata or front_matter(source.folded).date
        if given is not None:
            document.reference = Reference(given, "given")
        elif metadata is not None:
            document.reference = Reference(metadata, "metadata")
        return document
