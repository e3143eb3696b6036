"""What a change of the rules gains, loses and changes in the records of whole corpora.

    python benchmarks/diff.py [FOLDER ...] [--base REV] [--kind KIND] [--most N]

extracts every `*.txt` of the folders (corpora/reports, and ../shared/archive where it stands)
twice, with the code of REV (the last tag; without one, main) and with that of the working tree,
and prints by kind how many records were gained, lost and changed, then the first N of each with
the words around them and, of those that changed, each slot old → new.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from changes import KINDS, SORTS, Change, Reports, compare, table

from huibao.pipeline.errors import HuibaoError, OptionError
from huibao.pipeline.evaluate import load_folder
from huibao.pipeline.text.decode import decode

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "corpora" / "reports", ROOT.parent / "shared" / "archive")


def base_revision(root: Path) -> str:
    """Return the last tag of a repository, `main` if it has none, HEAD if neither is there."""
    for command in (["describe", "--tags", "--abbrev=0"], ["rev-parse", "--abbrev-ref", "main"]):
        found = _git(root, *command)
        if found.returncode == 0:
            return found.stdout.strip()
    return "HEAD"


@contextmanager
def checked_out(root: Path, revision: str) -> Iterator[Path]:
    """Hold a revision's files in a folder of their own; raise OptionError if there is none."""
    with tempfile.TemporaryDirectory(prefix="huibao-diff-") as folder:
        tree = Path(folder) / "tree"
        added = _git(root, "worktree", "add", "--detach", str(tree), revision)
        if added.returncode:
            raise OptionError(f"--base {revision}: {added.stderr.strip()}")
        try:
            _name_extractors(tree)
            yield tree
        finally:
            _git(root, "worktree", "remove", "--force", str(tree))


def _name_extractors(tree: Path) -> None:
    # The installed metadata are the working tree's, and may name an extractor that the old tree
    # does not have; of two distributions of one name, the first on the path counts.
    project = tomllib.loads((tree / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    metadata = tree / f"huibao-{project['version']}.dist-info"
    metadata.mkdir()
    lines = []
    for group, entries in project.get("entry-points", {}).items():
        lines += [f"[{group}]", *(f"{name} = {place}" for name, place in entries.items())]
    (metadata / "entry_points.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    version = f"Metadata-Version: 2.1\nName: huibao\nVersion: {project['version']}\n"
    (metadata / "METADATA").write_text(version, encoding="utf-8")


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["git", "-C", str(root), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def start(tree: Path, folder: Path, out: Path) -> subprocess.Popen[str]:
    """Start the extraction of a folder with the code of a tree."""
    command = [sys.executable, "-m", "huibao", "extract", str(folder), "-o", str(out)]
    sheet = folder.parent / "metadata.csv"
    if sheet.is_file():
        command += ["--metadata", str(sheet)]
    # The project is installed as a link to the working tree; what PYTHONPATH names goes before.
    environment = {**os.environ, "PYTHONPATH": str(tree)}
    return subprocess.Popen(
        command, cwd=tree, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip


def extract_both(trees: Sequence[Path], folder: Path, out: Path) -> list[dict[str, Any]]:
    """Return the reports of a folder as each of two trees extracts them, side by side."""
    places = [out / str(number) for number in range(len(trees))]
    running = [start(tree, folder, place) for tree, place in zip(trees, places, strict=True)]
    said = [process.communicate()[1] for process in running]
    for process, message, tree in zip(running, said, trees, strict=True):
        if process.returncode:
            print(f"{tree}: extract ended with {process.returncode}:\n{message}", file=sys.stderr)
    return [load_folder(place) for place in places]


def main() -> None:
    """Parse the command line, extract with both trees and print what differs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--base", metavar="REV", help="the revision to compare with")
    parser.add_argument("--kind", choices=KINDS, help="only this kind")
    parser.add_argument("--most", type=int, default=10, metavar="N", help="how many of each (10)")
    options = parser.parse_args()
    try:
        _report(options)
    except HuibaoError as error:
        parser.exit(2, f"benchmarks/diff.py: {error}\n")


def _report(options: argparse.Namespace) -> None:
    base = options.base or base_revision(ROOT)
    kinds = [options.kind] if options.kind else list(KINDS)
    folders = options.folders or [folder for folder in FOLDERS if folder.is_dir()]
    with checked_out(ROOT, base) as tree, tempfile.TemporaryDirectory() as out:
        for number, folder in enumerate(path.resolve() for path in folders):
            old, new = extract_both((tree, ROOT), folder, Path(out, str(number)))
            changes = [change for change in compare(old, new) if change.kind in kinds]
            print(f"{folder}: {len(new)} reports, {base} → working tree")
            print(table(old, new, changes, kinds))
            for line in _listed(changes, kinds, folder, {**old, **new}, options.most):
                print(line)
            print()


def _listed(
    changes: Sequence[Change], kinds: Sequence[str], folder: Path, reports: Reports, most: int
) -> Iterator[str]:
    texts: dict[str, str] = {}
    for kind in kinds:
        for sort in SORTS:
            group = [change for change in changes if (change.kind, change.sort) == (kind, sort)]
            if group and most:
                shown = f", the first {most}" if len(group) > most else ""
                yield f"\n{kind} {sort}: {len(group)}{shown}"
            for change in group[:most]:
                if change.report not in texts:
                    path = folder / reports[change.report]["report"]["source"]
                    texts[change.report] = decode(path.read_bytes(), str(path)).text
                yield change.show(texts[change.report])


if __name__ == "__main__":
    main()
