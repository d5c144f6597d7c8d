"""Reading members and samples over the API."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient, FlaskCliRunner
from werkzeug.test import TestResponse

from reference.http import paging
from tests.reference.problem_checks import public

Keep = Callable[..., TestResponse]


def test_empty_list(client: FlaskClient) -> None:
    """A list without items is a 200 like any other."""
    answer = client.get("/api/v1/samples").get_json()
    assert answer == {"items": [], "total": 0, "next": None, "previous": None}


def test_newest_first(client: FlaskClient, keep: Keep) -> None:
    """The list shows the newest sample first."""
    for title in ("One", "Two", "Three"):
        keep(title=title)
    items = client.get("/api/v1/samples").get_json()["items"]
    assert [item["title"] for item in items] == ["Three", "Two", "One"]


def test_pages(client: FlaskClient, keep: Keep) -> None:
    """Each page leads to the pages beside it and keeps its size."""
    for title in ("One", "Two", "Three"):
        keep(title=title)
    first = client.get("/api/v1/samples?per_page=2").get_json()
    assert first["total"] == 3
    assert first["previous"] is None
    assert first["next"] == "/api/v1/samples?per_page=2&page=2"
    second = client.get(first["next"]).get_json()
    assert [item["title"] for item in second["items"]] == ["One"]
    assert second["next"] is None
    assert client.get(second["previous"]).get_json() == first


def test_full_last_page(client: FlaskClient, keep: Keep) -> None:
    """A last page that is full leads to no other."""
    keep(title="One")
    keep(title="Two")
    answer = client.get("/api/v1/samples?per_page=2").get_json()
    assert (len(answer["items"]), answer["next"]) == (2, None)


def test_after_the_last_page(client: FlaskClient) -> None:
    """A page after the last one is empty, not an error."""
    response = client.get("/api/v1/samples?page=10000&per_page=100")
    assert response.status_code == 200
    assert response.get_json()["items"] == []


def test_list_is_not_read_to_its_end(client: FlaskClient, keep: Keep) -> None:
    """`next` is null on page 10,000, though `total` may count more items."""
    keep(title="One")
    keep(title="Two")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paging, "LAST_PAGE", 1)
        answer = client.get("/api/v1/samples?per_page=1").get_json()
        assert (len(answer["items"]), answer["total"]) == (1, 2)
        assert answer["next"] is None
    assert paging.LAST_PAGE == 10_000
    last = client.get("/api/v1/samples?page=10000").get_json()
    assert (last["total"], last["next"]) == (2, None)
    response = client.get("/api/v1/samples?page=10001")
    assert response.status_code == 400
    told = response.get_json()["detail"]
    assert told == "page must be a whole number from 1 to 10000."


@pytest.mark.parametrize("name", ["page", "per_page"])
@pytest.mark.parametrize("text", ["0", "-1", "x", "", "1.5", "٣", "9" * 5000])
def test_wrong_page(client: FlaskClient, name: str, text: str) -> None:
    """A page number that is none, or too large, is a 400."""
    response = client.get("/api/v1/samples", query_string={name: text})
    assert response.status_code == 400
    assert response.get_json()["detail"].startswith(f"{name} must be a whole")


def test_too_many_at_once(client: FlaskClient) -> None:
    """Nobody gets more than 100 items at once."""
    assert client.get("/api/v1/samples?per_page=100").status_code == 200
    assert client.get("/api/v1/samples?per_page=101").status_code == 400


def test_times_are_utc(keep: Keep) -> None:
    """A time is written as RFC 3339 has it, with its offset from UTC."""
    made = datetime.fromisoformat(keep().get_json()["created_at"])
    assert made.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - made) < timedelta(minutes=1)


def test_other_types(app: Flask) -> None:
    """Types that JSON lacks are written as Flask writes them."""
    value = UUID(int=0)
    app.add_url_rule("/id", "id", public(lambda: {"id": value}))
    answer = app.test_client().get("/id").get_json()
    assert answer == {"id": str(value)}


def test_members(client: FlaskClient, ada: str) -> None:
    """A member leads from the list to its own address."""
    (item,) = client.get("/api/v1/members").get_json()["items"]
    assert item["name"] == ada
    assert item["url"] == "/api/v1/members/1"
    assert client.get(item["url"]).get_json() == item


def test_number_of_members(client: FlaskClient, runner: FlaskCliRunner) -> None:
    """All members are counted, though a page shows some."""
    for name in ("Bob", "Eve", "Max"):
        runner.invoke(args=["members", "create", name])
    answer = client.get("/api/v1/members?per_page=2").get_json()
    assert (len(answer["items"]), answer["total"]) == (2, 3)


@pytest.mark.parametrize(
    "kind", ["api/v1/samples", "api/v1/members", "members"]
)
@pytest.mark.parametrize("number", ["2", "0", "-1", "x", "9" * 19, "9" * 5000])
def test_not_found(client: FlaskClient, kind: str, number: str) -> None:
    """What is not there, or cannot be there, is a 404."""
    assert client.get(f"/{kind}/{number}").status_code == 404
