"""How large a report may be, so that one file cannot take the memory of a whole run."""

from __future__ import annotations

import zipfile

from ..errors import SourceError

LARGEST = 256 * 1024 * 1024
"""Bytes of one file or member; the longest government report with pictures has a tenth."""
_BOMB_RATIO = 250
_BOMB_BYTES = 32 * 1024 * 1024


def refuse_large(size: int, name: str) -> None:
    """Raise SourceError if a file of that many bytes is too large to be a report."""
    if size > LARGEST:
        raise SourceError(
            f"{name}: {size / 1e6:.0f} MB is no report (at most {LARGEST / 1e6:.0f} MB): split it"
        )


def refuse_bomb(member: zipfile.ZipInfo, name: str) -> None:
    """Raise SourceError if a member of a zip archive unpacks to an absurd size."""
    refuse_large(member.file_size, name)
    if member.file_size > _BOMB_BYTES and (
        member.file_size > _BOMB_RATIO * max(member.compress_size, 1)
    ):
        raise SourceError(
            f"{name}: {member.compress_size} bytes that unpack to {member.file_size}: "
            "not unpacked, for no report is packed like this"
        )
