"""From folded text to reading copy; titles, headings, signatures."""

from .heading import Heading
from .headings import find_headings
from .read import read
from .signature import find_signature
from .title import find_title

__all__ = ["Heading", "find_headings", "find_signature", "find_title", "read"]
