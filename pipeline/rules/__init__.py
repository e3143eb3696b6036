"""What extractors are made of: lexicons, rules, drafts and the document they read."""

from .document import Document, MaskRun, Reference
from .draft import Draft
from .lexicon import Lexicons
from .rule import Extractor, Rule

__all__ = ["Document", "Draft", "Extractor", "Lexicons", "MaskRun", "Reference", "Rule"]
