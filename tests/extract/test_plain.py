from __future__ import annotations

import hashlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.extract import plain
from consilience.extract.decode import Decoded
from consilience.records import Article, Given, Page, Skipped

BODY = """The ferry Nordlys ran aground off Bergen on Tuesday with 214 passengers on board, the coast guard said.

Nobody was hurt, and all the passengers had been taken ashore by the evening, said Kari Solheim of the coast guard.

The Nordlys was on its way to Stavanger when it struck a rock in thick fog, the ferry company said in a statement.

"We heard a loud bang and then the lights went out," a passenger, Jens Lunde, said. He praised the crew of the ferry.

The coast guard has begun an investigation. The ferry was built in 1998 and refitted two years ago."""
TITLE = "Ferry with 214 on board runs aground off Bergen"


def read(text: str, **given_fields: str) -> Article:
    found = attempt(text, **given_fields)
    assert isinstance(found, Article), found
    return found


def attempt(text: str, **given_fields: str) -> Article | Skipped:
    content = text.encode()
    page = Page(
        id=hashlib.sha256(content).hexdigest(),
        source="invented.txt",
        content=content,
        media_type="text/plain",
        given=Given(**given_fields),
    )
    return plain.article(page, Decoded(text, "utf-8"))


def reasons(article: Article, text: str) -> dict[str, str]:
    return {text[part.start : part.end]: part.reason for part in article.furniture}


def roles(article: Article) -> dict[str, str]:
    return {article.text[block.start : block.end]: block.role for block in article.blocks}


# --------------------------------------------------------------------------- title


def test_the_first_line_is_the_title_and_is_no_part_of_the_body() -> None:
    article = read(f"{TITLE}\n\n{BODY}")
    assert article.title == TITLE
    assert article.text == BODY
    assert article.title_cite
    assert article.title_cite.exact == TITLE


def test_a_text_that_begins_with_its_story_has_no_title() -> None:
    assert read(BODY).title is None


def test_a_text_that_begins_with_a_date_line_has_no_title_if_the_story_follows() -> None:
    article = read(f"Posted: Mar 08, 2016 9:12 PM CET\n\n{BODY}")
    assert article.title is None
    assert article.published
    assert article.published.at == "2016-03-08T21:12:00+01:00"


def test_a_deck_with_a_full_stop_above_the_byline_is_not_promoted_to_a_title() -> None:
    deck = "The coast guard says that all passengers are safe after an evening in the fog."
    article = read(f"{deck}\n\nBy Ingrid Falk\n\n{BODY}")
    assert article.title is None
    assert article.byline == "Ingrid Falk"
    assert roles(article)[deck] == "deck"


def test_a_title_below_the_date_is_found() -> None:
    assert read(f"8 March 2016\n\n{TITLE}\n\n{BODY}").title == TITLE


def test_a_menu_a_share_button_and_a_breadcrumb_are_no_titles() -> None:
    text = f"Share\n\nHome News {TITLE}\n\n{TITLE}\n\n{BODY}"
    article = read(text)
    assert article.title == TITLE
    assert reasons(article, text) == {"Share": "label", f"Home News {TITLE}": "breadcrumb"}


def test_a_notice_to_visitors_above_the_title_is_furniture() -> None:
    notice = "We have updated our terms. Are you over 18 and do you live outside the country? Then choose another edition."
    text = f"Choose your edition\n\n{notice}\n\n{TITLE}\n\nPublished on 09/03/2016\n\n{BODY}"
    article = read(text)
    assert article.title == TITLE
    assert reasons(article, text)[notice] in {"before the title", "appeal to visitors"}
    assert reasons(article, text)["Choose your edition"] == "before the title"


def test_a_title_may_end_with_a_question_mark_or_an_abbreviation() -> None:
    for title in ("Who Will Pay for the Stranded Ferry?", "Ferry company to open an office in the U.S."):
        assert read(f"{title}\n\n{BODY}").title == title


def test_a_markdown_heading_is_the_title_and_lower_ones_are_subheads() -> None:
    text = f"# {TITLE}\n\n" + BODY.replace("The coast guard has", "## What happens now\n\nThe coast guard has")
    article = read(text)
    assert article.title == TITLE
    assert roles(article)["What happens now"] == "heading"


def test_the_title_field_of_an_exported_article_is_read() -> None:
    article = read(f"Title: {TITLE}\nAuthor: Ingrid Falk\nDate: 2016-03-08\nURL: https://news.example/ferry\n\n{BODY}")
    assert article.title == TITLE
    assert article.byline == "Ingrid Falk"
    assert article.published
    assert article.published.date == "2016-03-08"


# --------------------------------------------------------------------------- deck, subheads


def test_a_deck_that_the_lead_repeats_word_for_word_counts_once() -> None:
    lead = BODY.split("\n\n", 1)[0]
    text = f"{TITLE}\n\n{lead}\n\nBERGEN — {BODY}"
    article = read(text)
    assert reasons(article, text) == {lead: "repeated deck"}
    assert article.dateline == "BERGEN"


def test_a_line_without_a_full_stop_under_the_title_is_its_deck() -> None:
    deck = "Passengers spend three hours in the dark before the coast guard arrives"
    assert roles(read(f"{TITLE}\n\n{deck}\n\n{BODY}"))[deck] == "deck"


def test_short_lines_between_paragraphs_are_subheads_and_stay_in_the_body() -> None:
    for subhead in ("Thick fog", "– Dispute over the rock –", "'A loud bang'"):
        article = read(f"{TITLE}\n\n" + BODY.replace("The coast guard has", f"{subhead}\n\nThe coast guard has"))
        assert roles(article)[subhead] == "heading"


def test_a_short_quotation_is_no_subhead() -> None:
    article = read(f"{TITLE}\n\n" + BODY.replace("The coast guard has", '"It was dark."\n\nThe coast guard has'))
    assert roles(article)['"It was dark."'] == "paragraph"


def test_a_sentence_of_three_words_at_the_end_stays_in_the_body() -> None:
    assert read(f"{TITLE}\n\n{BODY}\n\nNobody was charged.").text.endswith("Nobody was charged.")


# --------------------------------------------------------------------------- furniture


def test_captions_with_credits_are_furniture() -> None:
    captions = (
        "The ferry Nordlys on the rocks on Tuesday. Picture: REUTERS/OLA NORDMANN",
        "A rescue boat off Bergen (AP Photo/Ola Nordmann)",
        "FILE - In this June 2, 2014, photo, the Nordlys leaves Bergen.",
        "Map of the coast: the ferry ran aground north of the harbour.",
    )
    for caption in captions:
        text = f"{TITLE}\n\n{caption}\n\n{BODY}"
        assert reasons(read(text), text) == {caption: "caption"}


def test_a_line_without_an_end_between_two_sentences_is_a_caption() -> None:
    caption = "Kari Solheim asked the ferry company for the logbook"
    text = f"{TITLE}\n\n" + BODY.replace("The coast guard has", f"{caption}\n\nThe coast guard has")
    assert reasons(read(text), text) == {caption: "caption"}


def test_what_follows_the_end_is_furniture_with_its_captions_and_dates() -> None:
    tail = """Have stories like this sent to your inbox.

Most Read

Mayor of Trondheim opens the new library

The library has cost four times what was planned, and the town council wants to know why.

A dog looks at a cake. (Photo by Ola Nordmann)

Six recipes for the weekend

Six recipes for the weekend

Tuesday, June 8, 2021"""
    text = f"{TITLE}\n\n{BODY}\n\n{tail}"
    article = read(text)
    assert article.text == BODY
    assert article.published is None
    assert set(reasons(article, text)) == set(tail.split("\n\n"))


def test_a_box_of_related_stories_does_not_end_an_article_that_goes_on() -> None:
    rest = "\n\n".join(
        f"The coast guard said that the ferry company had sent {count} passengers of the Nordlys to Stavanger by bus."
        for count in (40, 60, 80, 100)
    )
    text = f"{TITLE}\n\n{BODY}\n\nRelated stories\n\nMayor of Trondheim opens the new library\n\n{rest}"
    assert read(text).text.endswith(rest)


def test_an_advertisement_in_the_middle_costs_no_paragraph() -> None:
    text = f"{TITLE}\n\n" + BODY.replace("The coast guard has", "Advertisement\n\nThe coast guard has")
    assert read(text).text == BODY


def test_a_lone_name_and_a_copyright_line_at_the_end_are_furniture() -> None:
    text = f"{TITLE}\n\n{BODY}\n\nKari Solheim\n\n© 2016 The Fjord Courier. All rights reserved."
    assert read(text).text == BODY


def test_a_list_in_the_body_is_kept_as_items() -> None:
    items = ["- 180 passengers to Stavanger", "- 34 passengers back to Bergen"]
    article = read(f"{TITLE}\n\n{BODY}\n\nThe company took:\n\n" + "\n\n".join(items))
    assert [roles(article)[item] for item in items] == ["item", "item"]


def test_the_reporters_who_helped_are_furniture() -> None:
    line = "(Reporting by Ingrid Falk in Bergen; Editing by Per Moe)"
    text = f"{TITLE}\n\n{BODY}\n\n{line}"
    assert reasons(read(text), text) == {line: "reporting credit"}


# --------------------------------------------------------------------------- credit, outlet, date


def test_a_last_line_with_an_agency_is_the_credit() -> None:
    article = read(f"{TITLE}\n\n{BODY}\n\nBloomberg")
    assert article.credit == "Bloomberg News"
    assert article.credit_cite
    assert article.credit_cite.exact == "Bloomberg"
    assert article.text == BODY


def test_a_photo_credit_is_no_credit_for_the_text() -> None:
    assert read(f"The ferry on the rocks. Picture: REUTERS/OLA NORDMANN\n\n{BODY}").credit is None


def test_an_outlet_in_the_byline_is_credit_and_outlet() -> None:
    article = read(f"{TITLE}\n\nBy\u00a0The Guardian\n\n{BODY}")
    assert (article.credit, article.outlet, article.byline) == ("The Guardian", "The Guardian", "The Guardian")


def test_the_outlet_comes_from_the_address_of_the_page_not_from_its_file_name() -> None:
    assert read(BODY, url="https://news.bbc.co.uk/2/hi/1.stm").outlet == "BBC News"
    assert read(BODY).outlet is None


def test_an_agency_in_the_dateline_is_the_credit() -> None:
    article = read(f"{TITLE}\n\nBERGEN, Norway (AP) - {BODY}")
    assert article.credit == "The Associated Press (AP)"
    assert article.dateline == "BERGEN, Norway"


def test_the_carriers_date_is_used_where_the_page_prints_none() -> None:
    article = read(f"{TITLE}\n\n{BODY}", published="Tue, 08 Mar 2016 20:12:00 GMT")
    assert article.published
    assert (article.published.date, article.published.how) == ("2016-03-08", "metadata")
    assert article.published.at == "2016-03-08T20:12:00+00:00"


def test_the_date_of_publication_wins_over_that_of_the_last_change() -> None:
    article = read(f"{TITLE}\n\nLast Updated: Mar 10, 2016 8:44 PM\nPosted: Mar 09, 2016 7:40 PM\n\n{BODY}")
    assert article.published
    assert article.published.date == "2016-03-09"
    assert article.published.cite
    assert article.published.cite.exact == "Posted: Mar 09, 2016 7:40 PM"


def test_the_order_of_a_numeric_date_comes_from_the_months_that_the_story_names() -> None:
    article = read(f"{TITLE}\n\nPosted 03/04/2016\n\n{BODY} A report is expected before April 20.")
    assert article.published
    assert article.published.date == "2016-04-03"


def test_a_day_without_a_year_is_no_date_but_is_kept() -> None:
    article = read(f"{TITLE}\n\nMar. 8 4:12 PM EST\n\n{BODY}")
    assert article.published is None
    assert article.printed_day == "--03-08"


def test_a_date_right_under_the_byline_is_not_joined_to_it() -> None:
    article = read(f"{TITLE}\n\nBy Jane Roe and John Doe | The Bergen Herald\nTuesday, March 8, 2016 · 2:20 p.m.\n\n{BODY}")
    assert article.published
    assert (article.published.date, article.byline, article.outlet) == (
        "2016-03-08",
        "Jane Roe and John Doe",
        "The Bergen Herald",
    )


# --------------------------------------------------------------------------- layout of the file


def test_lines_broken_at_a_column_are_one_paragraph() -> None:
    text = """Ferry with 214 on board runs aground off Bergen

The ferry Nordlys ran aground off Bergen on Tuesday with 214
passengers on board, the coast guard said. Nobody was hurt, and all
the passengers had been taken ashore by the evening.

The Nordlys was on its way to Stavanger when it struck a rock in
thick fog, the ferry company said in a statement."""
    article = read(text)
    assert len(article.blocks) == 2
    assert "with 214\npassengers" in article.text


def test_one_paragraph_a_line_and_windows_line_ends_are_read_alike() -> None:
    lines = f"{TITLE}\n{BODY}".replace("\n\n", "\n")
    for text in (lines, lines.replace("\n", "\r\n"), f"\ufeff{TITLE}\r\n\r\n" + BODY.replace("\n", "\r\n")):
        article = read(text)
        assert article.title == TITLE
        assert article.text == BODY


# --------------------------------------------------------------------------- what is no article


def test_texts_without_an_article_are_skipped_with_a_reason() -> None:
    for text, reason in {
        "": "empty",
        " \n\ufeff\n": "empty",
        "Menu\n\nHome\n\nMost Read": "no sentences",
        "Nobody was hurt in the fog.": "too short",
        "Die Fähre ist am Dienstag vor der Küste auf Grund gelaufen, sagte eine Sprecherin der Küstenwache am Abend.": "language",
    }.items():
        found = attempt(text)
        assert isinstance(found, Skipped)
        assert found.reason.startswith(reason)


LINES = ["Share", "Most Read", "By Ingrid Falk", "8 March 2016", "Bloomberg", "•", "# x", "مرحبا بالعالم", "\r\n", "---"]
PIECES = st.sampled_from([TITLE, *BODY.split("\n\n"), *LINES])


@given(st.lists(PIECES, max_size=14), st.sampled_from(["\n", "\n\n", "\r\n\r\n"]))
def test_every_character_of_a_text_is_in_one_place_and_stands_where_it_says(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    article = attempt(text)
    if isinstance(article, Skipped):
        return
    cites = [article.cite(block.start, block.end) for block in article.blocks]
    cites += [cite for cite in (article.title_cite, article.credit_cite) if cite]
    assert all(text[cite.start : cite.end] == cite.exact for cite in cites)
    spans = sorted(
        [(cite.start, cite.end) for cite in cites[: len(article.blocks)]] + [(part.start, part.end) for part in article.furniture]
    )
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    title = (article.title_cite.start, article.title_cite.end) if article.title_cite else (0, 0)
    left_out = {place for place, letter in enumerate(text) if letter.isalnum()}
    for start, end in [*spans, title]:
        left_out -= set(range(start, end))
    assert not left_out


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    attempt(text)


# --------------------------------------------------------------------------- heads and feet as papers print them


def test_a_short_question_above_a_long_paragraph_is_a_title() -> None:
    assert read(
        f"8 March 2016\n\nDid the rock move?\n\n{BODY.replace(' said.', ' said. It was dark. Nobody slept that night.', 1)}"
    ).title == ("Did the rock move?")


def test_a_signature_and_buttons_under_the_title_are_read_and_set_aside() -> None:
    text = f"{TITLE}\n\nIngrid Falk in Bergen\n\nWednesday 9 March 2016 18.53 GMT\n\nFacebook0 Twitter12 Email Print\n\n{BODY}"
    article = read(text)
    assert article.byline == "Ingrid Falk in Bergen"
    assert article.text == BODY
    assert reasons(article, text)["Facebook0 Twitter12 Email Print"] == "label"


def test_a_byline_that_shares_its_line_with_a_place_or_the_date_is_read() -> None:
    assert read(f"{TITLE}\n\nBERGEN, Norway | By Ingrid Falk\n\n{BODY}").byline == "Ingrid Falk"
    article = read(f"{TITLE}\n\nBy INGRID FALK MARCH 9, 2016\n\n{BODY}")
    assert article.byline == "INGRID FALK"
    assert article.published
    assert article.published.date == "2016-03-09"


def test_an_agency_on_the_date_line_is_the_credit() -> None:
    assert read(f"{TITLE}\n\nPTI | Mar 9, 2016, 05.12 PM IST\n\n{BODY}").credit == "Press Trust of India (PTI)"


def test_each_of_two_times_on_a_line_stays_with_its_date() -> None:
    article = read(f"{TITLE}\n\nPUBLISHED: 12:12 GMT, 9 March 2016 | UPDATED: 15:11 GMT, 9 March 2016\n\n{BODY}")
    assert article.published
    assert article.published.at == "2016-03-09T12:12:00+00:00"


def test_the_story_is_found_in_a_whole_page_saved_as_text() -> None:
    menu = [f"Section {letter}" for letter in "ABCDEFGHIJKLM"]
    text = "\n\n".join(["Choose an edition of our pages.", *menu, TITLE, "By Ingrid Falk", BODY, "Most Read", *menu])
    article = read(text)
    assert article.text == BODY
    assert article.title == TITLE


def test_a_ruled_line_under_the_title_is_no_part_of_it() -> None:
    assert read(f"{TITLE}\n{'=' * len(TITLE)}\n\n{BODY}").title == TITLE


def test_what_readers_say_below_the_story_is_not_the_story() -> None:
    comments = [
        "The coast guard should have sent the passengers of the Nordlys to Stavanger by bus, not by another ferry in the fog.",
        "I was a passenger on the ferry Nordlys on Tuesday, and the crew of the ferry did all that they could in the fog.",
        "The ferry company knew about the rock near Bergen, and the coast guard had told it so before Tuesday, I believe.",
        "Nobody was hurt on the ferry, so let the coast guard do its investigation first, and then we shall see.",
    ]
    text = "\n\n".join([TITLE, BODY, "Comments", *comments])
    assert read(text).text == BODY


def test_a_paragraph_about_the_writer_is_furniture() -> None:
    about = "Ingrid Falk is a reporter who lives on an island near Bergen."
    text = f"{TITLE}\n\nBy Ingrid Falk\n\n{BODY}\n\n{about}"
    assert reasons(read(text), text)[about] == "about the author"


def test_a_long_title_right_above_its_story_is_not_joined_to_it() -> None:
    title = "Ferry with 214 passengers on board runs aground in fog off Bergen harbour"
    story = BODY.replace("\n\n", " ")
    article = read(f"{title}\n{story}")
    assert article.title == title
    assert article.text == story


@pytest.mark.parametrize(
    "line",
    [
        "Bergen Courier, Tuesday 8 March 2016, late edition",
        "Tue, 8 Mar 2016. All times GMT. Last update 17:10",
        "8 March 2016, 20:00 bulletin - script",
        "Fjord Radio | English Service | 8 March 2016",
        "Courier News (Bergen) - March 8, 2016 - 11:25 local time",
        "The Fjord Gazette, Bergen - 8.3.2016",
        "Updated Tue 8 March 2016 with the company's statement",
    ],
)
def test_a_line_under_the_title_dates_the_page_in_many_ways(line: str) -> None:
    article = read(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert article.title == TITLE
    assert article.text == BODY
    assert article.published
    assert article.published.date == "2016-03-08"


def test_a_date_inside_the_title_is_not_the_page_s() -> None:
    title = "What we know of the wreck of 8 March 2015"
    article = read(f"Fjord Gazette\n\n{title}\n\n9 March 2016\n\n{BODY}")
    assert article.title == title
    assert article.published
    assert article.published.date == "2016-03-09"


LIVE = """LIVE: ferry aground off Bergen, all passengers ashore

Fjord Radio, 8.3.2016
(the newest first, local time)

17:45
All 214 passengers of the Nordlys are ashore, says the coast guard. Nobody was hurt.

16:20
The first boats have reached the ferry. "It lies on a rock and does not move," says Kari Solheim.

MONDAY 7

22:00
Fog is forecast for the coast off Bergen. The ferry company says that its ferries will run.

07:52
A long night for the crew of the Nordlys. No news yet from Stavanger."""


def test_a_live_page_with_times_on_lines_of_their_own_is_read_whole() -> None:
    article = read(LIVE)
    assert article.title == "LIVE: ferry aground off Bergen, all passengers ashore"
    assert article.text[:5] == "17:45" or article.text.startswith("(the newest first")
    assert [block.role for block in article.blocks if article.text[block.start : block.end] == "22:00"] == ["heading"]
    assert article.text.endswith("No news yet from Stavanger.")
    assert article.published
    assert article.published.date == "2016-03-08"
