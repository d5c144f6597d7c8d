"""Conditions of a request that writes, and those that name nothing."""

import pytest

from tests.reference.api import Program, etag_of, picture
from tests.reference.problem_checks import check_problem

NOTHING = ["", ",", '"', "  "]
WRITES = ("PATCH", "DELETE")


@pytest.mark.parametrize("method", [*WRITES, "GET"])
@pytest.mark.parametrize("header", NOTHING)
def test_if_match_without_etag(
    program: Program, method: str, header: str
) -> None:
    """An If-Match that names no ETag matches nothing: 412, not done."""
    url = program.add("Seven", "x")
    body = {"note": "y"} if method == "PATCH" else None
    sent = {"If-Match": header}
    check_problem(program.send(method, url, headers=sent, json=body), 412)
    assert program.send("GET", url).get_json()["note"] == "x"


@pytest.mark.parametrize("method", WRITES)
@pytest.mark.parametrize("header", ["*", '"1-1"', 'W/"1-1"', '"x", "1-1"'])
def test_if_none_match(program: Program, method: str, header: str) -> None:
    """Who wants it not to be what it is is told so: 412, not done."""
    url = program.add("Seven", "x")
    sent = {**etag_of(program, url), "If-None-Match": header}
    body = {"note": "y"} if method == "PATCH" else None
    check_problem(program.send(method, url, headers=sent, json=body), 412)
    assert program.send("GET", url).get_json()["note"] == "x"
    sent["If-None-Match"] = '"another"'
    answer = program.send(method, url, headers=sent, json=body)
    assert answer.status_code == (200 if method == "PATCH" else 204)


def test_first_picture_only(program: Program) -> None:
    """`If-None-Match: *` puts a picture where none is, and replaces none."""
    url, none = program.add(), {"If-None-Match": "*"}
    assert program.put(url, picture(), **none).status_code == 200
    before = etag_of(program, url)
    check_problem(program.put(url, picture(), **none), 412)
    place = f"{url}/picture"
    check_problem(program.send("DELETE", place, headers=none), 412)
    assert etag_of(program, url) == before


def test_other_picture_only(program: Program) -> None:
    """`If-Match: *` replaces a picture, and puts none where none is."""
    url, some = program.add(), {"If-Match": "*"}
    check_problem(program.put(url, picture(), **some), 412)
    place = f"{url}/picture"
    check_problem(program.send("DELETE", place, headers=some), 412)
    assert program.put(url, picture()).status_code == 200
    assert program.put(url, picture(), **some).status_code == 200
    answer = program.send("DELETE", place, headers=some)
    assert answer.status_code == 204
    check_problem(program.send("DELETE", place), 404)
