"""The text of web pages: encodings, navigation, tables, lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from huibao.pipeline.errors import SourceError
from huibao.pipeline.readers.html import read_html
from huibao.pipeline.readers.loaded import Properties

MADE = Path(__file__).parent / "readers" / "made"
PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>河湾镇2022年工作总结_政务公开_清溪县人民政府</title>
<meta name="ArticleTitle" content="河湾镇2022年工作总结">
<meta name="ContentSource" content="河湾镇人民政府"><meta name="PubDate" content="2022-12-30 09:10">
<script>var a = "脚本";</script><style>p {color: red}</style></head><body>
<div class="topNav"><a href="/">首页</a> <a href="/zw">政务公开</a> <a href="/fw">服务</a></div>
<div class="dqwz">当前位置：<a href="/">首页</a> &gt; 总结</div>
<div class="con"><h1>河湾镇2022年工作总结</h1>
<p>&nbsp;&nbsp;全镇朱镕桥村有党员120名，其中女党员
**名。<br>年内新建阵地3处，
完成“青苗工程”。</p>
<p style="display: none">看不见的字</p>
<table><tr><th>指标</th><th>数值</th></tr><tr><td>产值</td><td><p>3.5亿元</p></td></tr></table>
</div>
<ul><li><a href="/1">上一篇：通知</a></li><li><a href="/2">下一篇：公告</a></li><li><a href="/3">更多</a></li></ul>
<div id="footer">版权所有 清溪县人民政府 <!-- 备案 --></div></body></html>"""
TEXT = """河湾镇2022年工作总结
\u00a0\u00a0全镇朱镕桥村有党员120名，其中女党员 **名。
年内新建阵地3处，完成“青苗工程”。
指标  数值
产值  3.5亿元"""


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("gb18030", "gb18030"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16-le"),
        ("utf-8", "utf-8"),
    ],
)
def test_a_page_in_any_encoding_without_its_navigation(encoding: str, named: str) -> None:
    # The page says gb2312 whatever it is; GBK has 镕, which gb2312 has not.
    read = read_html(PAGE.encode(encoding), "a.html")
    assert (read.text, read.properties) == (
        TEXT,
        Properties(title="河湾镇2022年工作总结", unit="河湾镇人民政府", date="2022-12-30"),
    )
    assert read.encoding in (named, "utf-16")


def test_a_character_cut_in_two_spoils_no_page() -> None:
    page = PAGE.encode("gb18030").replace("村".encode("gb18030"), b"\x81\x20")
    assert read_html(page, "a.html").text == TEXT.replace("村", "\ufffd ")
    with pytest.raises(SourceError, match=r"^a\.html: the bytes are in no known encoding"):
        read_html(page + b"\x81\x20" * 9, "a.html")


def test_a_page_of_libreoffice() -> None:
    read = read_html((MADE / "features.html").read_bytes(), "features.html")
    assert read.properties == Properties(
        title="清河镇2022年工作总结", unit="清河镇人民政府", date="2022-12-28"
    )
    lines = read.text.split("\n")
    # LibreOffice writes deleted words and Western numbers into its pages.
    assert lines[:4] == [
        "清河镇2022年工作总结", "1. 党建工作", "1. 组织建设",
        "现有党员九十九120名，其中女党员**名。",
    ]  # fmt: skip
    assert lines[-5:] == [
        "指标  2021年  2022年",
        "工业总产值  3.5亿元  4.2亿元",
        "内嵌  甲  12人  合计30人",
        "清河镇人民政府",
        "2022年12月28日",
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<div>一<div>二</div>三</div>", "一\n二\n三"),
        ("<p>党员\n12  名</p>", "党员 12 名"),
        ("<p>政\n协</p>", "政协"),
        ("<pre>一  二\n三</pre>", "一\u00a0\u00a0二\n三"),
        ("<ol><li>甲<li>乙</ol>", "1. 甲\n2. 乙"),
        ('<ol start="3" type="a"><li>甲<li value="7">乙</ol>', "c. 甲\ng. 乙"),
        ('<ol style="list-style:none"><li>一、甲</ol><ul><li>乙</ul>', "一、甲\n乙"),
        ("<table><tr><td><p>一。<p>二。</td><td>三</td></tr></table>", "一。\n二。\n三"),
        ("<table><tr><td><table><tr><td>内<td>1人</table></td><td>外</td></tr></table>", "内  1人  外"),
        ("<p>见注<a class=footnote-ref href=#1>[1]</a>。</p><div class=footnotes>注</div>", "见注。"),
        ("<header><a>站名</a></header><article><header>题</header><p>文一</p></article>", "题\n文一"),
        ("<p><a href=1>甲</a><a href=2>乙</a><a href=3>丙</a>被评为先进。</p>", "甲乙丙被评为先进。"),
        ("<div class=menu><p>名字像菜单，其实是正文，因为它占了全部。</p></div>", "名字像菜单，其实是正文，因为它占了全部。"),
        ("<h1>题目</h1><p>来源</p><div id=zoom><p>正文正文正文正文正文。</p></div><p>责编</p>", "题目\n正文正文正文正文正文。"),
    ],
)  # fmt: skip
def test_elements_are_set_as_lines(body: str, text: str) -> None:
    page = f"<html><meta charset=utf-8><body>{body}</body></html>"
    assert read_html(page.encode(), "a.html").text == text


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("年度总结-清溪县人民政府", "年度总结"),
        ("年度总结_政务公开_清溪县", "年度总结"),
        ("2021—2022学年工作总结", "2021—2022学年工作总结"),
        ("无标题文档", None),
        ("", None),
    ],
)
def test_titles_without_the_name_of_the_site(title: str, found: str | None) -> None:
    page = f"<html><head><title>{title}</title></head><body><p>文</p></body></html>"
    assert read_html(page.encode(), "a.html").properties.title == found
