"""The parts of a Word file: a zip archive of XML documents."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

from ...errors import SourceError
from ..limits import refuse_bomb

if TYPE_CHECKING:
    from lxml.etree import _Element

_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError,
    ValueError,
)  # fmt: skip


class Parts:
    """Read the parts of one file; `name` is the file's name for messages."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise SourceError(
                f"{name}: a damaged Word file ({error}): "
                "open it in a word processor and save it anew"
            ) from error
        self._names = {held.lower(): held for held in self._archive.namelist()}

    def xml(self, part: str) -> _Element | None:
        """Return the root of a part, None if there is none; raise SourceError if it is broken."""
        from lxml import etree

        held = self._names.get(part.lower())
        if held is None:
            return None
        refuse_bomb(self._archive.getinfo(held), f"{self._name}: {held}")
        # No entities, no network: a report is somebody else's file.
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        try:
            return etree.fromstring(self._archive.read(held), parser)
        except (*_BROKEN, etree.XMLSyntaxError) as error:
            raise SourceError(
                f"{self._name}: a damaged Word file ({held}: {error}): "
                "open it in a word processor and save it anew"
            ) from error

    def document(self) -> str:
        """Return the name of the main part: `word/document.xml` nearly always."""
        relations = self.xml("_rels/.rels")
        for relation in () if relations is None else relations:
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                return str(relation.get("Target", "")).lstrip("/")
        return "word/document.xml"

    def beside(self, document: str, name: str) -> _Element | None:
        """Return a part in the folder of the main one, `styles.xml` or `numbering.xml`."""
        return self.xml(posixpath.join(posixpath.dirname(document), name))
