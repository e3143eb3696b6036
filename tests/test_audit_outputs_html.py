"""The page of an audit: it needs nothing from elsewhere, and text never is markup in it."""

from __future__ import annotations

import json
import re
import sys
from base64 import b64encode
from hashlib import sha256
from typing import Any

import pytest
from audits import HOSTILE, hostile, realistic
from lxml import html

from huibao.pipeline.audit.outputs import audit_html
from huibao.pipeline.errors import OptionError
from huibao.schemas.findings import Audit

PAGES = {"realistic": realistic(), "hostile": hostile(), "empty": Audit()}


def _parsed(audit: Audit) -> Any:
    return html.document_fromstring(audit_html(audit).encode(), html.HTMLParser(encoding="utf-8"))


def _data(page: Any) -> Any:
    (element,) = page.xpath("//script[@id='data']")
    return json.loads(element.text)


@pytest.mark.parametrize("name", PAGES)
def test_the_page_loads_nothing(name: str) -> None:
    page = _parsed(PAGES[name])
    links = page.xpath("//@href | //@src | //@srcset | //@data | //@action | //@poster")
    assert [link for link in links if not link.startswith("#")] == []
    assert page.xpath("//link | //img | //iframe | //object | //embed | //base") == []
    styles = "".join(page.xpath("//style/text()"))
    assert "@import" not in styles
    assert [url for url in re.findall(r"url\(([^)]*)", styles) if not url.startswith("data:")] == []


@pytest.mark.parametrize("name", PAGES)
def test_the_policy_names_the_scripts_and_no_others_stand_there(name: str) -> None:
    page = _parsed(PAGES[name])
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    scripts = page.xpath("//script[not(@type)]")
    named = re.findall(r"'sha256-([^']+)'", policy)
    digests = [b64encode(sha256(one.text.encode()).digest()).decode() for one in scripts]
    assert named == digests
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-inline" not in policy.split(";")[1]
    handlers = [name for element in page.iter("*") for name in element.keys() if name[:2] == "on"]  # noqa: SIM118
    assert handlers == []


def test_hostile_text_comes_through_as_it_is() -> None:
    data = _data(_parsed(hostile()))
    expected = [text.replace("\ud800", "\ufffd") for text in HOSTILE]
    assert [one["words"][1] for one in data["findings"]] == expected
    assert sorted(one[0] for one in data["reports"]) == sorted(expected)


def test_data_closes_no_script_element() -> None:
    page = audit_html(hostile())
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert not re.search("[<>&]", data)


def test_the_data_is_that_of_the_audit() -> None:
    audit = realistic()
    data = _data(_parsed(audit))
    assert len(data["findings"]) == 200
    for one, found in zip(data["findings"], audit.findings, strict=True):
        assert data["reports"][one["report"]][0] == found.report
        assert one["at"] == [found.start, found.end]
        assert one["words"][1] == found.text
        assert one["question"] == [found.question.zh, found.question.en]
        assert [place["words"][1] for place in one["places"]] == [p.text for p in found.places]
    assert [len(cells) for _, cells in data["coverage"]] == [12] * 20
    assert len(data["trends"]) == len(audit.trends)


def test_headers_have_a_scope_and_tables_a_caption() -> None:
    page = _parsed(realistic())
    assert page.xpath("//th[not(@scope)]") == []
    assert page.xpath("//table[not(caption)]") == []
    assert page.xpath("//canvas[not(@role='img') or not(@aria-label)]") == []
    assert page.xpath("/html/@lang") == ["zh-Hans"]
    labelled = set(page.xpath("//label//input/@id | //label//select/@id"))
    assert labelled == {
        "filter-check", "filter-severity", "filter-report", "filter-submitter", "trend-subject",
    }  # fmt: skip


def test_totals_stand_in_the_page_without_a_script() -> None:
    page = _parsed(realistic())
    assert ["".join(one.itertext()).split() for one in page.xpath("//ul[@class='totals']/li")] == [
        ["20", "报告", "reports"],
        ["200", "发现", "findings"],
        ["89", "错误", "error"],
        ["66", "警告", "warning"],
        ["45", "提示", "notice"],
        ["7", "基线已知", "hidden", "by", "the", "baseline"],
        ["1", "未能读取", "failed"],
    ]


def test_an_empty_audit_says_that_nothing_was_found() -> None:
    page = _parsed(Audit())
    assert "没有发现" in page.xpath("string(//main)")
    assert page.xpath("//section | //table") == []


def test_the_page_of_a_small_audit_is_small() -> None:
    assert len(audit_html(realistic()).encode()) < 1_500_000


def test_without_jinja2_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(OptionError, match=r"pip install 'huibao\[pages\]'"):
        audit_html(Audit())
