"""`?next=`: to this site and nowhere else."""

from collections.abc import Callable
from urllib.parse import quote, urlsplit

import pytest

from reference.security.redirects import local_target
from tests.reference.browser import PASSWORD, Browser, fields, html

Member = Callable[[str], Browser]
ATTACKS = [
    "",
    "https://evil.example",
    "HTTPS://evil.example",
    "http:evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https:///evil.example",
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "//evil.example/samples",
    "//localhost@evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "\\\\evil.example",
    "/\\/evil.example",
    "/samples\\..\\evil",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/ /evil.example",
    "/\x00/evil.example",
    "/\x7f/evil.example",
    "/\u2028/evil.example",
    "/\uff0fevil.example",
    "\uff0f\uff0fevil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "evil.example",
    "@evil.example",
    ".evil.example",
    "?next=/",
    "#/",
    "/samples\r\nSet-Cookie: a=b",
]
LOCAL = [
    "/",
    "/samples",
    "/samples?page=2&per_page=50",
    "/samples/1/edit#note",
    "/a//b",
    "/?q=http://x.example",
    "/%E4%B8%83",
    "/%5Cevil.example",
    "/@evil.example",
    "/evil.example",
]


@pytest.mark.parametrize("target", ATTACKS)
def test_attack(browser: Browser, member: Member, target: str) -> None:
    """A target that a browser may take for another site leads home."""
    member("Ada")
    url = f"/login?next={quote(target)}"
    response = browser.send(url, name="Ada", password=PASSWORD)
    assert response.status_code == 303
    assert response.headers.getlist("Location") == ["/"]


@pytest.mark.parametrize("target", LOCAL)
def test_local_target(target: str) -> None:
    """A path of this site is kept as it is."""
    assert local_target(target, "/home") == target
    assert urlsplit(target).netloc == ""


def test_back_to_the_page(browser: Browser, member: Member) -> None:
    """Who had to log in comes back to the page they asked for."""
    member("Ada")
    asked = browser.client.get("/samples/new?from=mail")
    response = browser.send(asked.location, name="Ada", password=PASSWORD)
    assert response.location == "/samples/new?from=mail"


@pytest.mark.parametrize("mount", ["", "/shop", "/a/b"])
def test_back_below_a_path(
    browser: Browser, member: Member, mount: str
) -> None:
    """An application that is mounted below a path leads back below it."""
    member("Ada")
    base = f"http://localhost{mount}"
    asked = browser.client.get("/samples/new?a=b", base_url=base)
    assert asked.location == f"{mount}/login?next={mount}/samples/new?a%3Db"
    login = asked.location.removeprefix(mount)
    page = html(browser.client.get(login, base_url=base))
    form = fields(page.select("form")[-1]) | {
        "name": "Ada",
        "password": PASSWORD,
    }
    response = browser.client.post(login, base_url=base, data=form)
    assert response.location == f"{mount}/samples/new?a=b"


def test_next_survives_a_wrong_password(
    browser: Browser, member: Member
) -> None:
    """The form goes to its own address, so `next` is still there."""
    member("Ada")
    page = browser.page("/login?next=/samples/new")
    assert "action" not in page.select("form")[-1].attrs
