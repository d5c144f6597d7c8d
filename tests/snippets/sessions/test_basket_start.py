"""The claims of the page `sessions` about starting the basket."""

from collections.abc import Callable
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]


@pytest.mark.parametrize(("debug", "secure"), [("0", True), ("1", False)])
def test_the_cookie_is_secure_outside_of_debug_mode(
    load: Load, monkeypatch: pytest.MonkeyPatch, debug: str, *, secure: bool
) -> None:
    """In debug mode the cookie lacks Secure; it has SameSite=Lax anyway."""
    monkeypatch.setenv("FLASK_DEBUG", debug)
    monkeypatch.setenv("SECRET_KEY", 32 * "k")
    client = load("sessions/basket.py").app.test_client()
    cookie = client.put("/basket/dune").headers["Set-Cookie"]
    assert ("; Secure" in cookie) is secure
    assert "; SameSite=Lax" in cookie


def test_a_key_is_made_up_in_debug_mode_only(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Outside of debug mode the basket does not start without a long key."""
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.setenv("FLASK_DEBUG", "1")
    keys = {load("sessions/basket.py").app.secret_key for _ in "12"}
    assert len(keys) == 2
    monkeypatch.setenv("FLASK_DEBUG", "0")
    for key in (None, "", 31 * "k"):
        if key is not None:
            monkeypatch.setenv("SECRET_KEY", key)
        with pytest.raises(RuntimeError) as caught:
            load("sessions/basket.py")
        told = "SECRET_KEY must have 32 characters or more"
        assert str(caught.value) == told
