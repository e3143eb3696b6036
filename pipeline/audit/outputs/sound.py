"""Text that a file can hold: lone surrogates, which no encoding knows, become U+FFFD."""

from __future__ import annotations

import re
from typing import Any

import orjson
from pydantic_core import PydanticSerializationError

from huibao.schemas import Audit

_SURROGATE = re.compile("[\ud800-\udfff]")


def audit_json(audit: Audit) -> bytes:
    r"""Return an audit as JSON in UTF-8, indented by two, with a line end.

    `Audit.model_validate_json(audit_json(audit))` is the audit again, unless a text in it holds
    a lone surrogate: `教师\ud800名` is written `教师\ufffd名`.
    """
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    dumped = audit.model_dump()
    try:
        return orjson.dumps(dumped, option=options)
    except orjson.JSONEncodeError:
        return orjson.dumps(_mended(dumped), option=options)


def sound(audit: Audit) -> Audit:
    """Return the audit without lone surrogates; one that has none is returned as it is."""
    try:
        audit.model_dump_json()
    except PydanticSerializationError:
        return Audit.model_validate(_mended(audit.model_dump()))
    return audit


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_mended(key): _mended(member) for key, member in value.items()}
    if isinstance(value, tuple):
        return tuple(_mended(member) for member in value)
    return value
