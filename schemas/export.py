"""The JSON Schemas of a report and of an audit, from the models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .findings import AUDIT_SCHEMA_VERSION, Audit
from .records import SCHEMA_VERSION, Model, Report

FOLDER = Path(__file__).parent / "json"
"""Where the exported schemas stand in the package, as `<name>.schema.json`."""

MODELS: dict[str, tuple[str, type[Model]]] = {
    "report": (SCHEMA_VERSION, Report),
    "audit": (AUDIT_SCHEMA_VERSION, Audit),
}
"""What is exported, by name: the files of `huibao extract` and of `huibao audit`."""


def json_schema(name: str = "report") -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a file that huibao writes.

    `json_schema()["$id"]` is `"urn:huibao:report:1.0"`. `name` is one of `MODELS`.
    """
    version, model = MODELS[name]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:huibao:{name}:{version}",
        **model.model_json_schema(mode="serialization"),
    }


def schema_text(name: str = "report") -> str:
    """Return a schema as the text of its file, indented by two."""
    return json.dumps(json_schema(name), ensure_ascii=False, indent=2) + "\n"


def export(folder: Path = FOLDER) -> list[Path]:
    """Write the schemas to their files and return the paths; run after a change of the models."""
    paths = []
    for name in MODELS:
        path = folder / f"{name}.schema.json"
        path.write_text(schema_text(name), encoding="utf-8")
        paths.append(path)
    return paths


if __name__ == "__main__":
    print(*export(), sep="\n")
