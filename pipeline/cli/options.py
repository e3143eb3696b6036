"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

SegmenterOption = Annotated[
    str,
    typer.Option("--segmenter", metavar="NAME", help="Word segmenter 分词器 (docs/segmenters.md)."),
]
DictionaryOption = Annotated[
    Path | None,
    typer.Option("--dictionary", metavar="FILE", help="User dictionary 用户词典, a word a line."),
]
LexiconOption = Annotated[
    Path | None,
    typer.Option("--lexicon", metavar="DIR", help="Words of your own 词表 (docs/extending.md)."),
]
ReferenceOption = Annotated[
    str | None,
    typer.Option("--reference-date", metavar="DATE", help="Date of the reports 报告日期, EDTF."),
]
MetadataOption = Annotated[
    Path | None,
    typer.Option("--metadata", metavar="SHEET", help="Index sheet 索引表, CSV or XLSX."),
]
WorkersOption = Annotated[
    int | None,
    typer.Option("--workers", metavar="N", help="Processes 进程数; all cores if not given."),
]
TimeoutOption = Annotated[
    float | None, typer.Option("--timeout", metavar="SECONDS", help="For one report 单份时限.")
]
PathsArgument = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Files, folders or - (文件、文件夹或标准输入)."),
]
