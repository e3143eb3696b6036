"""What extractors are made of: lexicons, rules, drafts and the document they read."""

from ..layout.heading import Heading
from ..masks.run import MaskRun
from .document import Document, Reference, Trial
from .draft import Draft
from .lexicon import Lexicons
from .rule import Extractor, Rule

__all__ = [
    "Document",
    "Draft",
    "Extractor",
    "Heading",
    "Lexicons",
    "MaskRun",
    "Reference",
    "Rule",
    "Trial",
]
