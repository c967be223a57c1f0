from itertools import permutations

from consilience import testing
from consilience.annotate import names as marking
from consilience.annotate import sentences
from consilience.reconcile import names
from consilience.records import Name, Report


def told(*texts: str) -> tuple[Report, ...]:
    articles = [testing.article(text, f"{number}.txt") for number, text in enumerate(texts)]
    return tuple(marking.mark(Report(article=article, sentences=sentences.of(article))) for article in articles)


def merged(*texts: str) -> tuple[Name, ...]:
    return names.merged(testing.event(*told(*texts)))


def forms(*texts: str) -> dict[str, set[str]]:
    return {name.name: {form.text for form in name.forms} for name in merged(*texts)}


def test_last_name_title_and_full_name_are_one_person() -> None:
    found = forms("President Ragna Solheim spoke. Later Solheim left.", "They met Mrs Solheim.", "It was R. Solheim who left.")
    assert found == {"Ragna Solheim": {"Ragna Solheim", "Solheim", "R. Solheim"}}


def test_spellings_of_one_name_are_joined() -> None:
    found = forms(
        "They met Khaled al-Rashidi there.", "They met Khalid Al-Rashidi.", "They met Khaled Rashidi and then al-Rashidi left."
    )
    assert len(found) == 1


def test_a_shared_given_name_does_not_join_two_persons() -> None:
    found = forms("They met Sergei Valkov there. Valkov spoke.", "They met Sergei Domin there. Domin spoke.")
    assert set(found) == {"Sergei Valkov", "Sergei Domin"}


def test_brothers_stay_apart_and_the_last_name_goes_to_the_one_the_article_is_about() -> None:
    text = "We saw Viktor Branko win. Later Branko beat two others, and Viktor Branko cheered. His brother Anton Branko lost."
    found = forms(text, "We saw Anton leave with Viktor Branko.")
    assert found["Viktor Branko"] == {"Viktor Branko", "Branko"}
    assert found["Anton Branko"] == {"Anton Branko", "Anton"}


def test_a_bare_last_name_means_whom_its_own_article_names() -> None:
    found = merged("They met Peter Lund there. Lund spoke.", "They met Maria Lund there. Lund sang.")
    assert [{cite.article for cite in name.mentions} for name in found if "Lund" in {form.text for form in name.forms}] != []
    assert all(len({cite.article for cite in name.mentions}) == 1 for name in found)


def test_a_misprint_goes_to_the_frequent_form() -> None:
    found = forms("They met Ragna Solheim there. When Solheim spoke, Solhiem smiled.")
    assert found == {"Ragna Solheim": {"Ragna Solheim", "Solheim", "Solhiem"}}


def test_an_acronym_joins_its_long_form() -> None:
    found = forms("The High Fisheries Council (HFC) met.", "Members of the HFC left.")
    assert found == {"High Fisheries Council": {"High Fisheries Council", "HFC"}}


def test_acronyms_that_every_reader_knows_need_no_long_form() -> None:
    found = forms("Envoys of the U.N. came.", "Envoys of the UN came.", "Envoys of the United Nations came.")
    assert list(found.values()) == [{"U.N.", "UN", "United Nations"}]


def test_alike_acronyms_stay_apart() -> None:
    assert set(forms("He won the belt of the WXA there.", "He won the belt of the WXB there.")) == {"WXA", "WXB"}


def test_an_organisation_may_lose_its_head() -> None:
    found = forms("Fighters of the Al-Wadi Front fled.", "Fighters of the Wadi Front fled. Then Al-Wadi struck.")
    assert list(found.values()) == [{"Al-Wadi Front", "Wadi Front", "Al-Wadi"}]


def test_a_subsidiary_is_not_its_parent() -> None:
    assert set(forms("He works for Nordic Steel Pensions and for Nordic Steel.")) == {"Nordic Steel Pensions", "Nordic Steel"}


def test_spellings_of_a_place_are_joined_across_articles() -> None:
    found = forms("It struck near Tartoous.", "It struck near Tartus.")
    assert len(found) == 1


def test_two_known_places_are_never_spellings_of_each_other() -> None:
    assert set(forms("It began in Austria.", "It began in Australia.")) == {"Austria", "Australia"}


def test_the_order_of_island_does_not_matter() -> None:
    assert len(forms("It struck the Island of Tarvik there.", "It struck Tarvik Island there.")) == 1


def test_mentions_are_the_exact_characters() -> None:
    for name in merged("They met Ragna Solheim in Oslo.", "They met Solheim in Oslo."):
        assert {cite.exact for cite in name.mentions} == {form.text for form in name.forms}
        assert len(name.mentions) == sum(form.count for form in name.forms)


def test_the_most_told_name_comes_first() -> None:
    found = merged("They met Ragna Solheim in Oslo. Then Solheim left.", "They met Ragna Solheim in Bergen.")
    assert next(name.name for name in found) == "Ragna Solheim"


def test_the_order_of_the_articles_does_not_matter() -> None:
    reports = told(
        "They met Ragna Solheim in Oslo. Solheim left.",
        "They met Mr Solhiem of the HFC.",
        "The High Fisheries Council (HFC) met.",
    )
    answers = [names.merged(testing.event(*order)) for order in permutations(reports)]
    assert all(answer == answers[0] for answer in answers)


def test_mr_and_mrs_of_one_last_name_are_two_persons() -> None:
    found = forms(
        "They met Peter Lund there with his wife Maria Lund. Mr Lund, as always, spoke. Then Mrs Lund sang, and Mr Lund left."
    )
    assert set(found) == {"Peter Lund", "Maria Lund"}
    names_of = {
        name.name: len(name.mentions) for name in merged("They met Peter Lund and Maria Lund. Mrs Lund sang. Mr Lund left.")
    }
    assert names_of == {"Peter Lund": 2, "Maria Lund": 2}
