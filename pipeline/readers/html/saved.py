"""Pages that a word processor saved as one file: a mail with the page as its first part."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import HTTP

from ...errors import SourceError
from ..loaded import Extracted
from .page import read_html


def read_mht(data: bytes, name: str) -> Extracted:
    """Return the main text of the page in a MIME archive, often named .doc.

    Raises SourceError if there is no page in it.
    """
    message = message_from_bytes(data, policy=HTTP)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return read_html(page, name)
    raise SourceError(f"{name}: a saved page without its text: save it as .docx or .html")
