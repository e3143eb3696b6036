"""PDF files with a text layer."""

from .document import read_pdf

__all__ = ["read_pdf"]
