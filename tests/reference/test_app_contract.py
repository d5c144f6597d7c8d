"""One contract, kept by both versions of the API: reading and making."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.reference.api import Program
from tests.reference.problem_checks import check_problem


def test_made(program: Program) -> None:
    """Creating answers 201 with the address, the ETag and what was made."""
    body = {"title": "七", "note": "with a bar"}
    answer = program.send("POST", "/samples", json=body)
    assert answer.status_code == 201
    assert answer.location == f"{program.prefix}/samples/1"
    assert answer.headers["ETag"] == '"1-1"'
    made = answer.get_json()
    assert made == {
        "id": 1,
        "member": "Ada",
        **body,
        "created_at": made["created_at"],
        "url": answer.location,
        "picture": None,
    }
    age = datetime.now(UTC) - datetime.fromisoformat(made["created_at"])
    assert abs(age) < timedelta(minutes=1)
    assert made["created_at"].endswith("Z")
    assert program.send("GET", answer.location).get_json() == made


def test_made_as_oneself(program: Program, rival: Program) -> None:
    """A sample belongs to who makes it; nobody else can be named."""
    body = {"title": "Seven", "note": "x"}
    other = rival.send("POST", "/samples", json={**body, "member": "Ada"})
    assert other.status_code == 422
    assert program.send("GET", rival.add()).get_json()["member"] == "Bob"


def test_titles_of_two_members(program: Program, rival: Program) -> None:
    """A title that the member has already is a 409; others may have it."""
    program.add("Seven")
    body = {"title": "Seven", "note": "x"}
    check_problem(program.send("POST", "/samples", json=body), 409)
    assert rival.send("POST", "/samples", json=body).status_code == 201


@pytest.mark.parametrize(
    ("body", "pointers"),
    [
        ({}, ["#/title", "#/note"]),
        ({"title": 7, "note": None}, ["#/title", "#/note"]),
        ({"title": "", "note": "x"}, ["#/title"]),
        ({"title": "x" * 81, "note": "x\n"}, ["#/title", "#/note"]),
        ({"title": "x", "note": "x", "a": 1, "b": 2}, ["#"]),
        ({"title": "x", "note": "\0", "a": 1}, ["#/note", "#"]),
        ({"title": "x", "note": "x", "_schema": 1}, ["#"]),
        ([], ["#"]),
        (None, ["#"]),
        ("text", ["#"]),
        (7, ["#"]),
    ],
)
def test_bodies_are_checked_alike(
    program: Program, body: object, pointers: list[str]
) -> None:
    """All that cannot be used is named in one 422, in the same words."""
    text, kind = json.dumps(body), "application/json"
    answer = program.send("POST", "/samples", data=text, content_type=kind)
    check_problem(answer, 422)
    errors = answer.get_json()["errors"]
    assert [error["pointer"] for error in errors] == pointers
    other = "v1" if program.prefix.endswith("v2") else "v2"
    again = program.send(
        "POST", f"/api/{other}/samples", data=text, content_type=kind
    )
    assert again.get_json()["errors"] == errors


def test_list_in_pages(program: Program, rival: Program) -> None:
    """The newest comes first, in pages that lead to those beside them."""
    for title in ("One", "Two", "Three"):
        program.add(title)
    rival.add("Four")
    first = program.send("GET", "/samples?per_page=3").get_json()
    titles = [item["title"] for item in first["items"]]
    assert (titles, first["total"]) == (["Four", "Three", "Two"], 4)
    assert first["next"] == f"{program.prefix}/samples?per_page=3&page=2"
    second = program.send("GET", first["next"]).get_json()
    assert [item["title"] for item in second["items"]] == ["One"]
    assert program.send("GET", second["previous"]).get_json() == first


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("member_id=1", ["100 %", "Seven"]),
        ("member_id=2", ["sevens"]),
        ("member_id=3", []),
        ("title=SEVEN", ["sevens", "Seven"]),
        ("title=SEVEN&member_id=1", ["Seven"]),
        ("title=%25", ["100 %"]),
        ("title=_", []),
        ("title=七", []),
        ("other=x", ["sevens", "100 %", "Seven"]),
    ],
)
def test_filters(
    program: Program, rival: Program, query: str, titles: list[str]
) -> None:
    """A list can be of one member, and of titles with some text in them."""
    program.add("Seven")
    program.add("100 %")
    rival.add("sevens")
    found = program.send("GET", f"/samples?{query}").get_json()
    assert [item["title"] for item in found["items"]] == titles
    assert found["total"] == len(titles)


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "per_page=101",
        "page=x",
        "member_id=0",
        "member_id=2147483648",
        "member_id=",
        "title=",
        "title=%00",
        "title=" + "x" * 81,
        "title=%ff",
    ],
)
def test_wrong_query(program: Program, query: str) -> None:
    """A value that cannot be looked for is a 400; bytes become a sign."""
    status = 200 if query == "title=%ff" else 400
    assert program.send("GET", f"/samples?{query}").status_code == status


def test_members_by_name(program: Program, rival: Program) -> None:
    """Members are listed by name, each with its address."""
    found = rival.send("GET", "/members", token=None).get_json()
    assert [item["name"] for item in found["items"]] == ["Ada", "Bob"]
    url = found["items"][0]["url"]
    assert url == f"{program.prefix}/members/1"
    assert rival.send("GET", url).get_json() == found["items"][0]
