"""Bodies that are broken: chunks without sense, and a cut connection."""

from collections.abc import Callable
from io import BytesIO
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.reference.browser import Browser
from tests.reference.schema import rows
from tests.reference.server import form_of


class Broken(BytesIO):
    """Chunks that a server cannot make sense of: gunicorn raises its own."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Fail as gunicorn does."""
        raise Exception(size)  # noqa: TRY002


@pytest.mark.parametrize("url", ["/login", "/register", "/api/v1/samples"])
def test_broken_chunks(
    client: FlaskClient, writer: dict[str, str], url: str
) -> None:
    """Chunks that cannot be read are a 400, for strangers as well."""
    response = client.post(
        url,
        input_stream=Broken(),
        content_type="application/json",
        headers={"Transfer-Encoding": "chunked", **writer},
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert response.status_code == 400


def cut(client: FlaskClient, url: str, body: bytes, *, lost: int) -> int:
    """Send a body as it arrives behind gunicorn if its sender hangs up."""
    response = client.post(
        url,
        input_stream=BytesIO(body[: len(body) - lost]),
        content_type="application/x-www-form-urlencoded",
        environ_overrides={
            "wsgi.input_terminated": True,
            "CONTENT_LENGTH": str(len(body)),
        },
    )
    return response.status_code


def test_cut_body(app: Flask, member: Callable[[str], Browser]) -> None:
    """A form whose end is missing saves nothing of it."""
    browser = member("Ada")
    form = form_of(browser, "/samples/new", title="One", note="do not pay")
    body = urlencode(form).encode()
    for lost in (1, 4, len(body)):
        assert cut(browser.client, "/samples/new", body, lost=lost) == 400
        assert rows(app, "SELECT note FROM samples") == []
    assert cut(browser.client, "/samples/new", body, lost=0) == 303
    assert rows(app, "SELECT note FROM samples") == [("do not pay",)]
