"""Where reports come from: files, folders, archives, standard input, and the index sheet."""

from .files import Found, discover
from .formats import SUFFIXES
from .loaded import Loaded
from .reference import check_reference_date
from .sheet import Sheet, SheetRow, files_named, read_sheet, rows_named
from .source_file import SourceFile

__all__ = [
    "SUFFIXES",
    "Found",
    "Loaded",
    "Sheet",
    "SheetRow",
    "SourceFile",
    "check_reference_date",
    "discover",
    "files_named",
    "read_sheet",
    "rows_named",
]
