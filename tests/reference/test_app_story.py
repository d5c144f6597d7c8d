"""One story, told on every database."""

from flask import Flask

from tests.reference.browser import TAKEN, Browser, complaints
from tests.reference.schema import flask_db


def test_story(empty: Flask) -> None:
    """What the pages promise does not depend on the database."""
    flask_db(empty.test_cli_runner(), "upgrade")
    ada, bob = Browser(empty), Browser(empty)
    assert ada.register("Ada").status_code == 303
    taken = bob.register("Ada")
    assert taken.status_code == 409
    assert complaints(taken) == TAKEN
    assert bob.register("王小明").status_code == 303
    url = ada.add("七")
    again = ada.send("/samples/new", title="七", note="again")
    assert again.status_code == 409
    assert ada.send(f"{url}/edit", note="changed").status_code == 303
    assert bob.client.get(f"{url}/edit").status_code == 404
    for number in (2**31 - 1, 2**31, 2**63 - 1):
        assert ada.client.get(f"/samples/{number}").status_code == 404
    assert ada.log_out().status_code == 303
    assert ada.log_in("Ada\0").status_code == 422
    assert ada.log_in("Ada").status_code == 303
    items = bob.client.get("/api/v1/samples").get_json()["items"]
    assert [item["note"] for item in items] == ["changed"]
    assert items[0]["created_at"].endswith("Z")
