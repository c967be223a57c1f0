"""The pages of the site: one file for each, with its routes. A route reads, and gives a template what it found."""

from __future__ import annotations

from fastapi import APIRouter

from consilience.web.pages import front, login, static

ROUTERS: tuple[APIRouter, ...] = (front.router, login.router, static.router)
