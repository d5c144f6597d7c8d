"""`TRUSTED_HOSTS`: names with which requests can work."""

from collections.abc import Callable

import pytest
from flask import Flask

from reference.settings.rules import RULES, SettingError

MakeApp = Callable[..., Flask]
# The setting, and what a browser sends.
SERVED = {
    "samples.example": "samples.example",
    ".samples.example": "www.samples.example",
    "samples.example:8443": "samples.example:8443",
    "localhost:5000": "localhost:5000",
    "127.0.0.1": "127.0.0.1:8000",
    "xn--bcher-kva.example": "xn--bcher-kva.example",
}
REFUSED: list[object] = [
    *("samples.example", "", [], [""], [1], ["http://a"], ["a/b"], ["a b"]),
    *(["*"], ["*.samples.example"], ["."], ["..samples.example"]),
    *(["bücher.example"], ["Samples.example"], ["a_b.example"]),
    *(["[::1]"], ["::1"], ["samples.example:0"], ["a..b"], ["a" * 64]),
    ["samples.example", "*"],
]


@pytest.mark.parametrize("host", SERVED)
def test_served(make_app: MakeApp, host: str) -> None:
    """A name that is accepted is served, and so is a probe by address."""
    client = make_app(TRUSTED_HOSTS=[host]).test_client()
    for path, sent in ("/login", SERVED[host]), ("/health/live", "10.0.0.7"):
        assert client.get(path, headers={"Host": sent}).status_code == 200
    strange = {"Host": "other.example"}
    assert client.get("/login", headers=strange).status_code == 400


@pytest.mark.parametrize("hosts", REFUSED, ids=repr)
def test_refused(make_app: MakeApp, hosts: object) -> None:
    """A name that no request could have ends the start; it says what could."""
    with pytest.raises(SettingError) as caught:
        make_app(TRUSTED_HOSTS=hosts)
    words = RULES["TRUSTED_HOSTS"].words
    assert (
        caught.value.message == f"TRUSTED_HOSTS must be {words}, not {hosts!r}."
    )
    assert '"xn--bcher-kva.example" for bücher.example' in words
