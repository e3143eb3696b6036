"""Masks: every form, what each hides, and what only looks like one.

`党员⟦**|figure count⟧人` marks a run and what it hides, `‹**›` marks of emphasis; nothing
else may be found.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from huibao.pipeline.masks import MaskFinder
from huibao.pipeline.rules import Lexicons
from huibao.pipeline.text.fold import fold

MARK = re.compile(r"⟦([^⟦⟧|]*)\|([a-z]+) ([a-z]+)⟧|‹([^‹›]*)›")

FORMS = [
    "党员⟦*|figure count⟧人、群众⟦**|figure count⟧人、学生⟦***|figure count⟧人。",
    "中共⟦XX|name place⟧县委，职工⟦XXX|figure count⟧人，党员⟦xx|figure count⟧名。",
    "⟦××|name place⟧镇卫生院接诊⟦×××|figure count⟧人次，比上年多⟦×|figure count⟧例。",
    "我镇地处 ⟦XX|name place⟧ 省 ⟦X|name place⟧ 县东部，耕地 6⟦X|figure measure⟧ 亩。",
    "走访⟦某某|name place⟧村，与⟦某|name place⟧县签约，张⟦某|name person⟧、李⟦某某|name person⟧到场。",
    "⟦○○|name place⟧县财政局共有干部⟦○○|figure count⟧名。",
    "⟦□□|name place⟧市中医院开放床位⟦□□□|figure count⟧张，职工1⟦□|figure count⟧6人。",
    "⟦__|name place⟧县现有党员⟦__|figure count⟧名、入党积极分子4⟦___|figure count⟧名。",
    "参训人员（）31人，培训⟦（ ）|figure count⟧人，获⟦X|figure rank⟧等奖，笔记⟦XX|figure count⟧万字。",
    "完成⟦__|figure count⟧个、⟦__|figure count⟧人、⟦__|figure count⟧项、⟦__|figure percent⟧%，"
    "支持⟦____|name organization⟧网络科技、⟦__|name organization⟧涂料等企业，⟦○○|name other⟧二号发布。",
    "全年培训（ ）之外，组织研讨⟦（ ）|figure count⟧次、⟦（  ）|figure count⟧人参加。",
    "制定《为⟦**|name organization⟧科学发展服务的意见》、《保障自贸区⟦**|name place⟧、甲片区建设的意见》。",
    "全角也算：⟦ＸＸ|name place⟧市、⟦＊＊|name place⟧镇。",
    "⟦* *|name place⟧ 县与 ⟦X X|name place⟧ 县共建。",
]
PARTS = [
    "20⟦XX|date date⟧.05—2019.0⟦*|date date⟧任主任，20⟦××|date date⟧.3任书记，达20⟦X|figure money⟧.5亿元。",
    "副队长栾⟦□|name person⟧冬、教师闵⟦**|name person⟧到场。",
    "20⟦**|date date⟧年⟦*|date date⟧月，201⟦x|date date⟧年，2022年⟦*|date date⟧月⟦*|date date⟧日。",
    "谋划20⟦**|date date⟧年检察工作，制定20⟦**|date date⟧年检查计划。",
    "20⟦XX|date date⟧-20⟦XX|date date⟧学年，文号为〔20⟦**|date date⟧〕⟦*|figure rank⟧号。",
    "增长21.⟦X|figure percent⟧%，下降⟦x|figure percent⟧.⟦x|figure percent⟧%，"
    "达9⟦X|figure percent⟧.⟦X|figure percent⟧％。",
    "植树⟦×|figure count⟧20棵，校队获⟦*|figure count⟧金⟦*|figure count⟧银，⟦××|name place⟧3公里通车。",
    "投资⟦X|figure money⟧00万元，床位6⟦XX|figure count⟧张，接诊43.⟦X|figure count⟧万人次。",
    "参训⟦X|figure count⟧至⟦X|figure count⟧名，每班⟦*|figure count⟧-⟦*|figure count⟧人，"
    "⟦*|date date⟧、⟦*|date date⟧月各一期。",
    "GDP⟦XX|figure money⟧亿元，装机⟦XX|figure measure⟧MW，煤耗29⟦X|figure measure⟧.5g/kWh。",
    "新增储备粮1⟦X|figure measure⟧3⟦XX|figure measure⟧吨，处置5⟦×|figure count⟧6户。",
]
FIGURES = [
    "覆盖率达到⟦**|figure percent⟧%，提高⟦*|figure percent⟧个百分点，百分之⟦**|figure percent⟧以上。",
    "平均分⟦***|figure score⟧分，总产值⟦**|figure money⟧亿元，捐款⟦**|figure money⟧余万元。",
    "修路⟦**|figure measure⟧公里，流转⟦**|figure measure⟧亩，缩短⟦**|figure measure⟧分钟。",
    "获第⟦*|figure rank⟧名，第⟦X|figure rank⟧批入选，十⟦*|figure rank⟧届⟦*|figure rank⟧中全会。",
    "建成⟦*|figure count⟧个项目、⟦*|figure count⟧所学校、⟦*|figure count⟧支队伍、⟦*|figure count⟧项目标。",
    "培训⟦*|figure count⟧名校长、⟦**|figure count⟧名医务人员，服务⟦*|figure count⟧家中小企业。",
    "总收入突破⟦**|figure money⟧亿，群众满意率达⟦**|figure percent⟧，位列全县第⟦*|figure rank⟧。",
    "全县辖⟦*|figure count⟧镇⟦*|figure count⟧乡⟦**|figure count⟧个村。",
]
DATES = [
    "近⟦*|date date⟧年来，驻点⟦**|date date⟧天，历时⟦*|date date⟧个月，每月⟦*|date date⟧日开会。",
    "⟦某|date date⟧年⟦某|date date⟧月⟦某|date date⟧日，上午⟦*|date date⟧点。",
    "日期：2024-⟦XX|date date⟧-⟦XX|date date⟧",
    "时间：2023-⟦○○|date date⟧-24",
    "20⟦XX|date date⟧-05-12，开会；2023/⟦**|date date⟧/08，闭会。",
]
NAMES = [
    "被中共⟦**|name place⟧县委⟦**|name place⟧县人民政府评为先进。",
    "聘请⟦**|name place⟧一中、⟦**|name place⟧市第二小学、⟦**|name place⟧农业大学教师。",
    "与⟦**|name organization⟧银行⟦**|name place⟧支行、⟦**|name organization⟧医药公司签约。",
    "昆一中⟦**|name place⟧学校、⟦**|name place⟧人民政府、⟦**|name place⟧水库、⟦**|name place⟧河畔。",
    "⟦**|name organization⟧热电集团有限公司⟦某|name place⟧市分公司，⟦**|name organization⟧局。",
    "⟦**|name person⟧同志、⟦***|name person⟧总书记、书记张⟦**|name person⟧、护士刘⟦××|name person⟧。",
    "加强健康⟦**|name place⟧建设，学习⟦***|name person⟧重要讲话精神，负责人朴⟦××|name person⟧到场。",
    "校长⟦**|name person⟧主持会议，教师高⟦*|name person⟧获奖，审结刘⟦某|name person⟧明案。",
    "韩⟦××|name person⟧2位同学，张⟦**|name person⟧、李⟦**|name person⟧等同志。",
    "获“⟦**|name event⟧杯”冠军，开展“⟦XX|name event⟧”活动，荣获“⟦**|name title⟧”称号。",
    "赴⟦**|name place⟧开展培训，在⟦**|name place⟧、⟦**|name place⟧等地考察。",
    "建成⟦XX|name other⟧综合楼，学习《⟦**|name title⟧》，种植“⟦**|name other⟧红”苹果。",
    "高⟦某|name person⟧污染环境案，理科⟦某|name organization⟧支部，在⟦某|name place⟧实验区，市督学⟦xxx|name person⟧和校长检查。",
    "本案例以⟦XX|name place⟧市⟦某|name place⟧小学为例，⟦某|name organization⟧公司为被告。",
    "联系电话138⟦****|name other⟧1234。",
]
EMPHASIS = [
    "‹**›一、基本情况‹**›\n我镇位于⟦**|name place⟧县北部。",
    "‹**›（一）拧紧链条。‹**› 党员⟦**|figure count⟧人，牢牢扭住‹**›产业升级‹**›这个关键，"
    "与⟦**|name organization⟧银行⟦**|name place⟧支行签约。",
    "‹## ›二、工作成效\n⟦**|name place⟧县⟦**|name place⟧镇入选。",
    "‹***›\n第二部分\n‹___›",
    "‹\\›⟦*\\*|name place⟧县教育局有党员‹\\›⟦*|figure count⟧人。",
    "* 新建路灯⟦*|figure count⟧盏\n* 清理河道7公里",
    "村集体收入‹*›全部超过10万元。党员⟦**|figure count⟧名、⟦**|figure count⟧人，"
    "⟦**|figure count⟧户、⟦**|figure count⟧家。\n‹*›注：为快报数。",
    "达到‹**›95%‹**›以上，共‹**›12人‹**›，党员‹**›⟦XX|figure count⟧‹**›人。",
]
NO_MASKS = [
    "分辨率2560*1600，机组2*300MW，值班7*24小时，责任田5×8米，接力4×100米、4x100米。",
    "扩建2×35万千瓦机组，产品×服务，门诊7×24小时开放，浏览用1024*768分辨率。",
    "*ST公司，购置X光机2台，X射线检查，A1X02型阀组，XXL号，Excel表，taxi，C919，X-ray。",
    "落实“1+X”证书，完善“4+X”机制，“X”指各部门，“数据要素×”行动，“党建×业务”融合。",
    "某些科室、某种程度、某一阶段、某个方面、某项工作、某次会议、某人、某地、某日。",
    "二○二二年、二〇〇八年、一○五号、三○一医院。",
    "是否同意：□是 □否，等次：□优秀 □良好 □合格。",
    "姓名______ 性别____ 电话：________",
    "____年__月__日",
    "见https://example.org/a_b*c?x=XX，信箱zhang_xx@example.org。",
    "增长13.3_M_M_；PM_2.5浓度下降；文件名t2022_01。",
    "图片（ ）\n（）\n× 打叉的不算，√ 打勾的算。",
]


def parse(marked: str) -> tuple[str, list[tuple[int, int, str, str]], list[tuple[int, int]]]:
    text, runs, marks, at = "", [], [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        start = len(text)
        text += match[4] if match[4] is not None else match[1]
        if match[4] is not None:
            marks.append((start, len(text)))
        else:
            runs.append((start, len(text), match[2], match[3]))
        at = match.end()
    return text + marked[at:], runs, marks


@pytest.fixture(scope="module")
def finder() -> MaskFinder:
    return MaskFinder(Lexicons())


@pytest.mark.parametrize("marked", [*FORMS, *PARTS, *FIGURES, *DATES, *NAMES, *EMPHASIS, *NO_MASKS])
def test_masks(finder: MaskFinder, marked: str) -> None:
    text, runs, marks = parse(marked)
    found = finder.find(fold(text))
    assert [tuple(run) for run in found.runs] == runs
    assert found.emphasis == marks


def test_gold(finder: MaskFinder, shared: Path) -> None:
    """The reference reports: F1 of hides and type at least 0.98."""
    tally: Counter[str] = Counter()
    for gold in sorted((shared / "gold" / "gold").glob("*.json")):
        text = (shared / "gold" / "texts" / f"{gold.stem}.txt").read_bytes().decode("utf-8-sig")
        wanted = {
            (mask["start"], mask["end"], slot, mask[slot])
            for mask in json.loads(gold.read_text(encoding="utf-8"))["masks"]
            for slot in ("hides", "type")
        }
        found = {
            (run.start, run.end, slot, getattr(run, slot))
            for run in finder.find(fold(text)).runs
            for slot in ("hides", "type")
        }
        tally["both"] += len(wanted & found)
        tally["one"] += len(wanted ^ found)
    assert 2 * tally["both"] / (2 * tally["both"] + tally["one"]) >= 0.98
