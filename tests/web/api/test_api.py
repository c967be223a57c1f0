"""The API, asked of the shipped example."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from fastapi.testclient import TestClient
from lxml import etree

from consilience.records import Dossier, Figure
from consilience.store import Library
from consilience.web import application
from consilience.web.access import Access, Key
from consilience.web.access.tokens import digest
from consilience.web.api.annotated import MEDIA_TYPE
from consilience.web.api.records import Listed

API = "/api/v1"
PARTS = (
    "figures",
    "quotes",
    "names",
    "conflicts",
    "timeline",
    "superseded",
    "facts",
    "origins",
    "copies",
    "pairs",
    "articles",
    "changes",
)


def cites(told: Any) -> list[dict[str, Any]]:
    """Every cite in an answer."""
    if isinstance(told, dict):
        mine = [told] if {"article", "start", "end", "exact"} <= told.keys() else []
        return mine + [cite for value in told.values() for cite in cites(value)]
    return [cite for value in told for cite in cites(value)] if isinstance(told, list) else []


def test_a_story_is_a_dossier_whose_cites_hold_in_the_sources_that_the_api_gives(client: TestClient, story: str) -> None:
    answer = client.get(f"{API}/stories/{story}")
    dossier = msgspec.json.decode(answer.content, type=Dossier)
    assert dossier.stories[0].id == story
    sources = {one.id: client.get(f"{API}/articles/{one.id}/source").text for one in dossier.articles}
    plain = {one.id for one in dossier.articles if one.media_type == "text/plain"}
    found = [cite for cite in cites(answer.json()["stories"]) if cite["article"] in plain]
    assert found
    assert all(sources[cite["article"]][cite["start"] : cite["end"]] == cite["exact"] for cite in found)


@pytest.mark.parametrize("part", PARTS)
def test_each_part_comes_page_by_page(client: TestClient, story: str, part: str) -> None:
    whole = client.get(f"{API}/stories/{story}/{part}", params={"limit": 200}).json()
    paged, cursor = [], None
    for _ in range(len(whole["items"]) + 1):
        answer = client.get(
            f"{API}/stories/{story}/{part}", params={"limit": 3, "cursor": cursor} if cursor else {"limit": 3}
        ).json()
        paged += answer["items"]
        cursor = answer["next"]
        if cursor is None:
            break
    assert paged == whole["items"]
    assert whole["total"] == len(paged)


def test_figures_can_be_chosen_by_verdict_and_measure(client: TestClient, story: str) -> None:
    answer = client.get(f"{API}/stories/{story}/figures", params={"verdict": "superseded", "measure": "killed"})
    found = msgspec.json.decode(answer.content, type=Listed[Figure])
    assert found.items
    assert all(one.verdict == "superseded" and "killed" in one.measure for one in found.items)


def test_quotes_can_be_chosen_by_speaker(client: TestClient, story: str) -> None:
    found = client.get(f"{API}/stories/{story}/quotes", params={"speaker": "halvard"}).json()
    assert found["items"]
    assert all("Halvard" in one["speaker"] for one in found["items"])


def test_a_cursor_of_another_list_is_refused(client: TestClient, story: str) -> None:
    cursor = client.get(f"{API}/stories/{story}/figures", params={"limit": 1}).json()["next"]
    answer = client.get(f"{API}/stories/{story}/names", params={"limit": 1, "cursor": cursor, "kind": "person"})
    assert answer.status_code == 409
    assert "first page" in answer.json()["detail"]


def test_what_has_not_changed_is_not_sent_again(client: TestClient, story: str) -> None:
    first = client.get(f"{API}/stories/{story}")
    again = client.get(f"{API}/stories/{story}", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert not again.content


def test_passages_come_as_web_annotations_where_these_are_asked_for(client: TestClient, story: str) -> None:
    answer = client.get(f"{API}/stories/{story}/figures", headers={"Accept": MEDIA_TYPE})
    assert answer.headers["content-type"] == MEDIA_TYPE
    told = answer.json()
    assert (told["@context"], told["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    target = told["items"][0]["target"]
    quoted, placed = target["selector"]
    source = client.get(target["source"]).text
    assert (quoted["type"], placed["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    assert source[placed["start"] : placed["end"]] == quoted["exact"]
    assert source[: placed["start"]].endswith(quoted["prefix"])


def test_an_article_tells_its_text_story_and_versions(client: TestClient, story: str) -> None:
    article = client.get(f"{API}/stories/{story}/articles").json()["items"][0]
    found = client.get(f"{API}/articles/{article['id']}").json()
    assert found["story"] == story
    assert found["article"] == article | {"own_words": found["article"]["own_words"]}
    assert [one["id"] for one in found["versions"]] == [article["id"]]
    assert found["text"]


@pytest.mark.parametrize("kind", ["articles", "names", "quotes", "figures", "stories"])
def test_everything_is_found_by_words(client: TestClient, kind: str) -> None:
    found = client.get(f"{API}/search", params={"q": "Halvard OR passengers", "kind": kind, "limit": 2}).json()
    assert found["hits"]
    assert {hit["kind"] for hit in found["hits"]} == {kind}


def test_feeds_are_atom_and_json_feed(client: TestClient, story: str) -> None:
    for path in ("feeds/stories", f"stories/{story}/feed"):
        atom = client.get(f"{API}/{path}.atom")
        assert atom.headers["content-type"] == "application/atom+xml"
        assert etree.fromstring(atom.content).tag == "{http://www.w3.org/2005/Atom}feed"
        feed = client.get(f"{API}/{path}.json")
        assert feed.headers["content-type"] == "application/feed+json"
        assert feed.json()["items"]


def test_a_text_is_checked(client: TestClient) -> None:
    told = client.post(f"{API}/check", json={"text": "The fire on the Maren Dahl killed 31 people off Korsund."}).json()
    number = next(one for one in told["findings"] if one["kind"] == "number")
    assert number["verdict"] == "contradicted"
    assert {cite["article"] for cite in number["against"]} <= {one["id"] for one in told["cited"]}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/stories/nothing", 404),
        ("GET", "/articles/nothing", 404),
        ("GET", "/articles/nothing/source", 404),
        ("DELETE", "/stories", 405),
        ("GET", "/stories?limit=0", 422),
        ("GET", "/stories?cursor=there", 422),
        ("GET", "/search", 422),
        ("GET", "/search?q=-", 422),
        ("GET", "/search?q=a&cursor=there", 422),
        ("POST", "/check", 415),
    ],
)
def test_every_fault_is_a_problem_document(client: TestClient, method: str, path: str, status: int) -> None:
    answer = client.request(method, API + path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert told["status"] == status
    assert told["detail"].endswith(".")


@pytest.mark.parametrize(
    ("body", "status"),
    [("{", 400), ("[]", 422), ('{"text": 3}', 422), ('{"text": "", "more": 1}', 422), ('{"text": "…"}', 422), ("\udcff", 400)],
)
def test_a_body_that_is_not_wanted_is_named(client: TestClient, body: str, status: int) -> None:
    headers = {"Content-Type": "application/json"}
    answer = client.post(f"{API}/check", content=body.encode("utf-8", "surrogateescape"), headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_too_much_at_once_is_refused(client: TestClient) -> None:
    page = {"content": "A bank was robbed."}
    for path, body in (("check", {"text": "word " * 5_000}), ("pages", {"pages": [page] * 51})):
        answer = client.post(f"{API}/{path}", json=body)
        assert answer.status_code == 413
        assert "at most" in answer.json()["detail"]


def test_pages_are_added_once(library: Library) -> None:
    with TestClient(application(library), base_url="http://localhost") as client:
        page = {
            "content": "Two men robbed a bank in Port Salis on Friday and fled with 40,000 crowns, the police said on Saturday.",
            "url": "https://example.org/bank",
            "outlet": "The Salis Times",
        }
        empty = {"content": " ", "url": "https://example.org/nothing"}
        first = client.post(f"{API}/pages", json={"pages": [page, empty]}).json()
        (new,) = first["added"]
        assert client.get(f"{API}/stories/{new['story']}").json()["articles"][0]["outlet"] == "The Salis Times"
        assert [one["source"] for one in first["skipped"]] == ["https://example.org/nothing"]
        again = client.post(f"{API}/pages", json={"pages": [page]}).json()
        assert (again["added"], again["known"]) == ([], 1)


def test_each_role_may_do_what_is_its_own(ferry_library: Library) -> None:
    keys = tuple(Key(digest(f"secret of the {role}"), role) for role in ("reader", "feeder"))
    page: dict[str, list[str]] = {"pages": []}
    with TestClient(application(ferry_library, Access(keys)), base_url="http://localhost") as client:
        assert client.get(f"{API}/stories").status_code == 401
        assert client.get(f"{API}/openapi.json").status_code == 200
        reader, feeder = ({"Authorization": f"Bearer secret of the {role}"} for role in ("reader", "feeder"))
        assert client.get(f"{API}/stories", headers=reader).status_code == 200
        assert client.post(f"{API}/pages", json=page, headers=reader).status_code == 403
        assert client.post(f"{API}/pages", json=page, headers=feeder).status_code == 200
        assert client.get(f"{API}/stories", headers=feeder).status_code == 403
        assert client.get(f"{API}/stories", headers={"Authorization": "Bearer guessed"}).json()["status"] == 401


def test_the_document_describes_every_route(client: TestClient) -> None:
    document = client.get(f"{API}/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    schemas = set(document["components"]["schemas"])
    named = {ref.rpartition("/")[2] for ref in _refs(document)}
    assert named <= schemas
    assert not [name for name in schemas if "consilience" in name and name not in named]
    operations = [operation for path in document["paths"].values() for operation in path.values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations)
    assert all(operation["summary"] and operation["description"] for operation in operations)


def _refs(told: Any) -> list[str]:
    if isinstance(told, dict):
        mine = [told["$ref"]] if isinstance(told.get("$ref"), str) else []
        return mine + [ref for value in told.values() for ref in _refs(value)]
    return [ref for value in told for ref in _refs(value)] if isinstance(told, list) else []
