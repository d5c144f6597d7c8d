"""A browser: it sends the fields that a page has, token and all."""

from bs4 import BeautifulSoup, Tag
from flask import Flask
from werkzeug.test import TestResponse

PASSWORD = "correct horse battery"  # noqa: S105 - of nobody
COOKIE = "__Host-session"
# What who registers is told, whoever has the name.
TAKEN = [
    (
        "This name is taken. "
        "If you sent this twice, it may be yours: try to log in."
    ),
]


class Browser:
    """Visits pages, fills in their forms and keeps cookies."""

    def __init__(self, app: Flask, address: str = "127.0.0.1") -> None:
        """Start without cookies."""
        self.client = app.test_client()
        self.client.environ_base["REMOTE_ADDR"] = address
        self.client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"

    def page(self, url: str) -> BeautifulSoup:
        """Visit a page that is there."""
        response = self.client.get(url)
        assert response.status_code == 200
        return html(response)

    def send(self, url: str, form: int = -1, **changes: str) -> TestResponse:
        """Fill in a form of a page, by default the last one, and send it."""
        element = self.page(url).select("form")[form]
        action = str(element.get("action", url))
        return self.client.post(action, data=fields(element) | changes)

    def register(self, name: str) -> TestResponse:
        """Become a member."""
        return self.send("/register", name=name, password=PASSWORD)

    def log_in(
        self, name: str, password: str = PASSWORD, **changes: str
    ) -> TestResponse:
        """Log in as a member."""
        changes |= {"name": name, "password": password}
        return self.send("/login", -1, **changes)

    def log_out(self) -> TestResponse:
        """Press the button that each page has."""
        return self.send("/", 0)

    def add(self, title: str) -> str:
        """Add a sample and return its address."""
        response = self.send("/samples/new", title=title, note="x")
        assert response.status_code == 303
        return response.location

    def name(self) -> str | None:
        """Read as whom the home page greets."""
        link = self.page("/").select_one("nav a[href='/profile']")
        return link.get_text() if link else None

    def cookie(self) -> str:
        """Read the cookie of the session."""
        found = self.client.get_cookie(COOKIE)
        assert found is not None
        return found.value


def html(response: TestResponse) -> BeautifulSoup:
    """Parse a page."""
    return BeautifulSoup(response.data, "html.parser")


def fields(form: Tag) -> dict[str, str]:
    """Read what a form would send if nobody touched it."""
    return {
        str(field["name"]): str(field.get("value", ""))
        for field in form.select("input[name]")
        if field.get("type") != "checkbox"
    }


def session_cookie(response: TestResponse) -> str:
    """Read how an answer sets the cookie of the session, and no other."""
    sent = response.headers.getlist("Set-Cookie")
    (cookie,) = [one for one in sent if one.startswith(f"{COOKIE}=")]
    return cookie


def values(response: TestResponse) -> dict[str, str]:
    """Read the last form of an answer, without its token."""
    found = fields(html(response).select("form")[-1])
    return {
        name: value
        for name, value in found.items()
        if name not in {"csrf_token", "version"}
    }


def complaints(response: TestResponse) -> list[str]:
    """Read what a page says about what was sent."""
    found = html(response).select("[role=alert], [role=status], .field strong")
    return [element.get_text() for element in found]
