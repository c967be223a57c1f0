"""What the library has → what the tools answer: bounded, page by page, with citations."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from consilience.mcp import asking, citing
from consilience.mcp.citing import Articles, citation, cited
from consilience.mcp.records import (
    BriefingTold,
    BriefPoint,
    ChangesTold,
    ChangeTold,
    CopiesTold,
    CopyTold,
    DisputesTold,
    DisputeTold,
    FigureGiven,
    FiguresTold,
    FigureTold,
    OriginTold,
    QuotesTold,
    QuoteTold,
    SideTold,
    StoriesFound,
    StoryLine,
)
from consilience.records import ArticlePair, Conflict, Figure, Verdict
from consilience.store import changes, listing, search, stories
from consilience.store.accounts import Told
from consilience.store.listing import Wish
from consilience.store.search import Wanted

# Values of a figure that are shown, and sides of a dispute.
MOST_VALUES, MOST_SIDES = 12, 6
# Stories that are looked through for somebody's words, or for what is disputed.
MOST_STORIES = 40
MOST_CHANGES = 1000


def stories_found(connection: Connection, words: str, since: str | None, cursor: str | None, most: int) -> StoriesFound:
    """Give stories that have some words, the most relevant first; without words those with the latest news."""
    behind = asking.offset(cursor)
    lines = listing.listed(connection, Wish(words=words, since=since, most=behind + most + 1))
    shown = tuple(
        StoryLine(
            story=line.id,
            headline=line.title,
            articles=line.articles,
            origins=line.origins,
            first_day=line.first,
            last_day=line.last,
            disputed=line.disputed,
        )
        for line in lines[behind : behind + most]
    )
    return StoriesFound(stories=shown, next_cursor=str(behind + most) if len(lines) > behind + most else None)


def briefing(connection: Connection, story: str, cursor: str | None, most: int) -> BriefingTold:
    """Give a story in short."""
    told = asking.story(connection, story)
    account, named, brief = told.account, citing.of_story(told.articles), told.account.brief
    points, following = asking.page(brief.points if brief else (), cursor, most)
    return BriefingTold(
        story=account.id,
        headline=brief.headline if brief else account.title,
        rests_on=brief.basis if brief else "",
        articles=len(account.articles),
        independent_origins=len(account.origins),
        first_day=account.first,
        last_day=account.last,
        points=tuple(
            BriefPoint(text=one.text, part=one.part, status=one.status, origins=one.origins, citations=cited(one.cites, named))
            for one in points
        ),
        not_known=tuple(gap.text for gap in brief.gaps) if brief else (),
        next_cursor=following,
    )


def figures(  # noqa: PLR0913, PLR0917 - one for each thing that may be asked
    connection: Connection, story: str, measure: str, verdict: Verdict | None, cursor: str | None, most: int
) -> FiguresTold:
    """Give what is counted and measured in a story."""
    told = asking.story(connection, story)
    named = citing.of_story(told.articles)
    wanted = [one for one in told.account.figures if measure.lower() in one.measure.lower() and verdict in (None, one.verdict)]
    shown, following = asking.page(wanted, cursor, most)
    return FiguresTold(story=told.account.id, figures=tuple(_figure(one, named) for one in shown), next_cursor=following)


def _figure(figure: Figure, named: Articles) -> FigureTold:
    return FigureTold(
        measure=figure.measure,
        verdict=figure.verdict,
        origins=figure.origins,
        reason=figure.reason,
        values=tuple(
            FigureGiven(
                printed=value.printed,
                low=value.low,
                high=value.high,
                unit=value.unit,
                said_by=value.said_by,
                as_of=value.as_of,
                citation=citation(value.cite, named),
            )
            for value in figure.values[:MOST_VALUES]
        ),
        values_in_all=len(figure.values),
    )


def quotes(  # noqa: PLR0913, PLR0917 - one for each thing that may be asked
    connection: Connection, person: str, words: str, story: str | None, cursor: str | None, most: int
) -> QuotesTold:
    """Give what somebody said, each utterance once, in one story or in all where he or she speaks."""
    wanted = [story] if story else _speaking(connection, person)
    found = [one for id_ in wanted for one in _said(asking.story(connection, id_), person, words)]
    shown, following = asking.page(found, cursor, most)
    return QuotesTold(quotes=shown, next_cursor=following)


def _speaking(connection: Connection, person: str) -> list[str]:
    """Give the stories in which somebody speaks, those of the latest quotes first."""
    plain = person.replace('"', " ")
    hits = search.found(connection, f'speaker:"{plain}"', "quotes", Wanted(newest=True, most=200)).hits
    found = (stories.of(connection, article) for article in dict.fromkeys(hit.article for hit in hits if hit.article))
    return [story for story in dict.fromkeys(found) if story][:MOST_STORIES]


def _said(told: Told, person: str, words: str) -> Iterator[QuoteTold]:
    named, asked = citing.of_story(told.articles), person.lower().split()
    for quote in told.account.quotes:
        speaker = (quote.speaker or "").lower()
        if all(word in speaker for word in asked) and words.lower() in quote.text.lower():
            yield QuoteTold(
                text=quote.text,
                speaker=quote.speaker,
                agreement=quote.agreement,
                origins=quote.origins,
                story=told.account.id,
                citations=cited((mention.cite for mention in quote.mentions), named),
            )


def copies(connection: Connection, story: str, cursor: str | None, most: int) -> CopiesTold:
    """Give who gathered the news of a story, and who has whose words."""
    told = asking.story(connection, story)
    named = citing.of_story(told.articles)
    pairs = sorted(told.account.pairs, key=lambda pair: (pair.kind == "independent", -pair.words, pair.left, pair.right))
    shown, following = asking.page(pairs, cursor, most)
    return CopiesTold(
        story=told.account.id,
        origins=tuple(
            OriginTold(
                name=one.name,
                outlets=tuple(dict.fromkeys(named[article].label for article in one.articles if article in named)),
                why=one.why,
                strength=one.strength,
            )
            for one in told.account.origins
        ),
        copies=tuple(_copy(pair, told, named) for pair in shown),
        next_cursor=following,
    )


def _copy(pair: ArticlePair, told: Told, named: Articles) -> CopyTold:
    left, right = named[pair.left].label, named[pair.right].label
    longest = max(
        (one for one in told.account.copies if (one.left.article, one.right.article) == (pair.left, pair.right)),
        key=lambda one: len(one.left.exact),
        default=None,
    )
    has_it_from = {"left": f"{right} has the words of {left}", "right": f"{left} has the words of {right}"}
    return CopyTold(
        left=left,
        right=right,
        left_article=pair.left,
        right_article=pair.right,
        how=pair.kind,
        has_it_from=has_it_from.get(pair.direction, "the pages do not show who has it from whom"),
        words=pair.words,
        why=pair.why,
        shown_by=(citation(longest.left, named), citation(longest.right, named)) if longest else (),
    )


def disputes(connection: Connection, story: str | None, cursor: str | None, most: int) -> DisputesTold:
    """Give what is disputed in a story, or in those with the latest news."""
    told = [asking.story(connection, story)] if story else _disputed(connection)
    found = [_dispute(one, conflict) for one in told for conflict in one.account.conflicts]
    shown, following = asking.page(found, cursor, most)
    return DisputesTold(disputes=shown, next_cursor=following)


def _disputed(connection: Connection) -> list[Told]:
    lines = listing.listed(connection, Wish(disputed=True, most=MOST_STORIES))
    return [asking.story(connection, line.id) for line in lines]


def _dispute(told: Told, conflict: Conflict) -> DisputeTold:
    named = citing.of_story(told.articles)
    return DisputeTold(
        story=told.account.id,
        headline=listing.headline(told.account),
        about=conflict.about,
        kind=conflict.kind,
        reason=conflict.reason,
        sides=tuple(
            SideTold(says=side.says, origins=side.origins, citations=cited(side.cites, named))
            for side in conflict.sides[:MOST_SIDES]
        ),
    )


def changed(connection: Connection, since: str | None, story: str | None, cursor: str | None, most: int) -> ChangesTold:
    """Give what changed in a story, or in all, the newest first."""
    if story:
        noted = changes.of(connection, asking.story(connection, story).account.id, since, MOST_CHANGES)
    else:
        noted = changes.every(connection, since, MOST_CHANGES)
    shown, following = asking.page(noted, cursor, most)
    named = {id_: citing.of_story(asking.story(connection, id_).articles) for id_ in dict.fromkeys(one.story for one in shown)}
    told = tuple(
        ChangeTold(
            story=one.story,
            noticed=one.at,
            kind=one.change.kind,
            text=one.change.text,
            citations=cited(one.change.cites, named[one.story]),
        )
        for one in shown
    )
    return ChangesTold(changes=told, next_cursor=following)
