"""The same contract: pictures, tokens, methods, types."""

import pytest

from tests.reference.api import Program, etag_of, picture
from tests.reference.problem_checks import check_problem


def test_picture(program: Program) -> None:
    """A picture is put, shown, replaced and taken away."""
    url = program.add()
    place = f"{url}/picture"
    check_problem(program.send("GET", place), 404)
    check_problem(program.send("DELETE", place), 404)
    answer = program.put(url, picture("JPEG"))
    assert (answer.status_code, answer.headers["ETag"]) == (200, '"2-1"')
    assert answer.get_json()["picture"] == place
    shown = program.send("GET", place)
    assert shown.data.startswith(b"\x89PNG")
    assert shown.headers["ETag"] == '"2-1"'
    have = program.send("GET", place, headers={"If-None-Match": '"2-1"'})
    assert (have.status_code, have.data) == (304, b"")
    check_problem(program.send("GET", place, headers={"If-Match": "x"}), 412)
    part = program.send("GET", place, headers={"Range": "bytes=1-2"})
    assert (part.status_code, part.data) == (200, shown.data)
    assert program.put(url, picture()).headers["ETag"] == '"3-1"'
    assert program.send("DELETE", place).status_code == 204
    assert program.send("GET", url).get_json()["picture"] is None
    check_problem(program.send("GET", place), 404)


def test_picture_of_another_version(program: Program) -> None:
    """Who saw another version replaces no picture, and removes none."""
    url = program.add()
    old = etag_of(program, url)
    assert program.put(url, picture(), **old).status_code == 200
    kept = program.send("GET", f"{url}/picture").data
    check_problem(program.put(url, picture(size=(9, 9)), **old), 412)
    check_problem(program.send("DELETE", f"{url}/picture", headers=old), 412)
    assert program.send("GET", f"{url}/picture").data == kept


def test_picture_of_somebody_else(program: Program, rival: Program) -> None:
    """To others it is a 404 when they write; everybody may look."""
    url = program.add()
    program.put(url, picture())
    check_problem(rival.put(url, picture()), 404)
    check_problem(rival.send("DELETE", f"{url}/picture"), 404)
    assert rival.send("GET", f"{url}/picture", token=None).status_code == 200


def test_tokens(program: Program) -> None:
    """Tokens are not kept by a cache, are changed, and end."""
    answer = program.log_in("Ada")
    assert answer.headers["Cache-Control"] == "no-store"
    assert program.tokens.keys() == {
        "access_token",
        "refresh_token",
        "token_type",
        "expires_in",
    }
    assert (program.tokens["token_type"], program.tokens["expires_in"]) == (
        "Bearer",
        600,
    )
    following = program.send("POST", "/tokens/refresh", "refresh_token")
    assert following.headers["Cache-Control"] == "no-store"
    assert following.get_json().keys() == program.tokens.keys()
    assert (
        following.get_json()["refresh_token"] != program.tokens["refresh_token"]
    )
    gone = program.send("DELETE", "/tokens/current")
    assert (gone.status_code, gone.data) == (204, b"")
    body = {"title": "Seven", "note": "x"}
    check_problem(program.send("POST", "/samples", json=body), 401)


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        ("/samples", {"GET", "POST"}),
        ("/samples/1", {"GET", "PATCH", "DELETE"}),
        ("/samples/1/picture", {"GET", "PUT", "DELETE"}),
        ("/members", {"GET"}),
        ("/members/1", {"GET"}),
        ("/guesses", {"POST"}),
        ("/tokens", {"POST"}),
        ("/tokens/refresh", {"POST"}),
        ("/tokens/current", {"DELETE"}),
    ],
)
def test_methods(program: Program, path: str, methods: set[str]) -> None:
    """Any other method is a 405 that names these; HEAD goes with GET."""
    more = {"HEAD"} if "GET" in methods else set()
    allowed = methods | more | {"OPTIONS"}
    for method in {"GET", "POST", "PUT", "PATCH", "DELETE"} - methods:
        answer = program.send(method, path)
        check_problem(answer, 405)
        assert set(answer.headers["Allow"].split(", ")) == allowed
    answer = program.send("OPTIONS", path)
    assert answer.status_code == 200
    assert set(answer.headers["Allow"].split(", ")) == allowed


@pytest.mark.parametrize(
    "accept", ["text/html", "image/png", "nonsense", "*/*"]
)
def test_whatever_is_accepted(program: Program, accept: str) -> None:
    """Whatever is accepted, the answer is JSON."""
    for path, kind in (
        ("/samples", "application/json"),
        ("/samples/9", "application/problem+json"),
    ):
        answer = program.send("GET", path, headers={"Accept": accept})
        assert answer.content_type == kind
