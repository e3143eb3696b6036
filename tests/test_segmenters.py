"""Every segmenter: exact offsets on any text, and the same protocol."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huibao.pipeline.errors import OptionError, SegmenterError
from huibao.pipeline.segmenters import SEGMENTERS, Segmenter, Word, get_segmenter
from huibao.pipeline.segmenters.base import locate
from huibao.pipeline.segmenters.pkuseg import MODEL_VARIABLE, find_model

VARIANTS: dict[str, tuple[str, dict[str, Any], tuple[str, ...]]] = {
    "rjieba": ("rjieba", {}, ("rjieba",)),
    "jieba": ("jieba", {}, ("jieba",)),
    "pkuseg": ("pkuseg", {}, ("spacy_pkuseg",)),
    "spacy": ("spacy", {}, ("spacy",)),
    "spacy-jieba": ("spacy", {"segmenter": "jieba"}, ("spacy", "jieba")),
    "spacy-pkuseg": ("spacy", {"segmenter": "pkuseg"}, ("spacy", "spacy_pkuseg")),
    "spacy-en": ("spacy", {"pipeline": "blank:en"}, ("spacy",)),
    "char": ("char", {}, ()),
}

UGLY = {
    "empty": "",
    "white space only": " \t\r\n\u3000\u00a0",
    "masks": "中共**县委在*年*月*日，XX 省某某市××县○○村共有党员***人",
    "no-break space": "获\u00a0一等奖\u00a0\u00a0两项",
    "ideographic space": "\u3000\u3000一、总体\u3000情况\u3000",
    "hard-wrapped": "全县共有党\r\n支部2 022个\r\n\r\n",
    "old line ends": "一是抓学习\r二是抓落实\x85三是抓作风\u2028四是抓纪律",
    "emoji": "点赞👍🏽一家👨‍👩‍👧‍👦国旗🇨🇳完",
    "beyond the BMP": "𠮷𠮷村𪚥与𠮷野家",
    "combining marks": "\u0301e\u0301县\u20dd委\u0301\u0301",
    "long digits": "编号" + "1234567890" * 30 + "号",
    "mixed width": "ＡＢＣ１２３abc123％%（）()“”《》【】·—…㎡㈠Ⅲ",
    "separators as text": "a/b/c\\d_e-f.g,h|i*j:k",
    "control characters": "\x00县\x1c委\x1f会\x7f\ufeff\u200b议",
    "lone surrogates": "县\ud800委\udfff\udc00会",
    "no segmenter knows": "龘靐齉爩〇〆ㄅㄆ㍿",
}


@cache
def load(variant: str) -> Segmenter:
    name, options, _ = VARIANTS[variant]
    return get_segmenter(name, **options)


@pytest.fixture(params=VARIANTS)
def variant(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    require(*VARIANTS[name][2])
    return name


def require(*modules: str) -> None:
    for module in modules:
        if importlib.util.find_spec(module) is None:
            pytest.skip(f"{module} is not installed")
    if "spacy_pkuseg" in modules:
        try:
            find_model()
        except SegmenterError as error:
            pytest.skip(str(error))


def assert_exact(text: str, words: list[Word]) -> None:
    """Each word stands where it says, and all but white space stands in words, once, in order."""
    assert [word.text for word in words] == [text[word.start : word.end] for word in words]
    assert all(word.text == word.text.strip() != "" for word in words)
    gaps = [0, *(edge for word in words for edge in word[:2]), len(text)]
    assert gaps == sorted(gaps)
    assert "".join(text[gaps[i] : gaps[i + 1]] for i in range(0, len(gaps), 2)).strip() == ""
    assert all(word.tag is None or word.tag for word in words)


@pytest.mark.parametrize("text", UGLY.values(), ids=UGLY)
def test_offsets_are_exact_on_ugly_text(variant: str, text: str) -> None:
    assert_exact(text, load(variant).segment(text))


CHARACTERS = st.one_of(
    st.sampled_from("党支部委县市人的2０９XxＸ×*某○□_ \n\r\t\u3000\u00a0，。；：“”《》（）%％.-—·"),
    st.characters(),
)


@settings(max_examples=60, deadline=None)
@given(text=st.text(CHARACTERS, max_size=60))
@pytest.mark.parametrize("name", VARIANTS)
def test_offsets_are_exact_on_any_text(name: str, text: str) -> None:
    require(*VARIANTS[name][2])
    words = load(name).segment(text)
    assert_exact(text, words)
    moved = [word._replace(start=word.start + 7, end=word.end + 7) for word in words]
    assert load(name).segment(text, 7) == moved


def test_offsets_are_exact_on_whole_reports(variant: str, root: Path) -> None:
    folders = (root / "corpora" / "reports", root.parent / "shared" / "archive")
    files = [file for folder in folders for file in sorted(folder.glob("*.txt"))[:3]]
    if not files:
        pytest.skip("no reports beside the tests")
    for file in files:
        text = file.read_bytes().decode("utf-8", errors="replace")[:4000]
        assert_exact(text, load(variant).segment(text))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("rjieba", "中共 * * 县委 召开 会议 ， 部署 安全生产 ， 达标率 40.5%"),
        ("jieba", "中共 * * 县委 召开 会议 ， 部署 安全生产 ， 达标率 40.5%"),
        ("pkuseg", "中共 ** 县委 召开 会议 ， 部署 安全生产 ， 达标率 40.5%"),
        ("spacy", "中 共 * * 县 委 召 开 会 议 ， 部 署 安全生产 ， 达 标 率 4 0 . 5 %"),
        ("char", "中 共 * * 县 委 召 开 会 议 ， 部 署 安全生产 ， 达 标 率 4 0 . 5 %"),
    ],
)
def test_words_of_a_sentence(name: str, words: str) -> None:
    require(*VARIANTS[name][2])
    text = "中共**县委召开会议，部署\n安全生产，达标率40.5%"
    assert " ".join(word.text for word in load(name).segment(text)) == words


@pytest.mark.parametrize("name", ["rjieba", "jieba"])
def test_jieba_tags(name: str) -> None:
    require(name)
    assert load(name).segment("选聘 网格员20名") == [
        Word(0, 2, "选聘", "v"),
        Word(3, 6, "网格员", "n"),
        Word(6, 8, "20", "m"),
        Word(8, 9, "名", "q"),
    ]


def test_hidden_markov_model_can_be_left_out() -> None:
    text = "潍柴中标"
    assert [word.text for word in load("rjieba").segment(text)] == ["潍柴", "中标"]
    without = get_segmenter("rjieba", hmm=False).segment(text)
    assert [word.text for word in without] == ["潍", "柴", "中标"]


def test_each_segmenter_knows_its_name() -> None:
    assert SEGMENTERS == ("rjieba", "jieba", "pkuseg", "spacy", "char")
    assert load("char").name == "char"
    assert get_segmenter().name == "rjieba"


def test_unknown_names_and_options() -> None:
    with pytest.raises(
        SegmenterError, match="segmenter 'hanlp' is none of rjieba, jieba, pkuseg, spacy, char"
    ):
        get_segmenter("hanlp")
    with pytest.raises(OptionError, match="option hmm=True: segmenter 'char' has no options"):
        get_segmenter("char", hmm=True)
    with pytest.raises(OptionError, match="option tags=1: segmenter 'rjieba' has the options hmm"):
        get_segmenter("rjieba", tags=1)


@pytest.mark.parametrize(
    ("name", "module", "install"),
    [
        ("rjieba", "rjieba", "pip install rjieba"),
        ("jieba", "jieba", r"pip install 'huibao\[jieba\]'"),
        ("pkuseg", "spacy_pkuseg", r"pip install 'huibao\[pkuseg\]'"),
        ("spacy", "spacy", r"pip install 'huibao\[spacy\]'"),
    ],
)
def test_missing_package_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, name: str, module: str, install: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(
        SegmenterError,
        match=f"segmenter '{name}': {module} cannot be imported .*install it with: {install}$",
    ):
        get_segmenter(name)


def test_spacy_options_that_do_not_fit() -> None:
    with pytest.raises(OptionError, match="option segmenter: 'x' is none of char, jieba, pkuseg"):
        get_segmenter("spacy", segmenter="x")
    with pytest.raises(OptionError, match="'jieba' is for the pipeline 'blank:zh', not 'blank:en'"):
        get_segmenter("spacy", pipeline="blank:en", segmenter="jieba")
    require("spacy")
    with pytest.raises(SegmenterError, match="the pipeline 'zh_no_such' cannot be loaded"):
        get_segmenter("spacy", pipeline="zh_no_such")


def test_spacy_pipeline_with_a_tagger(tmp_path: Path) -> None:
    require("spacy")
    import spacy
    from spacy.training import Example

    nlp = spacy.blank("zh")
    nlp.add_pipe("tagger").add_label("NN")  # type: ignore[attr-defined]
    gold = {"words": list("县委"), "spaces": [False, False], "tags": ["NN", "NN"]}
    nlp.initialize(lambda: [Example.from_dict(nlp.make_doc("县委"), gold)])
    nlp.to_disk(tmp_path / "zh")
    words = get_segmenter("spacy", pipeline=tmp_path / "zh").segment("县 委")
    assert words == [Word(0, 1, "县", "NN"), Word(2, 3, "委", "NN")]


def test_spacy_takes_texts_beyond_its_limit() -> None:
    require("spacy")
    segmenter: Any = get_segmenter("spacy")
    segmenter._nlp.max_length = 3
    assert len(segmenter.segment("甲乙丙丁")) == 4


def test_pkuseg_model_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SegmenterError, match=f"segmenter 'pkuseg': {tmp_path}: no pkuseg model"):
        find_model(tmp_path)
    for name in ("features.pkl", "weights.npz"):
        (tmp_path / name).touch()
    assert find_model(str(tmp_path)) == tmp_path
    monkeypatch.setenv(MODEL_VARIABLE, str(tmp_path))
    assert find_model() == tmp_path
    monkeypatch.delenv(MODEL_VARIABLE)
    monkeypatch.setattr("huibao.pipeline.segmenters.pkuseg._usual_folders", lambda: iter(()))
    with pytest.raises(SegmenterError, match=r"no model found; install it as docs/segmenters\.md"):
        find_model()


def test_jieba_writes_nothing_and_leaves_the_shared_tokenizer(tmp_path: Path) -> None:
    require("jieba")
    code = (
        "import warnings; warnings.simplefilter('error')\n"
        "from huibao.pipeline.segmenters import get_segmenter\n"
        "get_segmenter('jieba').segment('选聘网格员')\n"
        "import jieba; assert not jieba.dt.initialized and '网格员' not in jieba.dt.FREQ\n"
    )
    environment = {"TMPDIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_libraries_are_loaded_on_demand() -> None:
    code = (
        "import sys\n"
        "from huibao.pipeline.segmenters import get_segmenter\n"
        "get_segmenter('char').segment('选聘')\n"
        "print([m for m in ('rjieba', 'jieba', 'spacy', 'spacy_pkuseg') if m in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("pieces", "message"),
    [
        (["县委", "开会"], "at offset 2 stands ' 召开会', but the word '开会' is not there"),
        (["县委", "召开"], "at offset 5 stands '会', but no word is left"),
        (["县委会"], "at offset 0 stands '县委 召开会', but the word '县委会' is not there"),
    ],
)
def test_lost_characters_are_an_error(pieces: list[str], message: str) -> None:
    with pytest.raises(SegmenterError) as caught:
        locate("县委 召开会", [(piece, None) for piece in pieces], "pkuseg", {})
    assert str(caught.value) == f"segmenter 'pkuseg' lost or changed characters: {message}"
