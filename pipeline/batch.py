"""A run over many reports: each is read, extracted and written, or becomes an error row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from huibao.schemas import Report

from .errors import HuibaoError
from .readers import SheetRow, SourceFile
from .text.decode import decode
from .writers import Failure, Writer


class Extractor(Protocol):
    """What turns a text into a report: a `Pipeline`."""

    def extract(
        self,
        text: str,
        *,
        id: str | None = None,
        title: str | None = None,
        reference_date: str | None = None,
        source: str | None = None,
        sha256: str | None = None,
        encoding: str | None = None,
        metadata_date: str | None = None,
    ) -> Report:
        """Return the report that the text holds."""


def run(
    files: Sequence[SourceFile],
    extractor: Extractor,
    writer: Writer,
    *,
    rows: Mapping[str, SheetRow] | None = None,
    reference_date: str | None = None,
) -> Iterator[Failure | None]:
    """Extract and write each file in turn; yield None for it, or why it failed.

    `rows` are the rows of the index sheet by the id of their file, `reference_date` is the
    caller's and goes before theirs.
    """
    for file in files:
        row = (rows or {}).get(file.id)
        try:
            decoded = decode(file.read(), file.name)
            report = extractor.extract(
                decoded.text,
                id=file.id,
                title=row.title if row else None,
                reference_date=reference_date,
                source=file.relative,
                sha256=decoded.sha256,
                encoding=decoded.encoding,
                metadata_date=row.reference_date if row else None,
            )
            writer.write(report)
        except HuibaoError as error:
            yield Failure(file.name, str(error))
        except BrokenPipeError:  # nobody reads any more: no fault of the report
            raise
        except Exception as error:  # noqa: BLE001 - one report must not end a run over a million
            yield Failure(file.name, f"{file.name}: unexpected {type(error).__name__}: {error}")
        else:
            yield None
