"""The commands that read reports, and those that show how: words, rules, figures, the schema."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

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

# Spelled out: the writers are imported when something is written.
Format = StrEnum("Format", "json jsonl csv xlsx parquet sqlite")
Schema = StrEnum("Schema", "report audit")


def extract(
    paths: PathsArgument,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="OUT", help="Folder or file to write 输出."),
    ] = None,
    format: Annotated[Format, typer.Option("--format", help="What -o writes 输出格式.")] = (
        Format.json
    ),
    to: Annotated[
        str | None, typer.Option("--to", metavar="ADDRESS", help="Database 数据库: postgresql://…")
    ] = None,
    metadata: MetadataOption = None,
    reference_date: ReferenceOption = None,
    segmenter: SegmenterOption = "rjieba",
    dictionary: DictionaryOption = None,
    lexicon: LexiconOption = None,
    workers: WorkersOption = None,
    timeout: TimeoutOption = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Keep what is done and unchanged 续跑.")
    ] = False,
    save_text: Annotated[
        bool, typer.Option("--save-text", help="Texts to OUT/text/<id>.txt 保存正文.")
    ] = False,
    log_json: Annotated[
        bool, typer.Option("--log-json", help="JSON lines on standard error 日志.")
    ] = False,
    cluster: Annotated[
        str | None,
        typer.Option("--cluster", metavar="ADDRESS", help="Dask scheduler 集群: tcp://host:8786"),
    ] = None,
) -> None:
    """Extract records 抽取记录.

    Without -o the reports go to standard output as JSON Lines. Exit status: 0 done, 1 some
    reports failed, 2 wrong usage, 130 stopped by Ctrl-C (docs/batch.md).
    """
    from ..batch import Options, extract_archive

    remote = None
    if cluster is not None or any("://" in place for place in (*paths, output or "")):
        from ..cluster import Cluster

        remote = Cluster()
    options = Options(
        paths=paths,
        output=output,
        format=format.value,
        to=to,
        metadata=metadata,
        reference_date=reference_date,
        segmenter=segmenter,
        dictionary=dictionary,
        lexicon=lexicon,
        workers=workers,
        timeout=timeout,
        resume=resume,
        save_text=save_text,
        log_json=log_json,
        cluster=cluster,
    )
    if status := extract_archive(options, remote):
        raise typer.Exit(status)


def segment(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text file or - (文本文件).")],
    segmenter: SegmenterOption = "rjieba",
    dictionary: DictionaryOption = None,
) -> None:
    """Segment a text into words 分词.

    A line a word: start, end, word and, if the segmenter gives one, its part of speech.
    """
    from ..segmenters import get_segmenter

    text = _read_text(file)
    for word in get_segmenter(segmenter, dictionary=dictionary).segment(text):
        if not word.text.isspace():
            columns = [str(word.start), str(word.end), word.text, *([word.tag] if word.tag else [])]
            typer.echo("\t".join(columns))


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Folder of gold reports 标准答案.")],
    predicted: Annotated[
        Path, typer.Argument(metavar="PRED", help="Folder of extracted reports 抽取结果.")
    ],
    slots: Annotated[bool, typer.Option("--slots", help="A row for each slot too 逐栏.")] = False,
    errors: Annotated[
        str | None,
        typer.Option("--errors", metavar="KIND", help="List what differs for a kind 列出差异."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON 以 JSON 输出.")] = False,
) -> None:
    """Compare extracted reports with gold ones 评测."""
    import orjson

    from ..evaluate import KINDS, figures, list_differences, load_folder, render, score_folders

    if errors is not None and errors not in KINDS:
        raise OptionError(f"--errors: {errors!r} is no kind: one of {', '.join(KINDS)}")
    wanted, found = load_folder(gold), load_folder(predicted)
    scores = score_folders(wanted, found)
    if as_json:
        indented = orjson.dumps(figures(scores, slots=slots), option=orjson.OPT_INDENT_2)
        typer.echo(indented.decode())
        return
    typer.echo(render(scores, slots=slots))
    if errors:
        for difference in list_differences(wanted, found, errors):
            typer.echo(str(difference))


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text file or - (文本文件).")],
    at: Annotated[int, typer.Option("--at", metavar="OFFSET", help="Code point 位置, from 0.")],
    reference_date: ReferenceOption = None,
    segmenter: SegmenterOption = "rjieba",
    dictionary: DictionaryOption = None,
    lexicon: LexiconOption = None,
) -> None:
    """Explain a place 解释: the sentence there, its cues, what fired and what did not."""
    from ..engine import Pipeline
    from ..engine.explain import explain as explain_place
    from ..readers import check_reference_date
    from ..views import explanation_lines

    if reference_date is not None:
        check_reference_date(reference_date, "--reference-date")
    text = _read_text(file)
    pipeline = Pipeline(segmenter=segmenter, dictionary=dictionary, lexicons=lexicon)
    explanation = explain_place(pipeline, text, at, reference_date=reference_date)
    typer.echo("\n".join(explanation_lines(explanation)))


def rules(
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Of one kind 种类 only.")
    ] = None,
    lexicon: LexiconOption = None,
) -> None:
    """List the rules 规则: id, meaning, cues, examples and sentences they refuse."""
    from ..engine import Pipeline
    from ..views import rule_lines

    extractors = Pipeline(segmenter="char", lexicons=lexicon).extractors
    kinds = sorted({extractor.kind for extractor in extractors})
    if kind is not None and kind not in kinds:
        raise OptionError(f"--kind: {kind!r} is no kind with rules: one of {', '.join(kinds)}")
    wanted = (extractor for extractor in extractors if kind in (None, extractor.kind))
    listed = [rule for extractor in wanted for rule in extractor.rules]
    typer.echo("\n".join(rule_lines(listed)))


def schema(
    name: Annotated[
        Schema, typer.Argument(metavar="NAME", help="report or audit 报告或审核结果.")
    ] = Schema.report,
) -> None:
    """Print the JSON Schema of a report or of an audit 输出 JSON Schema."""
    from huibao.schemas.export import schema_text

    typer.echo(schema_text(name.value), nl=False)


def _read_text(file: str) -> str:
    from ..readers import discover

    found = discover([file]).files
    if len(found) != 1 or Path(file).is_dir():
        raise OptionError(f"{file}: name one file, not a folder")
    return found[0].load().text
