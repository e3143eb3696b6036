"""The ledger: what has been done of an archive, with which options and from which bytes.

A small database that one process writes, a transaction for each shard. A shard is on the disk
before its rows are, so what the ledger says is there is there, whatever was killed when.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import orjson

from ..errors import OptionError
from .job import Row

_VERSION = 1
_TABLE = """
CREATE TABLE IF NOT EXISTS reports (
  id TEXT PRIMARY KEY, file TEXT NOT NULL, key TEXT NOT NULL, sha256 TEXT,
  shard TEXT NOT NULL, start INTEGER NOT NULL, size INTEGER NOT NULL,
  carried TEXT NOT NULL, error TEXT
) WITHOUT ROWID
"""


class Ledger:
    """The reports that are done or failed, by id."""

    def __init__(self, path: Path) -> None:
        """Open the ledger, or begin one; raise OptionError if the file is none."""
        self._database = sqlite3.connect(path)
        try:
            (version,) = self._database.execute("PRAGMA user_version").fetchone()
            if version not in (0, _VERSION):
                raise OptionError(
                    f"{path}: written by another version of huibao: choose another output, or "
                    "remove the folder it stands in to begin anew"
                )
            self._database.execute(f"PRAGMA user_version = {_VERSION}")
            self._database.execute(_TABLE)
            self._database.commit()
        except sqlite3.DatabaseError as error:
            raise OptionError(
                f"{path}: not a readable ledger ({error}): remove it to begin anew"
            ) from error

    def known(self, id: str) -> tuple[str, str | None] | None:
        """Return the key and the hash of a report that has a row; the hash is None if it failed."""
        row = self._database.execute(
            "SELECT key, sha256, error FROM reports WHERE id = ?", (id,)
        ).fetchone()
        return None if row is None else (row[0], None if row[2] is not None else row[1])

    def add(self, rows: Sequence[Row]) -> None:
        """Keep rows, instead of what was known of their reports, in one transaction."""
        with self._database:
            self._database.executemany(
                "INSERT OR REPLACE INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        row.id, row.file, row.key, row.sha256, row.shard, row.start, row.size,
                        orjson.dumps(dict(row.carried)).decode(), row.error,
                    )
                    for row in rows
                    if not row.kept
                ],
            )  # fmt: skip

    def row(self, id: str) -> Row:
        """Return the row of a report; raise KeyError if it has none."""
        found = self._database.execute(
            "SELECT file, key, sha256, shard, start, size, carried, error FROM reports "
            "WHERE id = ?",
            (id,),
        ).fetchone()
        if found is None:
            raise KeyError(id)
        file, key, sha256, shard, start, size, carried, error = found
        return Row(0, id, file, key, sha256, shard, start, size, orjson.loads(carried), error)

    def shards(self) -> Iterator[str]:
        """Yield the names of the shards that rows point to."""
        for (name,) in self._database.execute(
            "SELECT DISTINCT shard FROM reports WHERE shard != ''"
        ):
            yield name

    def close(self) -> None:
        """Close the file."""
        self._database.close()
