"""Compare extracted reports with gold reports: precision, recall and F1 by kind and slot."""

from .folders import load_folder
from .listing import Difference, list_differences
from .scoring import Scores, score_folders
from .slots import KINDS, SLOTS
from .table import figures, render

__all__ = [
    "KINDS",
    "SLOTS",
    "Difference",
    "Scores",
    "figures",
    "list_differences",
    "load_folder",
    "render",
    "score_folders",
]
