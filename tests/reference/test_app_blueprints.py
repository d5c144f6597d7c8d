"""How the application is divided into blueprints."""

import re
from collections.abc import Callable

import pytest
from flask import Blueprint, Flask, request, template_rendered
from flask_restful import Api, Resource
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
    "web.guesses.guess": "/guess",
}
#: Every blueprint by its full name, with the prefix of its constructor.
BLUEPRINTS = {
    "web": None,
    "web.auth": None,
    "web.profile": "/profile",
    "web.logins": "/profile/logins",
    "web.samples": "/samples",
    "web.guesses": None,
    "v1": "/api/v1",
    "v2": "/api/v2",
    "v2_pages": "/api/v2",
    "health": "/health",
}


def test_pages_are_a_tree_and_the_api_is_not(app: Flask) -> None:
    """Five blueprints are nested in `web`; those of the API stand alone."""
    found = {name: bp.url_prefix for name, bp in app.blueprints.items()}
    assert found == BLUEPRINTS
    for name, path in {
        "web.samples.many": "/samples",
        "v1.samples": "/api/v1/samples",
        "v2.samples": "/api/v2/samples",
        "v1.guesses": "/api/v1/guesses",
        "v2.guesses": "/api/v2/guesses",
    }.items():
        (rule,) = app.url_map.iter_rules(name)
        assert rule.rule == path


def test_flask_restful_does_not_nest() -> None:
    """Flask-RESTful 0.3.10 names endpoints without the outer blueprint."""
    outer, inner = Blueprint("outer", "a"), Blueprint("inner", "b")
    Api(inner).add_resource(Resource, "/x", endpoint="x")
    outer.register_blueprint(inner)
    bare = Flask("bare")
    bare.register_blueprint(outer)
    assert set(bare.blueprints) == {"outer", "outer.inner"}
    assert {*bare.view_functions} == {"static", "inner.x"}


def test_names_of_the_pages(app: Flask) -> None:
    """An endpoint is of `web`, or of the API, the health checks or Flask."""
    first = {r.endpoint.partition(".")[0] for r in app.url_map.iter_rules()}
    assert first == {"web", "v1", "v2", "v2_pages", "health", "static"}
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
    places = ("/members", "/samples", "/api/v1/samples", "/api/v2/samples")
    for place in places:
        app.add_url_rule(f"{place}/<path:rest>", place, lambda rest: rest)
    urls = app.url_map.bind("localhost")
    for place in places:
        assert urls.match(f"{place}/x")[0] == place
        assert urls.test(f"{place}/{number}") is matches


@pytest.mark.parametrize(("number", "matches"), [("0", True), ("-1", False)])
def test_no_negative_id(app: Flask, number: str, *, matches: bool) -> None:
    """An id begins with 0, which no row has; there is no rule for -1."""
    urls = app.url_map.bind("localhost")
    for place in ("/members", "/samples", "/api/v1/samples", "/api/v2/samples"):
        assert urls.test(f"{place}/{number}") is matches
