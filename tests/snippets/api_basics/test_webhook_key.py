"""The claims of `api-basics` about the key of the receiver of events."""

from collections.abc import Callable
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]
KEY = "k" * 32


def test_the_receiver_needs_a_key(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a key of 32 bytes the receiver does not start."""
    module = load("api_basics/webhook.py")
    monkeypatch.delenv("WEBHOOK_KEY", raising=False)
    with pytest.raises(KeyError, match="WEBHOOK_KEY"):
        module.create_app()
    monkeypatch.setenv("WEBHOOK_KEY", KEY[:31])
    with pytest.raises(ValueError, match=r"needs 32 bytes$"):
        module.create_app()
