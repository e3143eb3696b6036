"""What the tests share: where the project and the reference material stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from huibao import Pipeline
from huibao.pipeline.cli import main

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference reports beside the project; without it the test is skipped."""
    folder = ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip("no reference reports beside the project")
    return folder


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The pipeline as it is shipped, loaded once."""
    return Pipeline()


class Run:
    """What a command left behind."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


@pytest.fixture
def huibao(capfd: pytest.CaptureFixture[str]) -> Any:
    """Run a command in this process."""

    def run(*arguments: object) -> Run:
        with pytest.raises(SystemExit) as caught:
            main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        status = caught.value.code
        return Run(status if isinstance(status, int) else 0, out, err)

    return run
