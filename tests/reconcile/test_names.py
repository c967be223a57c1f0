import re
from itertools import permutations

from consilience import testing
from consilience.reconcile import names
from consilience.records import Name, NameKind, NameMark, Report


def told(*texts: str) -> tuple[Report, ...]:
    """Give reports with names where the texts have them in braces: "{P Ragna Solheim} spoke"."""
    kinds: dict[str, NameKind] = {"P": "person", "O": "organisation", "L": "place", "X": "other"}
    reports = []
    for number, text in enumerate(texts):
        marks, plain = [], ""
        for part in re.split(r"(\{[POLX] [^}]*\})", text):
            if part[:1] == "{":
                marks.append(NameMark(len(plain), len(plain) + len(part) - 4, part[3:-1], kinds[part[1]]))
            plain += part[3:-1] if part[:1] == "{" else part
        reports.append(Report(article=testing.article(plain, f"{number}.txt"), names=tuple(marks)))
    return tuple(reports)


def merged(*texts: str) -> tuple[Name, ...]:
    return names.merged(testing.event(*told(*texts)))


def forms(*texts: str) -> dict[str, set[str]]:
    return {name.name: {form.text for form in name.forms} for name in merged(*texts)}


def test_last_name_title_and_full_name_are_one_person() -> None:
    found = forms(
        "President {P Ragna Solheim} spoke. Later {P Solheim} left.",
        "They met Mrs {P Solheim}.",
        "It was {P R. Solheim} who left.",
    )
    assert found == {"Ragna Solheim": {"Ragna Solheim", "Solheim", "R. Solheim"}}


def test_spellings_of_one_name_are_joined() -> None:
    found = forms(
        "They met {P Khaled al-Rashidi} there.",
        "They met {P Khalid Al-Rashidi}.",
        "They met {P Khaled Rashidi} and then {P al-Rashidi} left.",
    )
    assert len(found) == 1


def test_a_shared_given_name_does_not_join_two_persons() -> None:
    found = forms("They met {P Sergei Valkov} there. {P Valkov} spoke.", "They met {P Sergei Domin} there. {P Domin} spoke.")
    assert set(found) == {"Sergei Valkov", "Sergei Domin"}


def test_brothers_stay_apart_and_the_last_name_goes_to_the_one_the_article_is_about() -> None:
    text = "We saw {P Viktor Branko} win. Later {P Branko} beat two, and {P Viktor Branko} cheered. {P Anton Branko} lost."
    found = forms(text, "We saw {P Anton} leave with {P Viktor Branko}.")
    assert found["Viktor Branko"] == {"Viktor Branko", "Branko"}
    assert found["Anton Branko"] == {"Anton Branko", "Anton"}


def test_a_bare_last_name_means_whom_its_own_article_names() -> None:
    found = merged("They met {P Peter Lund} there. {P Lund} spoke.", "They met {P Maria Lund} there. {P Lund} sang.")
    assert [{cite.article for cite in name.mentions} for name in found if "Lund" in {form.text for form in name.forms}] != []
    assert all(len({cite.article for cite in name.mentions}) == 1 for name in found)


def test_a_misprint_goes_to_the_frequent_form() -> None:
    found = forms("They met {P Ragna Solheim} there. When {P Solheim} spoke, {P Solhiem} smiled.")
    assert found == {"Ragna Solheim": {"Ragna Solheim", "Solheim", "Solhiem"}}


def test_an_acronym_joins_its_long_form() -> None:
    found = forms("The {O High Fisheries Council} ({O HFC}) met.", "Members of the {O HFC} left.")
    assert found == {"High Fisheries Council": {"High Fisheries Council", "HFC"}}


def test_acronyms_that_every_reader_knows_need_no_long_form() -> None:
    found = forms("Envoys of the {O U.N.} came.", "Envoys of the {O UN} came.", "Envoys of the {O United Nations} came.")
    assert list(found.values()) == [{"U.N.", "UN", "United Nations"}]


def test_alike_acronyms_stay_apart() -> None:
    assert set(forms("He won the belt of the {O WXA} there.", "He won the belt of the {O WXB} there.")) == {"WXA", "WXB"}


def test_an_organisation_may_lose_its_head() -> None:
    found = forms("Fighters of the {O Al-Wadi Front} fled.", "Fighters of the {O Wadi Front} fled. Then {O Al-Wadi} struck.")
    assert list(found.values()) == [{"Al-Wadi Front", "Wadi Front", "Al-Wadi"}]


def test_a_subsidiary_is_not_its_parent() -> None:
    assert set(forms("He works for {O Nordic Steel Pensions} and for {O Nordic Steel}.")) == {
        "Nordic Steel Pensions",
        "Nordic Steel",
    }


def test_spellings_of_a_place_are_joined_across_articles() -> None:
    found = forms("It struck near {L Tartoous}.", "It struck near {L Tartus}.")
    assert len(found) == 1


def test_two_known_places_are_never_spellings_of_each_other() -> None:
    assert set(forms("It began in {L Austria}.", "It began in {L Australia}.")) == {"Austria", "Australia"}


def test_the_order_of_island_does_not_matter() -> None:
    assert len(forms("It struck the {L Island of Tarvik} there.", "It struck {L Tarvik Island} there.")) == 1


def test_mentions_are_the_exact_characters() -> None:
    for name in merged("They met {P Ragna Solheim} in {L Oslo}.", "They met {P Solheim} in {L Oslo}."):
        assert {cite.exact for cite in name.mentions} == {form.text for form in name.forms}
        assert len(name.mentions) == sum(form.count for form in name.forms)


def test_the_most_told_name_comes_first() -> None:
    found = merged("They met {P Ragna Solheim} in {L Oslo}. Then {P Solheim} left.", "They met {P Ragna Solheim} in {L Bergen}.")
    assert next(name.name for name in found) == "Ragna Solheim"


def test_the_order_of_the_articles_does_not_matter() -> None:
    reports = told(
        "They met {P Ragna Solheim} in {L Oslo}. {P Solheim} left.",
        "They met Mr {P Solhiem} of the {O HFC}.",
        "The {O High Fisheries Council} ({O HFC}) met.",
    )
    answers = [names.merged(testing.event(*order)) for order in permutations(reports)]
    assert all(answer == answers[0] for answer in answers)


def test_mr_and_mrs_of_one_last_name_are_two_persons() -> None:
    found = forms(
        "They met {P Peter Lund} and his wife {P Maria Lund}. Mr {P Lund} spoke. Mrs {P Lund} sang, and Mr {P Lund} left."
    )
    assert set(found) == {"Peter Lund", "Maria Lund"}
    names_of = {
        name.name: len(name.mentions)
        for name in merged("They met {P Peter Lund} and {P Maria Lund}. Mrs {P Lund} sang. Mr {P Lund} left.")
    }
    assert names_of == {"Peter Lund": 2, "Maria Lund": 2}


def joined(*texts: str) -> set[frozenset[str]]:
    return {frozenset(form.text for form in name.forms) for name in names.merged(testing.event(*told(*texts)))}


def test_a_particle_may_stand_apart_from_the_last_name_or_not() -> None:
    assert len(joined("{P Marco Del Vento} spoke. {P DelVento} left.", "{P Marco DelVento} spoke. {P Del Vento} left.")) == 1
    assert len(joined("{P Marco LaVento} spoke.", "{P Marco Vento} spoke.")) == 1


def test_a_son_is_not_his_father() -> None:
    found = joined("{P Ivo Marsk} and his children {P Ivo Jr.} and {P Anna Marsk} came. {P Ivo} sang.")
    assert frozenset({"Ivo Jr."}) in found
    assert frozenset({"Ivo Marsk", "Ivo"}) in found
    assert len(joined("{P Ivo Marsk Jr.} met {P Ivo Marsk III}.")) == 2
    assert len(joined("{P Ivo Per Marsk Sr.} met {P Ivo Marsk III}.", "{P Ivo Per Marsk} left.")) == 2


def test_a_nickname_in_quotation_marks_joins_what_it_is_used_for() -> None:
    found = joined('{P Luis Gerardo "Kiko" Branko} spoke. {O Kiko} left.', "{P Kiko Branko} spoke.")
    assert found == {frozenset({'Luis Gerardo "Kiko" Branko', "Kiko", "Kiko Branko"})}


def test_titles_in_front_are_no_part_of_a_person() -> None:
    assert len(joined("{P President Ragna Solheim} spoke.", "{P Ragna Solheim} spoke.", "{P President Solheim} spoke.")) == 1


def test_what_a_person_is_does_not_become_a_first_name() -> None:
    found = joined("{P Linebacker Steve Varga} ran. {P Linebacker} is a hard job.", "{P Steve Varga} ran.")
    assert found == {frozenset({"Linebacker Steve Varga", "Steve Varga"}), frozenset({"Linebacker"})}


def test_given_names_that_are_alike_are_two_persons_where_an_article_often_writes_of_both() -> None:
    both = "{P Kristof Lund} sang. {P Kristian Lund} danced. {P Kristof Lund} left. {P Kristian Lund} stayed."
    assert len(joined(both)) == 2
    assert len(joined("{P Alexandros Lund} sang.", "{P Alexander Lund} sang.")) == 1


def test_a_misprinted_given_name_is_no_second_person() -> None:
    assert len(joined("{P Robyn Varga} sang. {P Robyn Varga} left. {P Robyn Varga} came. {P Robin Varga} slept.")) == 1


def test_a_last_name_alone_is_nobody_where_two_bear_it_elsewhere() -> None:
    found = joined("{P Ravi Lund} sang.", "{P Piara Lund} danced.", "{P Lund} left.")
    assert found == {frozenset({"Ravi Lund"}), frozenset({"Piara Lund"}), frozenset({"Lund"})}


def test_a_first_name_alone_is_nobody_where_two_bear_it_elsewhere() -> None:
    assert len(joined("{P Alma Lund} sang.", "{P Alma Varga} danced.", "{P Alma} left.")) == 3


def test_a_last_name_run_into_the_next_word_is_still_the_person() -> None:
    assert len(joined("{P Ragna Solheim} spoke. {P Solheiminstructed} them. {P Solheim} left.")) == 1


def test_two_letters_stand_for_a_name_of_their_own_article_only() -> None:
    assert len(joined("{O Coastal Bears} won.", "{O CB} {P Steve Varga} ran.")) == 3
    assert len(joined("{O Varby Weekly} said so. {O VW} was first.")) == 1


def test_a_team_may_lose_its_town_and_its_first_words() -> None:
    assert len(joined("{O Boston Lions} won.", "{O Lions} lost.")) == 1
    assert len(joined("{O Green Zukks} won. {O Zukks} lost.")) == 1


def test_a_city_is_not_its_club_and_a_founder_not_the_company() -> None:
    found = joined("{L Chicago} saw the {O Chicago Lions} win.", "{P Hugo Marsk} founded {O Marsk Foods}.")
    assert len(found) == 4


def test_a_river_may_stand_in_front_or_behind() -> None:
    assert len(joined("{L River Varby} rose. {L Varby} rose.", "{L Varby River} rose.")) == 1


def test_a_plural_makes_no_second_name() -> None:
    assert len(joined("{X Sea Bird Protection Act}", "{X Sea Birds Protection Act}")) == 1
    assert len(joined("{O Varby Bank}", "{O Varby Banks}")) == 2


def test_a_state_in_full_is_its_country() -> None:
    assert len(joined("{L Syria} and {O Syrian Arab Republic} and {L Republic of Syria}")) == 1
    assert len(joined("{L Republic of China} and {L China} and {L Dominican Republic} and {L Dominica}")) == 4


def test_a_commission_may_lose_its_country() -> None:
    assert len(joined("{O Central Election Commission of Malta} met.", "{O Central Election Commission} met.")) == 1


def test_capitals_take_the_kind_of_the_same_name_in_small_letters() -> None:
    found = names.merged(testing.event(*told("{X NORTHERN VARBY} {L Northern Varby} {L Northern Varby} {L Northern Varby}")))
    assert [name.kind for name in found] == ["place"]


def test_a_state_is_shown_in_full() -> None:
    found = names.merged(testing.event(*told("{L Fla.} {L Fla.} {L Florida}")))
    assert [name.name for name in found] == ["Florida"]


def test_every_join_has_its_reason() -> None:
    event = testing.event(*told("{P Ragna Solheim} {P R. Solheim} {P Solheim} {O Varby Net} {O United Nations} {O UN}"))
    notes = {frozenset((reason.left, reason.right)): reason.note for reason in names.reasons(event)}
    assert set(notes) == {
        frozenset({"R. Solheim", "Ragna Solheim"}),
        frozenset({"Solheim", "Ragna Solheim"}),
        frozenset({"UN", "United Nations"}),
    }
    assert all(note.endswith(".") for note in notes.values())


def test_a_ship_keeps_its_name_without_the_prefix() -> None:
    found = names.merged(testing.event(*told("{O INS Tarvik} sailed. {P Tarvik} sank.", "{P INS Tarvik} {L Tarvik}")))
    assert [(name.kind, len(name.mentions)) for name in found] == [("other", 4)]


def test_a_single_word_that_only_a_company_bears_is_the_company() -> None:
    assert len(joined("{O Marsk Foods} shut. {P Marsk} said so.")) == 1
    assert len(joined("{O Marsk Foods} shut. {P Marsk} said so.", "{P Hugo Marsk} founded it.")) == 2


def test_spellings_of_a_person_whom_nobody_names_in_full_are_joined_across_articles() -> None:
    assert len(joined("{P Salarudin} came.", "{P Salaruddin} came.")) == 1
    assert len(joined("{P Salahudin} came.", "{O Salaludin} came.")) == 1
    assert len(joined("{P Salarudin} met {P Salaruddin}.")) == 2


def test_a_misprint_that_looks_like_a_place_is_still_the_person() -> None:
    assert len(joined("{P Ragna Solheim} spoke. {P Solheim} left. {L Solhiem} smiled.")) == 1
    assert len(joined("{P Steve Jackson} spoke in {L Jackson}.")) == 2


def test_a_transliteration_of_another_kind_is_the_same_name() -> None:
    assert len(joined("{L Hadameem} fell.", "{O Hademim} fell.")) == 1


def test_a_hospital_is_one_whether_told_as_a_place_or_as_an_organisation() -> None:
    assert len(joined("{L Tarvik Hospital} shut.", "{O Tarvik Hospital Medical Center} shut.")) == 1


def test_spaces_make_no_second_name() -> None:
    assert len(joined("{O Varby Trail Runners} won.", "{O Varby Trailrunners} lost.")) == 1


def test_a_street_may_be_abbreviated_and_a_saint_too() -> None:
    assert len(joined("{L 117th Street} and {L 117th St.} and {L St. Tarvik} and {L Saint Tarvik}")) == 2


def test_a_nickname_like_a_state_without_its_point_is_no_state() -> None:
    assert len(joined("{L Texas} and {P Tex}", "{L Tex.}")) == 2


def test_a_valley_is_not_the_company_named_after_it() -> None:
    assert len(joined("{L Matarvik} lies near {O Matarvik Mjölk}.")) == 2


def test_a_last_name_with_its_particle_is_the_person_whatever_its_kind() -> None:
    assert len(joined("{P Shay La Brix} spoke. {O La Brix} left.")) == 1


def test_names_that_differ_in_their_number_stay_apart_and_each_has_its_acronym() -> None:
    found = forms("Cut were {X Varby Sund Lund 4} and {X Varby Sund Lund 3}.", "Both {X VSL4} and {X VSL3} were cut.")
    assert set(map(frozenset, found.values())) == {
        frozenset({"Varby Sund Lund 4", "VSL4"}),
        frozenset({"Varby Sund Lund 3", "VSL3"}),
    }


def test_a_state_may_be_abbreviated_with_a_space() -> None:
    assert len(forms("The {O N. Y. Evening Courier} wrote.", "The {O New York Evening Courier} wrote.")) == 1


def test_a_long_misprint_of_a_person_that_was_taken_for_a_place_is_the_person() -> None:
    assert len(forms("Then {P Varbaluddin} spoke.", "Then {L Varbahuddin} spoke.")) == 1
