"""The command line: what a command needs is imported when it runs, so `--help` is quick."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated

import typer

from ..errors import HuibaoError, SourceError
from . import audit, reports

app = typer.Typer(
    name="huibao",
    help="Turn free-text Chinese work reports into structured records. 工作报告抽取。",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"huibao {version('huibao')}")
        raise typer.Exit


@app.callback()
def _root(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version 版本."
        ),
    ] = False,
) -> None:
    """Hold the options of the program itself."""


for command in (
    reports.extract,
    audit.audit,
    reports.segment,
    reports.evaluate,
    reports.explain,
    reports.rules,
    reports.schema,
):
    app.command()(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0 done, 1 a report failed, 2 wrong usage."""
    try:
        app(args=arguments, prog_name="huibao")
    except HuibaoError as error:
        _say(str(error))
        sys.exit(1 if isinstance(error, SourceError) else 2)
    except BrokenPipeError:
        # What reads us has closed (`| head`); a second fault at exit is kept quiet.
        sys.stdout = None
        sys.exit(1)


def _say(message: str) -> None:
    typer.echo(f"huibao: {message}", err=True)
