"""Where reports go: a JSON file each, or JSON Lines on standard output."""

from .errors import Failure, write_failures
from .json import JsonFolder, JsonLines, Writer

__all__ = ["Failure", "JsonFolder", "JsonLines", "Writer", "write_failures"]
