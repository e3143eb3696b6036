"""A run on a cluster gives the bytes of a run on one machine, also when workers are lost."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from huibao.pipeline.addresses import AddressStore, discover_everywhere
from huibao.pipeline.batch import Options, extract_archive
from huibao.pipeline.cluster import Cluster
from huibao.pipeline.errors import OptionError
from huibao.pipeline.readers import discover

pytest.importorskip("distributed")
fsspec = pytest.importorskip("fsspec")
COUNT = 15


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A cluster of two processes on this machine."""
    import distributed

    start: Any = distributed.LocalCluster
    with start(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as made:
        yield made


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of reports, one of them no text."""
    folder = tmp_path / "reports"
    (folder / "2022").mkdir(parents=True)
    for number in range(COUNT):
        text = f"2022年，我镇共有党员{number + 10}名。\n" * 40
        (folder / "2022" / f"{number:03}.txt").write_text(text, encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"%PDF-1.7")
    return folder


def published(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and ".huibao" not in path.relative_to(out).parts
    }


def run(archive: object, out: object, **options: Any) -> int:
    given = Options([str(archive)], str(out), segmenter="char", **options)
    return extract_archive(given, Cluster())


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_worker_killed_in_the_middle_changes_nothing(
    cluster: Any, archive: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(archive, tmp_path / "one", format="jsonl", workers=1) == 1
    out = tmp_path / "many"
    first = next(iter(cluster.workers.values())).pid

    def kill() -> None:
        while not list((out / ".huibao" / "shards").glob("*.jsonl")):
            time.sleep(0.01)
        os.kill(first, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    assert run(archive, out, format="jsonl", cluster=cluster.scheduler_address) == 1
    killer.join()
    assert published(out) == published(tmp_path / "one")
    # Resumed, on one machine or many, nothing is done twice.
    capfd.readouterr()
    run(archive, out, format="jsonl", cluster=cluster.scheduler_address, resume=True)
    assert f"{COUNT} of them unchanged from before" in capfd.readouterr().err


def test_addresses_give_what_paths_give(cluster: Any, archive: Path, tmp_path: Path) -> None:
    assert run(archive, tmp_path / "one") == 1
    address = cluster.scheduler_address
    many = tmp_path / "many"
    # At the second run the workers are still there: they must not lean on drafts of the first.
    for _ in range(2):
        assert run(f"file://{archive}", f"file://{many}", cluster=address, save_text=True) == 1
    found, wanted = published(many), published(tmp_path / "one")
    errors = found["errors.jsonl"].decode().replace(f"file://{archive}", str(archive))
    assert orjson.loads(errors) == orjson.loads(wanted["errors.jsonl"])
    texts = {name for name in found if name.startswith("text/")}
    assert len(texts) == COUNT
    assert {name: found[name] for name in found.keys() - texts - {"errors.jsonl"}} == {
        name: wanted[name] for name in wanted.keys() - {"errors.jsonl"}
    }


def test_addresses_without_a_cluster(archive: Path, tmp_path: Path) -> None:
    assert run(archive, tmp_path / "one", format="csv") == 1
    assert run(archive, f"file://{tmp_path}/many", format="csv") == 1
    assert published(tmp_path / "many") == published(tmp_path / "one")


def test_ids_are_those_of_a_folder(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", "a/d/e.txt", "a/c.html", ".hidden/f.txt", "g.bin", "a-b.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("现有党员12名。", encoding="utf-8")
    here, there = discover([tmp_path]), discover_everywhere([f"file://{tmp_path}"])
    assert [(file.id, file.relative) for file in there.files] == [
        (file.id, file.relative) for file in here.files
    ]
    assert there.skipped == here.skipped == 1
    assert there.files[0].load() == here.files[0].load()


def test_a_lock_behind_an_address(tmp_path: Path) -> None:
    store = AddressStore.at(f"file://{tmp_path}/out")
    with store.lock(), pytest.raises(OptionError, match="another run writes here"):
        AddressStore.at(f"file://{tmp_path}/out").lock().__enter__()
    lock = tmp_path / "out" / ".huibao" / "lock"
    assert not lock.exists()
    # What a process left behind that has ended, or said nothing for long, locks nothing.
    lock.write_bytes(orjson.dumps({"process": 1, "host": "elsewhere", "time": time.time() - 999}))
    with AddressStore.at(f"file://{tmp_path}/out").lock():
        pass


def test_no_scheduler_is_wrong_usage(
    archive: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(archive, tmp_path / "out", cluster="nonsense://x") == 2
    assert "no scheduler answers at 'nonsense://x'" in capfd.readouterr().err
