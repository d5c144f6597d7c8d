"""What the API reads at most, and in which encoding."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware

URL = "/api/v1/samples"


@pytest.mark.parametrize(("largest", "status"), [(99, 413), (100, 422)])
def test_the_largest_body_is_configuration(
    make_app: Callable[..., Flask],
    writer: dict[str, str],
    largest: int,
    status: int,
) -> None:
    """MAX_CONTENT_LENGTH says how large a body may be."""
    client = make_app(MAX_CONTENT_LENGTH=largest).test_client()
    body = b"{}".ljust(100)
    reply = client.post(
        URL, data=body, content_type="application/json", headers=writer
    )
    assert reply.status_code == status


@pytest.mark.parametrize(
    ("query", "status"),
    [("page=1&page=x", 200), ("page=x&page=1", 400), ("page=01", 200)],
)
def test_the_first_page_number_counts(
    client: FlaskClient, query: str, status: int
) -> None:
    """Of several page numbers the first is read and checked."""
    assert client.get(f"{URL}?{query}").status_code == status


@pytest.mark.parametrize(
    ("encoding", "status"),
    [("utf-8", 422), ("utf-8-sig", 400), ("utf-16", 400), ("utf-32", 400)],
)
def test_json_is_utf_8(
    client: FlaskClient, writer: dict[str, str], encoding: str, status: int
) -> None:
    """JSON in another encoding than UTF-8, or behind a BOM, is a 400."""
    body = '{"title": "三体"}'.encode(encoding)
    reply = client.post(
        URL, data=body, content_type="application/json", headers=writer
    )
    assert reply.status_code == status


def test_links_keep_prefix_and_repeats(
    app: Flask, keep: Callable[..., object]
) -> None:
    """The link to the next page keeps where the application is mounted."""
    keep(title="One")
    keep(title="Two")
    query = {"per_page": "1", "tag": ["a", "b"]}
    path = f"/shop{URL}"
    app.wsgi_app = DispatcherMiddleware(NotFound(), {"/shop": app.wsgi_app})  # type: ignore[method-assign]
    client = app.test_client()
    following = client.get(path, query_string=query).get_json()["next"]
    assert following == f"{path}?per_page=1&tag=a&tag=b&page=2"
    back = client.get(following).get_json()
    assert back["items"][0]["title"] == "One"
    assert back["previous"] == f"{path}?per_page=1&tag=a&tag=b&page=1"
