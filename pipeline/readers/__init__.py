"""Where reports come from: files, folders, standard input, and the index sheet beside them."""

from .files import Found, SourceFile, discover
from .reference import check_reference_date
from .sheet import Sheet, SheetRow, read_sheet, rows_named

__all__ = [
    "Found",
    "Sheet",
    "SheetRow",
    "SourceFile",
    "check_reference_date",
    "discover",
    "read_sheet",
    "rows_named",
]
