"""Where reports go: JSON, CSV, Excel, Parquet, SQLite, PostgreSQL."""

from .base import Writer
from .errors import Failure, write_failures
from .json import JsonFolder, JsonLines
from .open import DATABASES, FORMATS, is_database, open_writer, without_password
from .rows import clause_texts

__all__ = [
    "DATABASES",
    "FORMATS",
    "Failure",
    "JsonFolder",
    "JsonLines",
    "Writer",
    "clause_texts",
    "is_database",
    "open_writer",
    "without_password",
    "write_failures",
]
