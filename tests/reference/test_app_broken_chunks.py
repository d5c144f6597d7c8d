"""Bodies in chunks that a server cannot make sense of."""

from io import BytesIO

import pytest
from flask.testing import FlaskClient


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
