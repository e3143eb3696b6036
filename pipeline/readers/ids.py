"""Ids: the shortest name below the given folder that no other report has."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path


def name_files(places: Sequence[tuple[Path, Path]], taken: Collection[str] = ()) -> list[str]:
    """Return an id for each (folder, file), unique among them and not in `taken`.

    The id of `reports/2022/a.txt` below `reports` is `2022/a`. Where two would be the same they
    take their suffix (`a.txt`, `a.TXT`), else their folder's name (`north/a`, `south/a`), else
    as many folders above it as it needs.
    """
    steps = [0] * len(places)
    ids = [_name(folder, file, 0) for folder, file in places]
    while True:
        counts = Counter(ids)
        counts.update(set(taken))
        shared = [i for i, name in enumerate(ids) if counts[name] > 1]
        moved = False
        for i in shared:
            name = _name(*places[i], steps[i] + 1)
            if name:
                ids[i] = name
                steps[i] += 1
                moved = True
        if not moved:
            return ids


def readable(name: str) -> str:
    """Return a file name as text: one that is not in UTF-8 is taken for GB 18030.

    Archives made on Chinese Windows and unpacked elsewhere leave such names.
    """
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(name).decode("gb18030", "replace")
    return name


def _name(folder: Path, file: Path, step: int) -> str:
    """Return the name of a step: without suffix, with it, then both with one more folder above.

    Empty if there is no such step.
    """
    above_count, with_suffix = divmod(step, 2)
    relative = file.relative_to(folder)
    if not with_suffix:
        relative = relative.with_suffix("")
    if above_count == 0:
        return readable(relative.as_posix())
    above = folder.resolve().parts[1:]
    if above_count > len(above):
        return ""
    return readable("/".join((*above[len(above) - above_count :], *relative.parts)))
