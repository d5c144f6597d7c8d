"""The claims of the page `templates` about the program `members`."""

import json
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, render_template_string
from jinja2 import UndefinedError

from tests.snippets.templates.rendering import parse

EVE = '"><script>alert(1)</script>'
QUOTED = "&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"


@pytest.fixture
def app(load: Callable[[str], ModuleType]) -> Flask:
    """Load the program."""
    app: Flask = load("templates/members").app
    return app


def page(name: str, link: str, data: str) -> str:
    """Say what the template makes of a member."""
    return f"""<!doctype html>
<html lang="en">
<title>{name}</title>
<h1>{name}</h1>
<input aria-label="Name" value="{name}" readonly>
{link}<button data-name="{name}">Greet</button>
<script type="application/json" id="member">{data}</script>
</html>"""


def test_a_member_with_a_link(app: Flask) -> None:
    """An address of the web becomes a link, its & is escaped."""
    address = "https://ada.example/?a=1&amp;b=2"
    data = '{"name": "Ada \\u0026 Co", '
    data += '"site": "https://ada.example/?a=1\\u0026b=2"}'
    expected = page("Ada &amp; Co", f'<a href="{address}">Website</a>\n', data)
    reply = app.test_client().get("/members/ada")
    assert reply.text == expected
    policy = "script-src 'self'; base-uri 'none'"
    assert reply.headers["Content-Security-Policy"] == policy


def test_a_member_who_attacks(app: Flask) -> None:
    """What the attacker typed is text in each place, and no link."""
    reply = app.test_client().get("/members/eve")
    tag = parse(reply.text)
    assert tag.h1 is not None
    assert tag.h1.text == EVE
    assert tag.find_all("input")[0]["value"] == EVE
    assert tag.find_all("button")[0]["data-name"] == EVE
    assert tag.find_all("a") == []
    (script,) = tag.find_all("script")
    member = {"name": EVE, "site": "javascript:alert(1)"}
    assert json.loads(str(script.string)) == member
    assert reply.text == page(QUOTED, "", str(script.string))


def test_nobody(app: Flask) -> None:
    """A member who is not there is a 404."""
    assert app.test_client().get("/members/bob").status_code == 404


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("https://ada.example", True),
        ("http://ada.example", True),
        ("HTTPS://ada.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("\x01javascript:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("vbscript:x", False),
        ("/members/ada", False),
        ("", False),
        (None, False),
    ],
)
def test_the_test_lets_two_schemes_through(
    app: Flask, address: str | None, *, is_one: bool
) -> None:
    """The test lets http and https through, in whatever letters."""
    with app.app_context():
        template = "{{ address is web_address }}"
        said = render_template_string(template, address=address)
    assert said == str(is_one)


def test_the_program_is_strict(app: Flask) -> None:
    """In the program, too, an unknown name raises."""
    with (
        app.app_context(),
        pytest.raises(UndefinedError, match="'nmae' is undefined"),
    ):
        render_template_string("{{ nmae }}")
