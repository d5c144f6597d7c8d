"""Conditions with dates: one that cannot be read is no condition."""

import pytest
from flask.testing import FlaskClient

FILES = ["/static/style.css", "/favicon.ico"]
CONDITIONS = ["If-Modified-Since", "If-Unmodified-Since"]
# The last two hold a number that is too large for `datetime`.
UNREADABLE = [
    "yesterday",
    "Mon, 99 Jan 2020 00:00:00 GMT",
    "Mon, 01 Jan 2020 00:00:00 +9999",
    f"Mon, 01 Jan 2020 00:00:00 +{'9' * 20}",
    f"Mon, 01 Jan {'9' * 20} 00:00:00 GMT",
]
LATER = "Fri, 01 Jan 2100 00:00:00 GMT"


@pytest.mark.parametrize("url", [*FILES, "/", "/api/v1/samples"])
@pytest.mark.parametrize("date", UNREADABLE)
@pytest.mark.parametrize("name", CONDITIONS)
def test_unreadable_condition(
    client: FlaskClient, name: str, date: str, url: str
) -> None:
    """A condition whose date cannot be read is ignored."""
    with client.get(url, headers={name: date}) as response:
        assert response.status_code == 200


@pytest.mark.parametrize("url", FILES)
@pytest.mark.parametrize("date", UNREADABLE)
def test_unreadable_condition_of_a_range(
    client: FlaskClient, date: str, url: str
) -> None:
    """Without a date that can be read nobody gets a part of a file."""
    headers = {"Range": "bytes=0-1", "If-Range": date}
    with client.get(url, headers=headers) as response:
        assert response.status_code == 200
        assert len(response.data) > 2


@pytest.mark.parametrize("url", FILES)
def test_readable_conditions(client: FlaskClient, url: str) -> None:
    """A date that can be read counts, before a whole file and a part."""
    with client.get(url, headers={"If-Modified-Since": LATER}) as response:
        assert response.status_code == 304
    headers = {"Range": "bytes=0-1", "If-Range": LATER}
    with client.get(url, headers=headers) as response:
        assert (response.status_code, len(response.data)) == (206, 2)
