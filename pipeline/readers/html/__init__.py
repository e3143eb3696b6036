"""Web pages (.html, .htm), and those that Word saves as one file with their pictures."""

from .page import read_html
from .saved import read_mht

__all__ = ["read_html", "read_mht"]
