import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from consilience.annotate.parse.pieces import LONGEST_WORD, MOST_PIECES, Vocabulary, printed, windows

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "river", "##side", "'", "s", "-", '"', "a", "##a"]


@pytest.fixture
def vocabulary() -> Vocabulary:
    tokenizer = Tokenizer(WordPiece({piece: number for number, piece in enumerate(PIECES)}, unk_token="[UNK]"))  # noqa: S106
    tokenizer.normalizer = BertNormalizer()
    tokenizer.pre_tokenizer = BertPreTokenizer()
    tokenizer.add_special_tokens(["[UNK]", "[CLS]", "[SEP]"])
    tokenizer.enable_truncation(1)
    tokenizer.enable_padding(length=9)
    return Vocabulary(tokenizer)


def cut(vocabulary: Vocabulary, word: str) -> list[str]:
    return [PIECES[number] for number in vocabulary.pieces(word)]


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("“", '"'),
        ("``", '"'),
        ("’s", "'s"),
        ("–", "-"),
        ("--", "—"),
        ("...", "…"),
        ("…", "…"),
        ("co\u00adoperate", "cooperate"),
        ("Ge\u200bneva\ufeff", "Geneva"),
        ("Ｔｏｋｙｏ", "Tokyo"),
        ("Gеnеvа", "Geneva"),  # three Cyrillic letters
        ("Женева", "Женева"),
        ("\u200d", ""),
        ("\ud800", ""),
    ],
)
def test_what_outlets_print_in_many_ways_is_read_in_one(word: str, plain: str) -> None:
    assert printed(word) == plain


def test_a_word_is_cut_into_pieces_whatever_its_case(vocabulary: Vocabulary) -> None:
    assert cut(vocabulary, "Riverside") == cut(vocabulary, "RIVERSIDE") == ["river", "##side"]


def test_a_curly_apostrophe_reads_like_a_straight_one(vocabulary: Vocabulary) -> None:
    assert cut(vocabulary, "’s") == cut(vocabulary, "'s") == ["'", "s"]


@pytest.mark.parametrize("word", ["zebra", "😀", "\u200b", "\ud800", " "])
def test_a_word_the_vocabulary_lacks_is_one_unknown_piece(vocabulary: Vocabulary, word: str) -> None:
    assert cut(vocabulary, word) == ["[UNK]"]


def test_no_word_passes_for_a_special_piece(vocabulary: Vocabulary) -> None:
    assert not {"[SEP]", "[CLS]"} & set(cut(vocabulary, "[SEP]"))


def test_a_very_long_word_is_cut_short(vocabulary: Vocabulary) -> None:
    assert len(cut(vocabulary, "a" * 10_000)) == MOST_PIECES
    assert cut(vocabulary, "river" + "'" * 10_000) == cut(vocabulary, "river" + "'" * LONGEST_WORD)


def test_a_sentence_that_fits_is_one_window() -> None:
    assert windows(["Rain", "fell", "."], [1, 1, 1], 3) == [(0, 3)]


def test_no_words_have_no_window() -> None:
    assert windows([], [], 3) == []


def test_a_long_sentence_is_parted_at_its_best_break() -> None:
    words = ["a", "b", ",", "c", ";", "d", "e", ",", "f", "g"]
    assert windows(words, [1] * 10, 9) == [(0, 5), (5, 10)]


def test_without_a_break_a_window_is_filled() -> None:
    assert windows(["a"] * 10, [1] * 10, 4) == [(0, 4), (4, 8), (8, 10)]


@given(st.lists(st.tuples(st.sampled_from(["a", "b", ",", ".", ";"]), st.integers(1, MOST_PIECES)), max_size=300))
def test_windows_cover_every_word_once_and_hold_the_limit(sized: list[tuple[str, int]]) -> None:
    sizes = [size for _, size in sized]
    parts = windows([word for word, _ in sized], sizes, MOST_PIECES)
    assert [at for start, end in parts for at in range(start, end)] == list(range(len(sized)))
    assert all(start < end and sum(sizes[start:end]) <= MOST_PIECES for start, end in parts)
