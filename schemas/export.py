"""The JSON Schema of a report, from the models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .records import SCHEMA_VERSION, Report

PATH = Path(__file__).parent / "json" / "report.schema.json"
"""Where the exported schema stands in the package."""


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the files that an extraction writes.

    `json_schema()["$id"]` is `"urn:huibao:report:1.0"`.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:huibao:report:{SCHEMA_VERSION}",
        **Report.model_json_schema(mode="serialization"),
    }


def schema_text() -> str:
    """Return the schema as the text of its file, indented by two."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def export(path: Path = PATH) -> Path:
    """Write the schema to its file and return the path; run after a change of the models."""
    path.write_text(schema_text(), encoding="utf-8")
    return path


if __name__ == "__main__":
    print(export())
