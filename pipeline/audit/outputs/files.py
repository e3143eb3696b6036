"""The files of an audit, all put in their places at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from huibao.schemas import Audit

from ...errors import OptionError
from ...writers.drafts import Drafts, place_of, writing
from .csv import draft_csv
from .page import audit_html
from .sound import audit_json, sound
from .xlsx import draft_xlsx

FORMATS = ("json", "csv", "xlsx", "html")


def write_audit(audit: Audit, target: Path, formats: Sequence[str]) -> list[Path]:
    """Write an audit in each of the formats and return the files, in the order of the formats.

    `write_audit(audit, Path("out"), ["json", "html"])` writes `out/audit.json` and
    `out/audit.html`; with one format that is a single file, `Path("may.html")` is that file.
    All of them take their places at the end; the same audit gives the same bytes. Raise
    OptionError if a format is unknown or needs a library that is not installed, SourceError if
    a file cannot be written.
    """
    chosen = tuple(dict.fromkeys(formats))
    unknown = [name for name in chosen if name not in FORMATS]
    if unknown or not chosen:
        named = ", ".join(unknown) or "none"
        raise OptionError(f"--format: {named}: give one or more of {', '.join(FORMATS)}")
    names = {form: f"audit.{form}" for form in chosen}
    folder = target
    if len(chosen) == 1 and chosen[0] != "csv":
        path = place_of(target, names[chosen[0]])
        folder, names[chosen[0]] = path.parent, path.name
    audit = sound(audit)
    drafts = Drafts(folder)
    try:
        paths = [path for form in chosen for path in _DRAFTERS[form](audit, drafts, names[form])]
        drafts.keep()
    except BaseException:
        drafts.drop()
        raise
    return paths


def _json(audit: Audit, drafts: Drafts, name: str) -> list[Path]:
    return [_draft_bytes(audit_json(audit), drafts, name)]


def _csv(audit: Audit, drafts: Drafts, name: str) -> list[Path]:
    return draft_csv(audit, drafts)


def _xlsx(audit: Audit, drafts: Drafts, name: str) -> list[Path]:
    return [draft_xlsx(audit, drafts, name)]


def _html(audit: Audit, drafts: Drafts, name: str) -> list[Path]:
    return [_draft_bytes(audit_html(audit).encode(), drafts, name)]


def _draft_bytes(data: bytes, drafts: Drafts, name: str) -> Path:
    path = drafts.folder / name
    with writing(path):
        drafts.place(name).write_bytes(data)
    return path


_DRAFTERS: Mapping[str, Callable[[Audit, Drafts, str], list[Path]]] = {
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    "html": _html,
}
