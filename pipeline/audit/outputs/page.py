"""An audit as one page of HTML that needs no network: tables, charts, every finding's clause."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib import resources

from huibao.schemas import Audit

from ...errors import OptionError
from .labels import CHECK_LABELS, COLUMN_LABELS, SEVERITIES, SEVERITY_LABELS, STATE_LABELS
from .page_data import page_data
from .sound import sound
from .tally import by_check, by_report, by_severity, by_submitter

_STYLES = ("dataTables.min.css", "page.css")
_SCRIPTS = ("dataTables.min.js", "chart.min.js", "page.js", "tables.js", "charts.js")


def audit_html(audit: Audit) -> str:
    """Return the page: styles, scripts and data are in it, and it may load nothing else.

    Text of reports is never markup: `<script>` in a clause is shown as these eight characters,
    and the page's policy runs no script but its own. Raise OptionError if jinja2 is not
    installed.
    """
    try:
        from jinja2 import Environment, StrictUndefined
    except ImportError as error:
        message = "--format html needs jinja2: pip install 'huibao[pages]'"
        raise OptionError(message) from error
    audit = sound(audit)
    reports = by_report(audit)
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    scripts = [_static(name) for name in _SCRIPTS]
    page = environment.from_string(_static("page.html")).render(
        audit=audit,
        total=by_severity(audit),
        checks=by_check(audit),
        reports=reports,
        submitters=by_submitter(reports),
        severities=SEVERITIES,
        severity_labels=SEVERITY_LABELS,
        check_labels=CHECK_LABELS,
        state_labels=STATE_LABELS,
        columns=COLUMN_LABELS,
        styles="\n".join(_static(name) for name in _STYLES),
        scripts=scripts,
        policy=" ".join(f"'sha256-{_digest(script)}'" for script in scripts),
        data=page_data(audit, reports),
    )
    return f"{page}\n"


def _static(name: str) -> str:
    folder = resources.files(__package__) / "static"
    return (folder / name).read_text(encoding="utf-8").strip()


def _digest(script: str) -> str:
    """Return how a content security policy names a script: `uU0nuZNN…`, SHA-256 in base64."""
    return b64encode(sha256(script.encode()).digest()).decode()
