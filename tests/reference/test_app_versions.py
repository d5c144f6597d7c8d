"""Numbers of versions that no row has."""

import pytest
from flask import Flask

from reference.http.ids import LARGEST_ID
from tests.reference.browser import Browser
from tests.reference.schema import flask_db, rows


@pytest.mark.parametrize("version", [2, LARGEST_ID])
def test_version_of_a_sample(empty: Flask, version: int) -> None:
    """The largest number is a version that was not seen, as any other is."""
    flask_db(empty.test_cli_runner(), "upgrade")
    ada = Browser(empty)
    ada.register("Ada")
    url = ada.add("Seven")
    response = ada.send(f"{url}/edit", version=str(version), note="y")
    assert response.status_code == 409
    assert rows(empty, "SELECT note, version FROM samples") == [("x", 1)]
