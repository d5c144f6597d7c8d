"""The claims of the page `middleware` about answers that a hook replaces."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, Response, send_file
from werkzeug.test import TestResponse


def test_a_changed_file_keeps_its_range(tmp_path: Path) -> None:
    """set_data leaves ETag and Content-Range of a file, and the file open."""
    (tmp_path / "prices.txt").write_text("0123456789", encoding="utf-8")
    app = Flask("shop", static_url_path="/static", static_folder=tmp_path)
    changes = False
    passed: list[bool] = []
    files: list[Any] = []

    @app.after_request
    def change(response: Response) -> Response:
        passed.append(response.direct_passthrough)
        if changes:
            files.append(response.response)
            response.set_data("a longer body")
        return response

    def part() -> TestResponse:
        headers = {"Range": "bytes=2-4"}
        client = app.test_client()
        return client.get("/static/prices.txt", headers=headers, buffered=True)

    before = part()
    changes = True
    after = part()
    assert (before.text, after.text) == ("234", "a longer body")
    assert after.headers["Content-Range"] == "bytes 2-4/10"
    assert after.headers["ETag"] == before.headers["ETag"]
    assert passed == [True, True]
    (file,) = files  # Nobody closed it.
    assert list(file) == [b"234"]
    file.close()


@pytest.mark.parametrize("path", ["/text", "/file"])
def test_the_end_of_a_file_runs_no_function(path: str) -> None:
    """What call_on_close was given runs for a text, and not for a file."""
    app = Flask("shop")
    ended: list[str] = []
    table = BytesIO(b"Dune,9.50")

    def view() -> Response:
        file = path == "/file"
        response = (
            send_file(table, download_name="prices.csv")
            if file
            else Response("Dune,9.50")
        )
        response.call_on_close(lambda: ended.append(path))
        return response

    app.add_url_rule(path, "view", view)
    answer = app.test_client().get(path, buffered=True)
    assert answer.text == "Dune,9.50"
    assert ended == ([] if path == "/file" else ["/text"])
    assert table.closed is (path == "/file")
