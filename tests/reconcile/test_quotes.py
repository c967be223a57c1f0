from __future__ import annotations

from itertools import permutations

from consilience.reconcile import names, quotes
from consilience.records import Quote
from consilience.testing import event, report


def joined(*texts: str) -> tuple[Quote, ...]:
    told = event(*(report(text, f"{number}.txt") for number, text in enumerate(texts)))
    return quotes.joined(told, names.merged(told))


def groups(*texts: str) -> list[set[str]]:
    return [{mention.cite.exact for mention in quote.mentions} for quote in joined(*texts)]


FULL = "“We will open the old bridge to lorries before the end of March,” Anna Feld said."


def test_the_same_words_in_other_marks_are_one_utterance() -> None:
    one, *others = joined(FULL, "'We will open the old bridge to lorries before the end of March,' said Anna Feld.")
    assert not others
    assert one.agreement == "same"
    assert one.speaker == "Anna Feld"


def test_a_fragment_joins_the_fuller_version_of_its_speaker() -> None:
    one, *others = joined(FULL, "Anna Feld said she would open “the old bridge” soon.")
    assert not others
    assert one.text.startswith("We will open")
    assert [mention.kind for mention in one.mentions] == ["direct", "partial"]


def test_a_fragment_of_another_speaker_stays_apart() -> None:
    assert len(joined(FULL, "Tomas Riehl said he would never drive over “the old bridge” again.")) == 2


def test_two_translations_of_one_sentence_are_a_variant() -> None:
    one, *others = joined(FULL, "“Before March ends we shall open the old bridge for lorries,” Anna Feld said.")
    assert not others
    assert one.agreement == "variant"


def test_different_utterances_of_one_speaker_stay_apart() -> None:
    text = "“The bridge was inspected twice last year by our own engineers,” Anna Feld said."
    assert [quote.agreement for quote in joined(FULL, text)] == ["single", "single"]


def test_two_utterances_that_share_a_name_stay_apart() -> None:
    left = "“I am proud of everything that Silent Harbour did,” Anna Feld said."
    right = "“I am the one they used to call Silent Harbour,” Anna Feld said."
    assert len(joined(left, right)) == 2


def test_words_inserted_in_brackets_do_not_part_an_utterance() -> None:
    left = "“We hope this will help everybody in the upper valley,” Anna Feld said."
    right = "“We hope (this) will help everybody in the upper valley,” Anna Feld said."
    assert len(joined(left, right)) == 1


def test_a_copy_without_attribution_takes_the_speaker_of_the_one_that_has_it() -> None:
    one, *others = joined(FULL, "“We will open the old bridge to lorries before the end of March.”")
    assert not others
    assert {mention.speaker for mention in one.mentions} == {"Anna Feld"}


def test_an_utterance_that_nobody_attributes_has_no_speaker() -> None:
    (one,) = joined("“We will open the old bridge to lorries before the end of March.”")
    assert one.speaker is None
    assert one.mentions[0].speaker is None


def test_the_most_reported_utterance_stands_first() -> None:
    other = "“Nobody asked the farmers what they need from that road,” Tomas Riehl said."
    assert [len(quote.mentions) for quote in joined(other, FULL, FULL.replace(" said", " told reporters"))] == [2, 1]


def test_the_order_of_the_reports_does_not_matter() -> None:
    texts = (FULL, "Anna Feld said she would open “the old bridge” soon.", "“It is too late,” Tomas Riehl said.")
    made = [report(text, f"{number}.txt") for number, text in enumerate(texts)]
    answers = {quotes.joined(told, names.merged(told)) for order in permutations(made) for told in [event(*order)]}
    assert len(answers) == 1


def test_every_mention_cites_the_words_of_its_article() -> None:
    told = event(report(FULL, "a.txt"), report("Anna Feld called the bridge “a relic of another age”.", "b.txt"))
    texts = {item.id: item.article.text for item in told.reports}
    for quote in quotes.joined(told, names.merged(told)):
        for mention in quote.mentions:
            cite = mention.cite
            assert texts[cite.article][cite.start : cite.end] == cite.exact
