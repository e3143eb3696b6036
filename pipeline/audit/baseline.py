"""The baseline: findings that are known already, taken from an earlier audit's JSON."""

from __future__ import annotations

from pathlib import Path

import orjson

from ..errors import OptionError


def read_baseline(path: Path) -> frozenset[str]:
    """Return the ids of the findings in an `audit.json`.

    Raise OptionError naming the file if it cannot be read or is no audit.
    """
    try:
        data = orjson.loads(path.read_bytes())
    except OSError as error:
        raise OptionError(f"--baseline: {path}: {error.strerror}") from error
    except orjson.JSONDecodeError as error:
        raise OptionError(f"--baseline: {path}: not JSON: {error}") from error
    found = data.get("findings") if isinstance(data, dict) else None
    if not isinstance(found, list):
        raise OptionError(f"--baseline: {path}: not the JSON of an audit: no `findings`")
    ids = [item.get("id") if isinstance(item, dict) else None for item in found]
    if not all(isinstance(id_, str) for id_ in ids):
        raise OptionError(f"--baseline: {path}: not the JSON of an audit: a finding without id")
    return frozenset(str(id_) for id_ in ids)
