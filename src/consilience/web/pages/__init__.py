"""The pages of the site: one file for each, with its routes. A route reads, and gives a template what it found."""

from __future__ import annotations

from fastapi import APIRouter

from consilience.web.pages import article, check, compare, feeds, front, login, names, review, search, static, story

ROUTERS: tuple[APIRouter, ...] = (
    front.router,
    story.router,
    article.router,
    compare.router,
    search.router,
    names.router,
    check.router,
    feeds.router,
    review.router,
    login.router,
    static.router,
)
