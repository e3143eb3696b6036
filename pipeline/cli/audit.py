"""The command `audit`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, get_args

import typer

from ..errors import OptionError
from .options import (
    DictionaryOption,
    LexiconOption,
    MetadataOption,
    PathsArgument,
    ReferenceOption,
    SegmenterOption,
    TimeoutOption,
    WorkersOption,
)

AuditFormat = StrEnum("AuditFormat", "json csv xlsx html")

_FOUND = 3
"""The exit status when a check of --fail-on found something."""


def audit(
    paths: PathsArgument,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="OUT", help="Folder or file to write 输出."),
    ] = None,
    format: Annotated[
        list[AuditFormat] | None,
        typer.Option("--format", help="What -o writes 输出格式; may be repeated 可多次给出."),
    ] = None,
    metadata: MetadataOption = None,
    reference_date: ReferenceOption = None,
    require: Annotated[
        list[Path] | None,
        typer.Option(
            "--require", metavar="FILE", help="Checklist 应报清单, TOML; may be repeated."
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline", metavar="FILE", help="Earlier audit.json: hide what it knows 基线."
        ),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on", metavar="CHECKS", help="Exit with 3 if these find anything 门禁."
        ),
    ] = None,
    segmenter: SegmenterOption = "rjieba",
    dictionary: DictionaryOption = None,
    lexicon: LexiconOption = None,
    workers: WorkersOption = None,
    timeout: TimeoutOption = None,
) -> None:
    """Audit reports 审核: what is missing, does not add up or contradicts.

    Prints a summary; with -o writes the findings as well. Exit status: 0 done, 1 some reports
    failed, 2 wrong usage, 3 a check of --fail-on found something (docs/audit.md).
    """
    from ..audit.outputs import audit_json, print_summary, write_audit
    from ..batch import AuditOptions, audit_files, failed_checks

    gates = _checks(fail_on)
    formats = [item.value for item in format or ()]
    if output is None and formats not in ([], ["json"]):
        raise OptionError(f"--format {formats[0]}: needs -o OUT, where to write it")
    options = AuditOptions(
        paths=paths,
        metadata=metadata,
        reference_date=reference_date,
        require=tuple(require or ()),
        baseline=baseline,
        segmenter=segmenter,
        dictionary=dictionary,
        lexicon=lexicon,
        workers=workers,
        timeout=timeout,
    )
    found, status = audit_files(options)
    if status > 1:
        raise typer.Exit(status)
    if output is not None:
        write_audit(found, Path(output), formats or _formats_of(output))
    if output is None and formats:
        sys.stdout.buffer.write(audit_json(found))
    else:
        print_summary(found, sys.stdout)
    if failed_checks(found, gates):
        raise typer.Exit(_FOUND)
    if status:
        raise typer.Exit(status)


def _checks(named: str | None) -> list[str]:
    from huibao.schemas.findings import CheckId

    known = get_args(CheckId)
    wanted = [name.strip() for name in (named or "").split(",") if name.strip()]
    for name in wanted:
        if name not in known:
            raise OptionError(f"--fail-on: {name!r} is no check: one of {', '.join(known)}")
    return wanted


def _formats_of(output: str) -> list[str]:
    """Return what a file is by its suffix; a folder gets JSON."""
    suffix = Path(output).suffix.lower().removeprefix(".")
    named = suffix in AuditFormat.__members__ and suffix != "csv" and not Path(output).is_dir()
    return [suffix if named else "json"]
