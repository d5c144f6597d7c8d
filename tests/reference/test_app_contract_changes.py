"""The same contract: changing and deleting, and which version was seen."""

import pytest
from flask import Flask

from reference.services.errors import ChangedError
from tests.reference.api import Program, etag_of, picture
from tests.reference.browser import Browser
from tests.reference.problem_checks import check_problem


def test_changed(program: Program) -> None:
    """Changing leaves what is not sent, and gives a new ETag."""
    url = program.add("Seven", "x")
    old = etag_of(program, url)
    answer = program.send("PATCH", url, headers=old, json={"note": "y"})
    assert answer.status_code == 200
    assert answer.headers["ETag"] == '"2-1"'
    changed = answer.get_json()
    assert (changed["title"], changed["note"]) == ("Seven", "y")
    assert program.send("GET", url).get_json() == changed
    same = program.send("PATCH", url, headers=etag_of(program, url), json={})
    assert (same.status_code, same.get_json()) == (200, changed)


@pytest.mark.parametrize("method", ["PATCH", "DELETE", "GET"])
def test_old_etag(program: Program, method: str) -> None:
    """Who saw another version is told: 412, and nothing is changed."""
    url = program.add("Seven", "x")
    old = etag_of(program, url)
    program.send("PATCH", url, headers=old, json={"note": "y"})
    body = {"note": "z"} if method == "PATCH" else None
    for header in (old, {"If-Match": 'W/"2-1"'}, {"If-Match": "nonsense"}):
        check_problem(program.send(method, url, headers=header, json=body), 412)
    assert program.send("GET", url).get_json()["note"] == "y"
    for header in (etag_of(program, url), {"If-Match": "*"}):
        answer = program.send(method, url, headers=header, json=body)
        assert answer.status_code == (204 if method == "DELETE" else 200)
        if method == "DELETE":
            return


def test_no_etag(program: Program) -> None:
    """Who changes without having looked is told to look: 428."""
    url = program.add()
    check_problem(program.send("PATCH", url, json={"note": "y"}), 428)
    assert program.send("GET", url).get_json()["note"] == "with a bar"


def test_not_modified(program: Program, app: Flask) -> None:
    """What a client has need not be sent again, until it changes."""
    url = program.add()
    tag = program.send("GET", url).headers["ETag"]
    have = {"If-None-Match": tag}
    for method in ("GET", "HEAD"):
        answer = program.send(method, url, headers=have)
        assert (answer.status_code, answer.data) == (304, b"")
        assert answer.headers["ETag"] == tag
    browser = Browser(app)
    browser.log_in("Ada")
    browser.send("/profile", name="Lovelace")
    renamed = program.send("GET", url, headers=have)
    assert renamed.get_json()["member"] == "Lovelace"
    assert renamed.headers["ETag"] != tag


def test_delete(program: Program) -> None:
    """Deleting answers 204 with nothing; a second time it is a 404."""
    url = program.add()
    answer = program.send("DELETE", url)
    assert (answer.status_code, answer.data) == (204, b"")
    for method in ("GET", "DELETE", "PATCH"):
        check_problem(program.send(method, url, json={}), 404)


def test_id_of_a_deleted_sample(program: Program) -> None:
    """The next sample gets another id, so nothing kept of the one fits it."""
    url = program.add("Seven")
    have = {"If-None-Match": program.send("GET", url).headers["ETag"]}
    assert program.send("DELETE", url).status_code == 204
    assert program.add("Eight").endswith("/samples/2")
    check_problem(program.send("GET", url, headers=have), 404)


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_of_somebody_else(
    program: Program, rival: Program, method: str
) -> None:
    """To others a sample that is not theirs is a 404 when they write."""
    url = program.add("Seven", "x")
    tag = etag_of(rival, url)
    answer = rival.send(method, url, headers=tag, json={"note": "z"})
    check_problem(answer, 404)
    assert program.send("GET", url).get_json()["note"] == "x"


def test_faster(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is overtaken while it is written gets a 412, or a 409 unasked."""
    url = program.add()
    tag = etag_of(program, url)

    def overtaken(*_args: object, **_more: object) -> None:
        raise ChangedError

    monkeypatch.setattr("reference.services.samples.change", overtaken)
    monkeypatch.setattr("reference.services.pictures.exchange", overtaken)
    body = {"note": "y"}
    check_problem(program.send("PATCH", url, headers=tag, json=body), 412)
    check_problem(program.put(url, picture(), **tag), 412)
    check_problem(program.put(url, picture()), 409)
