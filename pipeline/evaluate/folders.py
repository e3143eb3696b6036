"""Read the reports of a folder as they were written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from ..errors import OptionError, SourceError


def load_folder(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the reports of `<folder>/<id>.json`, subfolders too, by id.

    Raises OptionError if there is no report, SourceError if a file holds none.
    """
    if not folder.is_dir():
        raise OptionError(f"{folder}: there is no such folder")
    reports: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.rglob("*.json")):
        try:
            report = orjson.loads(path.read_bytes())
        except (OSError, orjson.JSONDecodeError) as error:
            raise SourceError(f"{path}: not readable as JSON: {error}") from error
        if not isinstance(report, dict) or "records" not in report:
            raise SourceError(f"{path}: not a report: there is no field 'records'")
        reports[path.relative_to(folder).with_suffix("").as_posix()] = report
    if not reports:
        raise OptionError(f"{folder}: there is no report: expected <id>.json files")
    return reports
