"""Pipelines of spaCy's, small ones that the tests build: they run where spaCy is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from consilience.annotate import parse
from consilience.annotate.parse import Parse
from consilience.errors import UsageError
from consilience.records import Sentence

spacy = pytest.importorskip("spacy", reason="spaCy is not installed: pip install 'consilience[spacy]'")

TEXT = "The harbour of Lunde shut on Monday.\n\nSwedish police asked the Harbour Office's Karl Brodin."
SECOND = TEXT.index("Swedish")
SENTENCES = (Sentence(0, SECOND - 2, 0), Sentence(SECOND, len(TEXT), 1))


def read(folder: Path, text: str = TEXT, sentences: tuple[Sentence, ...] = SENTENCES) -> tuple[Parse, ...]:
    return parse.parses(text, sentences, f"spacy:{folder}")


@pytest.fixture
def names_only(tmp_path: Path) -> Path:
    """A pipeline that knows some names and nothing else."""
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "GPE", "pattern": "Lunde"},
            {"label": "DATE", "pattern": "Monday"},
            {"label": "NORP", "pattern": "Swedish"},
            {"label": "MISC", "pattern": "Norwegian"},
            {"label": "ORG", "pattern": "the Harbour Office's"},
            {"label": "PERSON", "pattern": "Karl Brodin"},
        ]
    )
    pipeline.to_disk(tmp_path / "names")
    return tmp_path / "names"


def test_names_take_our_kinds_and_lose_articles_and_possessives(names_only: Path) -> None:
    found = [(TEXT[name.start : name.end], name.kind) for one in read(names_only) for name in one.names]
    assert found == [("Lunde", "place"), ("Harbour Office", "organisation"), ("Karl Brodin", "person")]


def test_peoples_are_no_names_whatever_their_label(names_only: Path) -> None:
    (one,) = read(names_only, "Norwegian troops left.", (Sentence(0, 22, 0),))
    assert one.names == ()


def test_what_a_pipeline_lacks_is_left_out(names_only: Path) -> None:
    for one, sentence in zip(read(names_only), SENTENCES, strict=True):
        assert (one.start, one.end, one.vector) == (sentence.start, sentence.end, b"")
        assert {(word.tag, word.head, word.label) for word in one.tokens} == {("", -1, "")}
        assert " ".join(TEXT[word.start : word.end] for word in one.tokens).replace(" '", "'").replace(" .", ".") in TEXT


def test_white_space_is_no_word(names_only: Path) -> None:
    text = "A ferry\n burned  off Lunde."
    (one,) = read(names_only, text, (Sentence(0, len(text), 0),))
    assert [text[word.start : word.end] for word in one.tokens] == ["A", "ferry", "burned", "off", "Lunde", "."]


def test_tags_are_kept_and_made_of_parts_of_speech_where_there_are_none(tmp_path: Path) -> None:
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("attribute_ruler")
    ruler.add(patterns=[[{"LOWER": "ferry"}]], attrs={"TAG": "NN", "POS": "NOUN"})
    ruler.add(patterns=[[{"LOWER": "burned"}]], attrs={"POS": "VERB", "MORPH": "Tense=Past|VerbForm=Fin"})
    ruler.add(patterns=[[{"LOWER": "off"}]], attrs={"POS": "ADP"})
    pipeline.to_disk(tmp_path / "tags")
    (one,) = read(tmp_path / "tags", "A ferry burned off Lunde.", (Sentence(0, 25, 0),))
    assert [word.tag for word in one.tokens] == ["", "NN", "VBD", "IN", "", ""]


def test_a_pipeline_that_is_not_there_is_said_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match=r"no spaCy pipeline of this name is installed.*en_no_such_pipeline"):
        parse.check("spacy:en_no_such_pipeline")


def test_a_folder_without_a_pipeline_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be loaded") as caught:
        parse.check(f"spacy:{tmp_path}")
    assert "\n" not in str(caught.value)
