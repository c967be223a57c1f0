import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnxruntime import InferenceSession

from consilience.annotate.parse import Parse, encoder, parses, senses, trees
from consilience.annotate.parse.laid import laid
from consilience.annotate.parse.shapes import sentence_shapes
from consilience.annotate.parse.tokens import tokens
from consilience.errors import UsageError
from consilience.records import Sentence

pytestmark = pytest.mark.skipif(not (encoder.FOLDER / "encoder.onnx").is_file(), reason="the weights are not there yet")

NEWS = [
    "Anna Bell, the mayor of Leeds, told the Harbour Gazette on Friday that the bridge would stay closed.",
    "“We won’t reopen it before May,” she said.",
    "Rain fell.",
    "Fire Kills Seven Workers in Leeds Factory",
]


def one(text: str) -> Parse:
    (parse,) = parses(text, [Sentence(0, len(text), 0)])
    return parse


def check(text: str, parse: Parse) -> None:
    """Whatever is read: words in order inside the sentence, one tree over all, names from word edge to word edge."""
    places = [parse.start, *(edge for token in parse.tokens for edge in (token.start, token.end)), parse.end]
    assert places == sorted(places)
    assert all(token.start < token.end and not text[token.start : token.end].isspace() for token in parse.tokens)
    heads = [token.head for token in parse.tokens]
    if heads:
        assert heads.count(-1) == 1
        assert not trees.cycles(heads)
        assert all((token.head < 0) == (token.label == "root") for token in parse.tokens)
        assert len(parse.vector) == 384
        assert len(parse.senses) == senses.BYTES * len(parse.tokens)
    starts, ends = {token.start for token in parse.tokens}, {token.end for token in parse.tokens}
    assert all(name.start in starts and name.end in ends and 0 <= name.score <= 1 for name in parse.names)


def test_a_plain_sentence_is_read_right() -> None:
    text = NEWS[0]
    parse = one(text)
    found = {text[name.start : name.end]: name.kind for name in parse.names}
    assert found["Anna Bell"] == "person"
    assert found["Leeds"] == "place"
    (root,) = (token for token in parse.tokens if token.head < 0)
    assert text[root.start : root.end] == "told"
    bell = next(token for token in parse.tokens if text[token.start : token.end] in {"Anna", "Bell"} and token.label == "nsubj")
    assert parse.tokens[bell.head] == root


def test_a_sentence_reads_the_same_alone_and_among_others() -> None:
    text = " ".join(NEWS)
    starts = [text.index(sentence) for sentence in NEWS]
    together = parses(text, [Sentence(start, start + len(sentence), 0) for start, sentence in zip(starts, NEWS, strict=True)])
    encoder.readings.cache_clear()
    for start, sentence, parse in zip(starts, NEWS, together, strict=True):
        alone = one(sentence)
        assert [(token.start - start, token.tag, token.head, token.label) for token in parse.tokens] == [
            (token.start, token.tag, token.head, token.label) for token in alone.tokens
        ]
        assert (parse.vector, parse.senses) == (alone.vector, alone.senses)


def test_the_parts_of_the_encoder_say_what_the_whole_says() -> None:
    parts = encoder.loaded()
    for text in NEWS:
        words = [text[start:end] for start, end in tokens(text, 0, len(text))]
        sentence = laid(parts.vocabulary, words, sentence_shapes(words))
        whole = InferenceSession(str(encoder.FOLDER / encoder.WEIGHTS), providers=["CPUExecutionProvider"])
        fed = {**sentence._asdict(), "mask": [1] * len(sentence.pieces)}
        tags, *_, vector = whole.run(None, {name: np.array([row], dtype=np.int64) for name, row in fed.items()})
        (reading,) = encoder.Readings().of([sentence])
        assert list(reading.tags) == [parts.tags[tag] for tag in tags[0]]
        assert reading.vector == encoder.signed_bytes(vector[0])


def test_space_alone_has_no_words() -> None:
    assert one(" \n\u00a0 ") == Parse(0, 4)


@pytest.mark.parametrize(
    "text",
    [
        "The committee heard that water rose, that roads closed and that " * 80,
        "word " * 3000,
        "a" * 5000,
        "😀" * 600,
        "\u200b" * 600,
        "“" * 600,
        "FLOOD WATER ROSE IN THE TOWN AND " * 80,
        "| 12 | 3.5 | Leeds | -- " * 200,
    ],
)
def test_text_longer_than_the_window_is_one_tree(text: str) -> None:
    check(text, one(text))


def test_the_parts_of_a_long_sentence_hang_on_its_first_root() -> None:
    text = "The committee heard that water rose, that roads closed and that nobody came; " * 40
    parse = one(text)
    joined = [token for token in parse.tokens if token.head >= 0 and token.head not in range(254) and token.label == "root"]
    assert not joined
    root = next(number for number, token in enumerate(parse.tokens) if token.head < 0)
    assert root < 254
    assert any(number > 254 and token.head == root for number, token in enumerate(parse.tokens))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_within_its_bounds(text: str) -> None:
    check(text, one(text))


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Leeds", "“", "’s", "said", ",", "U.N.", "3%", "—", "Ge\u200bneva", "ALL", "Аnna", "x" * 70]),
        max_size=90,
    )
)
def test_words_in_any_order_are_read_within_their_bounds(words: list[str]) -> None:
    text = " ".join(words)
    check(text, one(text))


def test_an_unknown_pipeline_is_named() -> None:
    with pytest.raises(UsageError, match="acurate"):
        parses("Rain fell.", [], "acurate")
