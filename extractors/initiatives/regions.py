"""The stretches of a clause, each with the verb that governs it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ...pipeline.rules import Document, Lexicons
from .heads import Heads
from .inner import FOUNDING, INSIDE, RULES, in_campaign, in_name, last_plain, serves
from .listed import act_follows, ends_pair, in_list, priced, summed
from .predicates import Predicates
from .region import (
    DOING,
    MODALS,
    NOUNS,
    PARTICLES,
    SECOND,
    Region,
    after_noun,
    aged,
    breaks,
    is_part_of_verb,
    is_past,
    is_use,
    outer_verb,
)
from .tokens import Token

_AFTERWARDS = frozenset({"后", "之后"})
_VERBS = DOING | {"block", "study", "honor", "prepositions", "ending", "naming"}
_ALWAYS = frozenset({"prepositions", "honor", "ending", "naming"})
# 结合换届工作落实导师制: with these the frame is complete.
_GROUNDS = frozenset({"工作", "活动", "要求", "精神", "实际", "契机", "抓手", "载体", "主题"})
_CARRYING = frozenset({"落实", "推行", "推进", "巩固", "深化"})
_TIMES = frozenset({"年", "月", "周", "日", "期"})
_TRIED = frozenset({"建设", "创建", "改革"})
_OPENING = frozenset({"成立", "启动", "开通", "签约", "揭牌", "开工", "表彰", "建成"})
_MEETINGS = frozenset({"大会", "会议", "晚会", "典礼", "座谈会", "会", "仪式"})
_GOING_ON = "nvjxlibs"
_LEADS = ("f", "t", "d")  # 8月底前完成
_CAMPAIGNS = frozenset({"开展", "举办", "举行", "进行", "承办", "主办", "召开", "参加"})
_LOOSE = frozenset({"组织", "抓紧", "坚持", "推动", "探索"})
_BUILT_UP = frozenset({"用地", "领域", "方案", "标准", "资金", "成果", "任务", "进度", "单位"})
_NAMING = frozenset({"", "quote", "block"})
_PLANS = frozenset({"规划", "计划", "试点"})
_DRAWN_UP = frozenset({"编制", "修编", "编制工作"})
_JOINED = frozenset("同与和")
_MEASURES = ("措施", "举措", "意见", "细则")
_CHAIN = ("n", "v", "j", "x", "b", "l", "a", "q", "f", "s", "z", "i")


class Regions:
    """Splits the words of a clause where another verb begins to govern."""

    def __init__(self, lexicons: Lexicons, heads: Heads, predicates: Predicates) -> None:
        """Take the head nouns, the verbs that follow a subject and the words for people."""
        self._purposes = frozenset(lexicons["initiatives.purposes"])
        self._papers = (*lexicons["initiatives.papers"], *_MEASURES)
        self._persons = tuple(lexicons["initiatives.persons"])
        self._heads = heads
        self._predicates = predicates

    def of(self, document: Document, tokens: Sequence[Token]) -> list[Region]:
        """Return the regions of a clause in order.

        `加强管理并建立帮扶台账` gives one under 加强 and one under 建立. A verb inside a name
        (`小学建设项目`) governs nothing.
        """
        found = [Region(None)]
        outer: Token | None = None
        subject = self._subject_end(document, tokens)
        for index, token in enumerate(tokens):
            current = found[-1]
            if token.role in _VERBS and self._governs(tokens, index, current, subject):
                outer = outer_verb(tokens, index, current, outer)
                tentative = token.role == "govern_weak" and after_noun(tokens, index)
                found.append(Region(token, tentative=tentative))
            elif token.role == "of" and outer is not None:
                if current.kind == "do" and [item.role for item in current.tokens] == ["quote"]:
                    outer = found.pop().governor  # 探索建立“互联网+”的监管模式
                found.append(Region(outer))
                outer = None
            elif (token.role == "break" and breaks(tokens, index)) or (
                token.text in _AFTERWARDS and not current.tokens and is_past(tokens, index)
            ):
                found.append(Region(None))  # 完成后组织参观
                outer = None
            elif current.tokens or not is_part_of_verb(token, current):
                current.tokens.append(token)
        return found

    def _subject_end(self, document: Document, tokens: Sequence[Token]) -> int:
        """Return the index of the last word that ends the subject of a verb, -1 if none."""
        for index in range(len(tokens) - 2, -1, -1):
            token = tokens[index]
            if token.role == "of" or not self._heads.ends(token.text.rstrip("”"), quoted=True):
                continue
            if self._predicates.after(document, token.end):
                return index
        return -1

    def _governs(self, tokens: Sequence[Token], index: int, current: Region, subject: int) -> bool:
        token = tokens[index]
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if self._modifies(tokens, index, before, after):
            return False
        if index == subject and before is not None and self._heads.is_verbal(token.text):
            return False  # 乡村风貌保护传承试点稳步推进
        named = in_name(tokens, index, current)
        named = named or (token.text in self._purposes and serves(tokens, index, current))
        if named and token.role not in _ALWAYS:
            return False
        if current.verb in _CAMPAIGNS and token.role in ("govern", "govern_weak", "study"):
            named = in_campaign(tokens, index, current)
            if named or token.role == "govern":
                return not named
        if token.role in _ALWAYS or token.role == "govern":
            return True
        if len(token.text) == 1 and after_noun(tokens, index):
            return False
        governor = current.governor
        if token.role == "block" and self._is_visit(tokens, index, current):
            return True
        if token.role in ("block", "study") and self._runs_on(tokens, index, current):
            return False
        if current.kind == "do" and governor is not None:
            if not current.tokens and governor.text in FOUNDING and token.text in _CARRYING:
                return True  # 健全落实培养机制
            if not current.tokens:
                carried = governor.text[-2:] in _CARRYING and token.role in ("block", "study")
                reform = last_plain(tokens, index).text.endswith("改革")
                if carried and (reform or act_follows(self._heads, tokens, index)):
                    return False  # 深化服务企业专项行动, 推进支付方式改革
                return governor.role != "govern" or governor.text in _LOOSE
            words = [item for item in current.tokens if item.tag not in ("d", "ad")]
            first = (words or current.tokens)[0]
            if governor.text[-2:] in _CAMPAIGNS and first.role in ("govern_weak", "study", "block"):
                return False
            if governor.text[-2:] in _CAMPAIGNS and summed(self._heads, tokens, index):
                return False
            if before is not None and token.role in ("study", "block"):
                if before.role == "and":
                    return not (
                        act_follows(self._heads, tokens, index)
                        or summed(self._heads, tokens, index)
                    )
                if before.role == "class":  # 备案制度等提高效率的做法
                    run = takewhile(lambda item: item.role in INSIDE, tokens[index:])
                    return not any(self._heads.ends(item.text) for item in run)
        if before is None:
            finished = after is not None and after.text in (*PARTICLES, *SECOND)
            # 加快调度中心的建设: 建设 is what is sped up, no predicate.
            nominal = subject >= 0 and tokens[subject + 1].role == "of"
            return subject < index or token.role != "block" or finished or nominal
        paired = before.text in _JOINED and index > 1 and tokens[index - 2].role in DOING
        if paired and token.role in DOING:
            return True  # 制定和落实奖惩制度
        if before.role in ("and", "break"):
            return subject < index or current.kind != "open"
        if (before.tag[:1] in ("d", "c", "p") and before.text[-1] != "期") or before.text in MODALS:
            return True  # 一期改造工程: some dictionaries take 一期 for an adverb
        if current.kind == "open" and in_list(self._heads, tokens, index, current):
            return False
        if current.kind == "open" and subject > index and before.role == token.role == "block":
            return False  # 生产线升级改造项目进展顺利
        if before.role in _VERBS or before.text in PARTICLES or before.tag == "ad":
            return True
        if current.kind == "do":
            if self._heads.ends(before.text) is None and before.role != "quote":
                return False
            if last_plain(tokens, index).text.endswith(self._papers):
                return False  # 制定闲置项目盘活方案
            if token.text == "建设" and governor is not None and governor.text[-2:] in _CAMPAIGNS:
                return False  # 开展民生工程建设宣传月活动
            return after is not None and after.role not in ("and", "class")
        if current.kind == "open":
            return subject < index
        framing = governor if current.kind == "frame" else None
        if token.role in DOING and framing is not None and framing.text != "以":
            framed = framing.text == "为" and any(item.text == "以" for item in tokens[:index])
            quoted = after is not None and after.role == "quote" and len(token.text) > 1
            if framed or quoted:
                return True  # 以需求为导向谋划改革, 依托县医院建设“影像中心”
        return before.text in _GROUNDS or not after_noun(tokens, index)

    def _is_visit(self, tokens: Sequence[Token], index: int, current: Region) -> bool:
        """Tell whether people are brought to a place: `组织党员参观甲县教育基地`."""
        if not current.tokens or current.verb != "组织":
            return False
        end = self._heads.ends(last_plain(tokens, index).text)
        placed = end is not None and end.category == "place"
        return placed and current.tokens[-1].text.endswith(self._persons)

    def _modifies(
        self, tokens: Sequence[Token], index: int, before: Token | None, after: Token | None
    ) -> bool:
        """Tell whether a verb is part of a name: 推进机制, 成立60周年, “第一议题”学习."""
        token = tokens[index]
        quoted = before is not None and before.role == "quote" and token.role not in _ALWAYS
        if quoted and (token.text == "组织" or self._heads.ends(token.text, quoted=True)):
            return True
        planned = token.text in _PLANS and before is not None and before.role == "govern_weak"
        closed = after is None or after.role in ("and", "class") or after.text == "建设"
        if planned and closed:
            # 文明社区三年创建规划, “平安乡村”建设试点
            return index > 1 and tokens[index - 2].role in ("", "quote")
        if self._heads.is_head(token.text) and before is not None and before.role in _NAMING:
            if after is None or after.role in ("and", "of", "class") or after.tag == "f":
                return True
            if after.text == "工作":
                return True
        if is_use(token, before):
            return True
        tried = token.text == "试点" and before is not None and before.text in _TRIED
        if tried or after is None:
            return tried  # 省级农村改革试点试验项目
        if token.text == "结合" and before is not None and before.tag[:1] in ("n", "j", "x"):
            return ends_pair(self._heads, tokens, index + 1)  # 实施医养结合促进行动
        summed_up = any(item.role == "class" for item in tokens[max(0, index - 3) : index])
        if summed_up and priced(tokens, index):
            return True  # 等12个投资超千万元项目
        if token.text in _PLANS and after.text in _DRAWN_UP and before is not None:
            return True  # 完成高铁新城控制性详细规划编制
        begins = before is None or before.tag[:1] in ("d", "a")
        second = tokens[index + 2] if index + 2 < len(tokens) else after
        if begins and after.text in _JOINED and token.role in DOING and second.role in DOING:
            return False  # 严格制定和落实奖惩制度
        if token.role == "ending" and after.text == "、" and after_noun(tokens, index):
            return all(item.role != "of" for item in tokens[index:])  # 信号控制、照明等系统
        if (after.role in ("and", "class") or after.text == "暨") and token.role in DOING:
            # 加快构建同发展相适应的机制: the verb governs, and a frame follows.
            alone = before is None or before.role in _VERBS
            return not (alone and token.role == "govern" and after.text in _JOINED)
        if after.text == "的" and token.role != "prepositions":
            return True
        if (token.text == "成立" and aged(tokens, index)) or after.text == "性":
            return True  # 成立60周年, 修建性详细规划
        if token.text in _OPENING and after.text in _MEETINGS:
            return True  # 志愿服务队成立大会
        if before is not None and after.text in _TIMES:
            return True  # 项目推进年活动, but 完善日调度机制
        if token.text == "实践" and after.text == "活动":
            return True  # 群众路线教育实践活动
        if token.text == "建设" and after.text in _BUILT_UP:
            return True
        if token.text == "建设" and after.text == "工作" and after_noun(tokens, index):
            return True  # 制种大县建设工作列入
        if token.text == "深化" and before is not None and before.text.endswith("改革"):
            return after.text in ("提升", "攻坚")  # 国企改革深化提升行动
        opening = before is None or token.adverb or before.tag[:1] in _LEADS
        opening = opening or (before is not None and before.role == "govern")  # 建强用好平台
        opening = opening or token.text in _CAMPAIGNS  # 通过讲话等途径开展教育
        alone = before is None or before.tag in ("d", "ad")
        if alone and last_plain(tokens, index + 1).text.endswith(RULES):
            return False  # 坚持项目建设月调度制度
        team = self._heads.ends(after.text, quoted=True) if quoted else None
        headed = self._heads.is_head(after.text)
        headed = headed or (team is not None and team.category == "body")  # “1+1+1”签约团队
        if not headed or (opening and token.role == "govern"):
            return False
        then = tokens[index + 2] if index + 2 < len(tokens) else None
        listed = then is not None and then.text == "、" and token.role != "govern"
        if listed and after_noun(tokens, index):
            return True  # 能源综合开发行动、低碳行动
        named = then is not None and (then.tag[:1] in _GOING_ON or then.text in _TIMES)
        return then is None or then.role not in ("", "and") or not named

    def _runs_on(self, tokens: Sequence[Token], index: int, current: Region) -> bool:
        """Tell whether a verb stands inside a name: `供水优化提升攻坚行动`."""
        token, before = tokens[index], tokens[index - 1] if index else None
        if before is None or not current.tokens or before is current.governor:
            return False
        founding = current.governor is not None and current.governor.text[-2:] in FOUNDING
        if founding:
            end = last_plain(tokens, index)
            if end is not token and end.text.endswith(RULES):
                return True  # 定期研究教育工作机制
        nominal = token.tag in ("vn", "n")
        if current.kind not in ("do", "open") or (current.kind == "open" and not nominal):
            return False
        if not (before.tag.startswith(NOUNS) or before.role in ("quote", "block")):
            return False
        if before.role == "and" or (self._heads.is_head(before.text) and before.text != "专项"):
            return False
        then = tokens[index + 1] if index + 1 < len(tokens) else None
        if current.kind == "do" and then is not None and then.role == "and":
            # 户厕改造提升、污水治理工程, 综合保护与利用规划
            return then.text == "、" or ends_pair(self._heads, tokens, index + 2)
        last = token
        for after in tokens[index + 1 :]:
            termed = after.text.endswith(("年", "日"))  # 规范提升三年行动
            if after.role not in INSIDE or not (termed or after.tag.startswith(_CHAIN)):
                break
            last = after
            if self._heads.ends(after.text) is not None:
                return True
        return current.kind == "do" and token.tag == "n" and last is not token
