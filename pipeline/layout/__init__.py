"""From folded text to reading copy; titles, headings, signatures."""

from .front_matter import FrontMatter, front_matter
from .heading import Heading
from .headings import find_headings
from .read import read
from .signature import find_signature
from .title import find_title

__all__ = [
    "FrontMatter",
    "Heading",
    "find_headings",
    "find_signature",
    "find_title",
    "front_matter",
    "read",
]
