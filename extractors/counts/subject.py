"""What a figure counts or measures: the noun phrase after its unit, or the one before it."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.segmenters.base import Word
from ...pipeline.text.reading import DAY, FIGURE, NAME
from ...pipeline.text.structure import Bounds

_STOP_AFTER = re.compile(
    r"[，。；：、！？\n”》）—]|（(?![市县区镇乡州盟旗场街道、]{1,8}）)|(?<=[^的])之一|等(?=[，。；、）]|$)"
    r"|(?<=[^参])与(?!会)|以上|以下|其中|分别|均(?!衡)|已|正在|全部|全面|共同|同时|一起|到场"
)
_LIST = re.compile(r"以及|[、和与及]")
_OF = re.compile(r"(?<![标目])的(?!确)")
_FROM = re.compile(r"(?:由|从)[^，。；]{0,16}?的?$")
_SCHOOLS = re.compile(r".*(?:学校|小学|初中|高中|中学|大学|学院|幼儿园|院校|医院|中职|高校)")


class Phrases:
    """Cuts noun phrases out of clauses; made once with the words of verbs and adverbs."""

    def __init__(self, lexicons: Lexicons) -> None:
        copulas = lexicons.any_of("counts.copulas", "counts.before")
        self._copulas = re.compile(rf"{copulas}$")
        self._longest = max(len(word) for word in lexicons["counts.copulas"])
        self._verbs = frozenset(lexicons["counts.leading_verbs"])
        self._nominal_verbs = frozenset(lexicons["counts.nominal_verbs"])
        self._strong = self._verbs - self._nominal_verbs
        verbs = lexicons.any_of("counts.leading_verbs")
        self._leading = re.compile(
            rf"(?:{lexicons.any_of('counts.manner')})?{verbs}(?:了|起|出|好|过|至|并{verbs})?(?=[^，。；]{{2}})"
        )
        self._adverbs = re.compile(lexicons.any_of("counts.adverbs"))
        self._changes = re.compile(
            r"(?:同比|环比|累计|平均|年均|又|再|分别|均|还|也|共|增速|实际|大幅|持续|明显|净)*"
            rf"(?:{lexicons.any_of('counts.increase', 'counts.decrease')})(?:了|到|至|为|达|达到|近|约|超过|超)*$"
        )

    def after(self, document: Document, start: int, limit: int, unit: str | None) -> Bounds | None:
        """Return the noun phrase that begins at `start`, right after a unit, or None."""
        text = document.text
        edge = min(limit, start + 40)
        stop = _STOP_AFTER.search(text, start, edge)
        end = stop.start() if stop else edge
        if end <= start:
            return None
        found: Bounds | None = None
        of = _OF.search(text, start, end)
        if of is None or of.end() == end:
            found = self._nominal(document, Bounds(start, of.start() if of else end))
        elif of.start() > start:
            head = self._nominal(document, Bounds(start, of.start()))
            if head is not None and head.end == of.start() and not self._acts(document, head):
                found = head
            else:
                last = of
                for last in _OF.finditer(text, start, end):
                    pass
                found = self._nominal(document, Bounds(last.end(), end)) if last.end() < end else None
        if found is not None and unit == "所":
            school = _SCHOOLS.match(text, found.start, found.end)
            if school is not None:
                found = Bounds(found.start, school.end())
        return found

    def _acts(self, document: Document, bounds: Bounds) -> bool:
        words = document.words(bounds)
        if not words:
            return False
        return any(
            (word.tag or "n")[0] in "vad" and (word.tag or "n") not in {"vn", "ad", "an"}
            and word.text not in self._nominal_verbs
            for word in words
        )

    def _nominal(self, document: Document, bounds: Bounds) -> Bounds | None:
        """Keep the words from the start that make a noun phrase; stop at the predicate."""
        if bounds.end <= bounds.start:
            return None
        words = [word for word in document.words(bounds) if word.text.strip()]
        end = bounds.start
        for index, word in enumerate(words):
            later = words[index + 1] if index + 1 < len(words) else None
            kind = self._role(word, later, index)
            if kind == "stop":
                break
            if kind == "refuse":
                return None
            if kind == "noun":
                end = word.end
        text = document.text
        while end > bounds.start and text[end - 1] in "和与及、或":
            end -= 1
        if end == bounds.start or (
            end - bounds.start == 1 and text[bounds.start : end] not in _SINGLE
        ):
            return None
        return Bounds(bounds.start, end)

    def _role(self, word: Word, later: Word | None, index: int) -> str:
        """Say what a word does in the phrase after a unit: noun, part, stop or refuse."""
        tag = word.tag or "n"
        text = word.text
        if text in _PREDICATES or (len(text) > 2 and text[:2] in _PREDICATES):
            return "stop"
        if text[0] in "未不被" and len(text) > 1:
            return "stop"
        if len(text) > 2 and index > 0 and text[:2] in self._strong and tag[0] != "n":
            return "stop"
        if tag[0] == "v" and tag != "vn" and text not in self._nominal_verbs and text not in _NOMINAL:
            noun_next = later is not None and (later.tag or "n")[0] in "nsfb"
            if index == 0:
                return "part" if noun_next and text not in _INTRANSITIVE else "refuse"
            return "part" if noun_next and text not in self._strong else "stop"
        if tag[0] in "pduryc" and text not in {"和", "与", "及", "或", "各类", "各级", "各", "其他"}:
            return "stop"
        if tag[0] == "m" and index > 0 and text[0] in "0123456789" + FIGURE:
            return "stop"
        if tag[0] in "nasljibfqzxegtvm" or text[0] in (NAME, FIGURE, DAY):
            return "noun"
        return "part"

    def before(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the noun phrase in `[start, end)` that ends before a number, or None."""
        text = document.text
        source = _FROM.search(text, start, end)
        if source is not None and source.start() > start:
            end = source.start()
        start = max(start, document.last_date_in(start, end) or start)
        end = self._strip_copulas(document, start, end)
        of = None
        for of in _OF.finditer(text, start, end):
            pass
        if of is not None:
            if of.end() == end:
                return None
            start = of.end()
        start = self._past_verb(document, start, end)
        start = self._strip_leading(text, start, end)
        while end > start and text[end - 1] in "“‘（":
            end -= 1
        if end - start > 1 and text[end - 1] == "等":
            end -= 1
        found = text[start:end]
        if len(found) == 0 or (len(found) == 1 and found not in _SINGLE):
            return None
        if found not in _MEASURES:
            words = [word for word in document.words(Bounds(start, end)) if word.text.strip()]
            if len(words) > 1 and words[-1].text in _GOINGS and words[-1].start - start > 1:
                end = words[-1].start
            elif words and words[-1].text in self._strong and words[-1].text not in _MEASURES:
                return None
        if found in _EMPTY or (found in self._verbs and found not in _MEASURES):
            return None
        return self._unquote(text, start, end)

    def object_of(self, document: Document, clause: Bounds) -> Bounds | None:
        """Return the noun phrase that a verb of doing governs at the end of a clause."""
        start = self._past_verb(document, clause.start, clause.end)
        if start == clause.start:
            return None
        return self._unquote(document.text, start, clause.end)

    def deed(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the verb right before a figure of times, which it counts: 集中学习12次."""
        start = max(start, document.last_date_in(start, end) or start)
        end = self._strip_copulas(document, start, end)
        if end <= start:
            return None
        words = [word for word in document.words(Bounds(start, end)) if word.text.strip()]
        first = None
        for word in words[-3:][::-1]:
            if (word.tag or "n")[0] not in "vad" or word.text in _ADVERBIAL:
                break
            first = word.start
        return None if first is None or end - first < 2 else Bounds(first, end)

    def ends_in_verb(self, document: Document, start: int, end: int) -> bool:
        """Return whether a verb of doing stands right before the number: 办结, 采纳了."""
        text = document.text
        end = self._strip_copulas(document, start, end)
        words = [word for word in document.words(Bounds(start, end)) if word.text.strip()] if end > start else []
        return bool(words) and words[-1].text in self._verbs

    def change_measure(self, document: Document, start: int, end: int) -> tuple[Bounds | None, bool]:
        """Split a verb of change off the end of `[start, end)`.

        Return the noun phrase before it (None if the clause names none) and whether a verb
        of change stands there at all.
        """
        match = self._changes.search(document.text, start, end)
        if match is None:
            return None, False
        head = document.text[start : match.start()]
        if match.group()[:2] in _HARVESTS and head[-2:] in _PER:
            return Bounds(max(start, match.start() - 3), match.start() + 2), True
        return self.before(document, start, match.start()), True

    def is_bare(self, document: Document, start: int, end: int) -> bool:
        """Return whether `[start, end)` holds nothing but dates, copulas and adverbs."""
        text = document.text
        start = max(start, document.last_date_in(start, end) or start)
        end = self._strip_copulas(document, start, end)
        while start < end:
            match = self._adverbs.match(text, start, end)
            if match is None:
                break
            start = match.end()
        return not text[start:end].strip(" 、，的") or text[start:end].endswith("的")

    def _past_verb(self, document: Document, start: int, end: int) -> int:
        """Return where the noun phrase after the last verb of doing in a clause begins."""
        if end - start < 3:
            return start
        words = [word for word in document.words(Bounds(start, end)) if word.text.strip()]
        for index in range(len(words) - 2, -1, -1):
            word = words[index]
            if word.text not in self._strong or end - word.end < 2:
                continue
            if len(word.text) == 1 and (word.tag or "v")[0] != "v":
                continue
            if words[index + 1].text in {"率", "量", "额", "度", "数", "费", "者", "类", "点", "面积", "人数", "总量"}:
                continue
            rest = index + 1
            if words[rest].text in {"了", "过", "起", "出", "着", "好"} and rest + 1 < len(words):
                rest += 1
            return words[rest].start
        return start

    def _strip_copulas(self, document: Document, start: int, end: int) -> int:
        text = document.text
        whole = Bounds(start, end)
        while end > start:
            match = self._copulas.search(text, max(start, end - self._longest), end)
            if match is None:
                break
            if match.end() - match.start() == 1 and not self._is_word(document, whole, match.start()):
                break
            end = match.start()
        return end

    @staticmethod
    def _is_word(document: Document, bounds: Bounds, position: int) -> bool:
        """Return whether a word begins at a position: the 约 of 公约 is no adverb."""
        return any(word.start == position for word in document.words(bounds))

    def _strip_leading(self, text: str, start: int, end: int) -> int:
        while end - start > 2:
            match = self._leading.match(text, start, end)
            if match is not None and end - match.end() >= 2 and text[start:end] not in _MEASURES:
                rest = text[match.end() : end]
                if rest[0] not in "率量额度数费值者" and not rest.startswith(_HEADS):
                    start = match.end()
                    continue
            match = self._adverbs.match(text, start, end)
            if match is None or end - match.end() < 2:
                break
            start = match.end()
        return start

    @staticmethod
    def _unquote(text: str, start: int, end: int) -> Bounds:
        if text[start] in "“《" and text[end - 1] in "”》" and text.find("”", start, end - 1) < 0:
            return Bounds(start + 1, end - 1)
        return Bounds(start, end)

    @staticmethod
    def members(text: str, bounds: Bounds) -> list[Bounds]:
        """Split a list of names: `工业投资、技改投资` is two."""
        found, start = [], bounds.start
        for match in _LIST.finditer(text, bounds.start, bounds.end):
            if match.start() > start:
                found.append(Bounds(start, match.start()))
            start = match.end()
        if start < bounds.end:
            found.append(Bounds(start, bounds.end))
        return found


_PREDICATES = frozenset(
    "实现 完成 入选 获 获得 获评 荣获 建成 投产 投用 开工 竣工 通过 签订 签约 签署 分赴 赴 进行 开展 达到 达 推进 覆盖 全覆盖 "
    "列入 纳入 上线 落地 取得 有 是 为 在 到 被 把 将 对 从 向 于 以 给 让 使 由 得到 受到 加快 全部 成为 分别 充实 来 去 前来 "
    "投入 启动 顺利 成功 占 居 位居 位列 进入 突破 超过 增长 下降 提高 提升 减少 增加 聆听 听取 组成 轮流 相继 陆续 如期 "
    "圆满 率先 首次 踊跃 自愿 主动 积极 长期 光荣 正式 因 经 按 需 须 可 应 必须 不 未 没有 也 还 又 再 就 才 并".split()
)
_NOMINAL = frozenset(
    "扶贫 党建 创业 养老 医疗 物流 旅游 执法 在编 在岗 在职 离休 持证 流动 移动 贫困 留守 失业 下岗 入党 入库 专任 骨干 问题 "
    "困难 特困 失能 涉及 涉 非法 犯罪 改革 攻坚 违法 违规 违纪 违建 安全 上级 入户 便民 惠民 利民 健身 居家 助残 代表 志愿".split()
)
_INTRANSITIVE = frozenset("到场 聆听 参加 参与 被 受益 就业 获得 获 参训 到会 报名 出席 入选 上岗 受到 参会".split())
_MEASURES = frozenset("投资 总投资 藏书 占地 创汇 立案 义诊 出院 往返 捐款 贷款 存款 出口 进口 销售 消费 授信 支出 集中学习 结案 收案 发案 破案 立案 执结 新收 旧存".split())
_GOINGS = frozenset("回流 外流 流失 离职 退休 就业 再就业 转正 毕业 升学 落户 返乡 受益 脱贫 获奖 上线 达线 参训 参会 伤亡 死亡 失业 离任 调出 调入".split())
_HEADS = ("项目", "工程", "企业", "人员", "面积", "设施", "队伍", "机构", "资金", "总额", "活动", "工作", "任务", "产值", "收入")
_HARVESTS = frozenset({"增收", "减收", "增产", "减产", "增支", "节支", "减负"})
_PER = frozenset({"人均", "户均", "年均", "月均", "均月", "均年", "亩均"})
_EMPTY = frozenset("其中 共 全年 累计 分别 目前 同比 其 我 我们 我校 我县 该 此 并 且 而 即 又 再 也 已 现 全县 全市 全省 全镇 全校 全区".split())
_ADVERBIAL = frozenset("累计 先后 共 已 均 还 再 又 仅 只 全年 分别 都 就 也 约 近 各 首次 成功".split())
_SINGLE = frozenset("村县市省镇乡户人路桥井站所校班厂店园馆河湖山树车船牛羊猪鸡田地林水煤油气电粮肉蛋奶房楼厅室厕岗")
