"""Articles that would like to run in the reader's browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from consilience import pipeline, store
from consilience.brief import view
from consilience.run import Local
from consilience.testing import page
from consilience.web import application

BAD = "<script>alert(1)</script>"
WORSE = "\"'><img src=x onerror=alert(2)>"
TEXT = """{title}

By Mallory {bad}

ORVIK, 4 May 2031 (Reuters) - Nine people {bad} died on Monday when the ferry Oda {worse} burned off Orvik, police said.

"We saw smoke {bad} over the bay," said mayor Tilda{{{{7*7}}}} Moe {worse}. "Nobody {{% raw %}} knew what to do."

The company Varnia{worse} Lines said 212 passengers were on board. Eight{bad} people are missing, the coastguard said on Tuesday.
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[TestClient]:
    pages = [page(TEXT.format(title=f"Ferry fire {BAD} {at} {WORSE}", bad=BAD, worse=WORSE), f"{at}{BAD}.txt") for at in range(2)]
    with store.opened(tmp_path / "hostile.db") as library:
        for _ in pipeline.add(library, pages, Local(workers=1), "2031-05-04T08:00:00Z"):
            pass
        with TestClient(application(library), base_url="http://localhost") as client:
            yield client


def everywhere(client: TestClient) -> list[str]:
    """Give the text of every page that can be reached from the first one."""
    seen: dict[str, str] = {}
    wanted = [
        "/",
        "/?by=news",
        "/?by=change",
        "/?disputed=1",
        f"/nothing/{BAD}",
        f"/stories/{BAD}",
        f"/?by={BAD}",
        f"/login?to={BAD}",
    ]
    while wanted:
        path = wanted.pop()
        seen[path] = client.get(path).text
        found = [link.replace("&amp;", "&").partition("#")[0] for link in re.findall(r'href="(/[^"]*)"', seen[path])]
        wanted += [link for link in dict.fromkeys(found) if link and link not in seen and link not in wanted and len(seen) < 200]
    return list(seen.values())


def test_nothing_of_an_article_becomes_part_of_a_page(hostile: TestClient) -> None:
    texts = everywhere(hostile)
    assert len(texts) > 12
    assert any("&lt;script&gt;alert(1)" in text for text in texts)
    for text in texts:
        assert "<script>" not in text
        assert "<img" not in text
        assert not re.search(r"<[^>]*\sonerror=", re.sub(r'"[^"]*"', '""', text))
        assert "Tilda49" not in text


def test_an_address_of_an_article_is_a_link_only_where_it_leads_to_a_page() -> None:
    assert view.link("javascript:alert(1)") is None
    assert view.link("data:text/html,x") is None
    assert view.link("https://example.org/") == "https://example.org/"
