"""Parts of a multipart form that have no name."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.reference.browser import Browser, html
from tests.reference.problem_checks import check_page, check_problem
from tests.reference.server import form_of

Member = Callable[[str], Browser]
PART = "--b\r\nContent-Disposition: form-data{}\r\n\r\nv\r\n"
FILE = '; filename="x.txt"'


def send(
    client: FlaskClient, url: str, *parts: str, token: str = ""
) -> TestResponse:
    """Send a form of several parts."""
    return client.post(
        url,
        data="".join(map(PART.format, parts)) + "--b--\r\n",
        content_type="multipart/form-data; boundary=b",
        headers={"X-CSRFToken": token},
    )


@pytest.mark.parametrize("url", ["/login", "/profile", "/samples/1/edit"])
@pytest.mark.parametrize(
    "parts",
    [[""], [FILE], ['; name="title"', ""], ["", f'; name="title"{FILE}']],
)
def test_part_without_a_name(
    member: Member, url: str, parts: list[str]
) -> None:
    """A part of a form that has no name is a 400, with a token or without."""
    browser = member("Ada")
    browser.add("Seven")
    token = form_of(browser, url)["csrf_token"]
    for sent in ("", token):
        response = send(browser.client, url, *parts, token=sent)
        check_page(response, 400)
        assert "A part of the form has no name." in html(response).get_text()
    response = send(browser.client, url, '; name="title"', token=token)
    assert response.status_code == 422


def test_part_without_a_name_for_the_api(
    client: FlaskClient, writer: dict[str, str]
) -> None:
    """The API answers in the same way; where it wants no form it is a 415."""
    client.environ_base["HTTP_AUTHORIZATION"] = writer["Authorization"]
    check_problem(send(client, "/api/v1/samples", ""), 400)
    check_problem(send(client, "/api/v1/samples", '; name="title"'), 415)
