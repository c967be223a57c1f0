"""What the measuring of the language analysis says about its figures."""

from __future__ import annotations

from eval import language
from eval.score import Score


def test_a_score_tells_precision_recall_and_f1() -> None:
    score = Score.of({1, 2, 3}, {2, 3, 4, 5}) + Score(1, 1, 1)
    assert (score.precision, score.recall, score.f1) == (3 / 4, 3 / 5, 2 / 3)


def test_nothing_found_and_nothing_wanted_is_no_success() -> None:
    assert Score().rows("a") == {"a_precision": 0.0, "a_recall": 0.0, "a_f1": 0.0}


def test_the_goal_of_a_figure_is_that_of_its_set_and_measure() -> None:
    assert language.goal("accurate.syntax.gum_news_tags_f1") == 0.95
    assert language.goal("fast.names.re3d_own_f1") == 0.72
    assert language.goal("accurate.syntax.ewt_tags_recall") is None


def test_the_card_has_one_row_for_precision_recall_and_f1() -> None:
    figures = {"accurate.likeness.agreement": 0.9, **Score(2, 4, 3).rows("accurate.names.re3d_own")}
    assert language.card(figures).splitlines()[2:] == [
        "| accurate.likeness.agreement |  |  | 0.900 | 0.85 |",
        "| accurate.names.re3d_own | 0.500 | 0.667 | 0.571 | 0.72 |",
    ]
