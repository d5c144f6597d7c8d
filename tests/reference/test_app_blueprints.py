"""How the application is divided into blueprints."""

import re
from collections.abc import Callable

import pytest
from flask import Flask, request, template_rendered
from jinja2 import Template

from tests.reference.browser import Browser

PAGES = {
    "web.home": "/",
    "web.member": "/members/1",
    "web.auth.login": "/login",
    "web.auth.registration": "/register",
    "web.profile.show": "/profile",
    "web.profile.password": "/profile/password",
    "web.logins.many": "/profile/logins",
    "web.samples.many": "/samples",
    "web.samples.one": "/samples/1",
    "web.samples.new": "/samples/new",
    "web.samples.edit": "/samples/1/edit",
}
#: Every blueprint by its full name, with the prefix of its constructor.
BLUEPRINTS = {
    "web": None,
    "web.auth": None,
    "web.profile": "/profile",
    "web.logins": "/profile/logins",
    "web.samples": "/samples",
    "api": "/api",
    "api.v1": "/v1",
    "api.v1.members": "/members",
    "api.v1.samples": "/samples",
    "health": "/health",
}


def test_pages_and_api_are_one_tree_each(app: Flask) -> None:
    """Four blueprints are nested in `web`, the version of the API in `api`."""
    found = {name: bp.url_prefix for name, bp in app.blueprints.items()}
    assert found == BLUEPRINTS
    for name in ("api.v1.samples.many", "web.samples.many"):
        (rule,) = app.url_map.iter_rules(name)
        prefix = "/api/v1/samples" if name.startswith("api") else "/samples"
        assert rule.rule == prefix


def test_names_of_the_pages(app: Flask) -> None:
    """An endpoint is of `web`, or of the API, the health checks or Flask."""
    first = {r.endpoint.partition(".")[0] for r in app.url_map.iter_rules()}
    assert first == {"web", "api", "health", "static"}
    readable = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("web.") and "GET" in (rule.methods or ())
    }
    assert readable == {*PAGES, "web.favicon"}


@pytest.fixture
def rendered(
    app: Flask, member: Callable[[str], Browser]
) -> dict[str, list[str]]:
    """The templates that each page is made of, when a member visits all."""
    ada = member("Ada")
    assert ada.add("Seven") == PAGES["web.samples.one"]
    found: dict[str, list[str]] = {}

    def note(_app: Flask, template: Template, **_more: object) -> None:
        found.setdefault(str(request.endpoint), []).append(str(template.name))

    with template_rendered.connected_to(note, app):
        for url in PAGES.values():
            ada.page(url)
    return found


def test_folders_of_the_templates(rendered: dict[str, list[str]]) -> None:
    """Each page of `web` is a template in the folder `web`."""
    assert rendered.keys() == PAGES.keys()
    for names in rendered.values():
        assert [name.partition("/")[0] for name in names] == ["web"]


def test_links_of_the_pages(app: Flask, rendered: dict[str, list[str]]) -> None:
    """Each page extends one template; endpoints are named in full."""
    loader = app.jinja_env.loader
    assert loader is not None
    for (name,) in rendered.values():
        source, _file, _fresh = loader.get_source(app.jinja_env, name)
        assert source.startswith('{% extends "web/base.html" %}')
        endpoints = re.findall(r"url_for\(\s*['\"]([^'\"]*)", source)
        assert set(endpoints) <= app.view_functions.keys()


@pytest.mark.parametrize(
    ("number", "matches"), [(2**31 - 1, True), (2**31, False)]
)
def test_largest_id(app: Flask, *, number: int, matches: bool) -> None:
    """An id beyond 2147483647 is refused; no other rule gets it."""
    places = ("/members", "/samples", "/api/v1/samples")
    for place in places:
        app.add_url_rule(f"{place}/<path:rest>", place, lambda rest: rest)
    urls = app.url_map.bind("localhost")
    for place in places:
        assert urls.match(f"{place}/x")[0] == place
        assert urls.test(f"{place}/{number}") is matches
