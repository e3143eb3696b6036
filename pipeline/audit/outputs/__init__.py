"""Where an audit goes: JSON, CSV, Excel, one page of HTML, the terminal."""

from .files import FORMATS, write_audit
from .page import audit_html
from .sound import audit_json
from .terminal import print_summary

__all__ = ["FORMATS", "audit_html", "audit_json", "print_summary", "write_audit"]
