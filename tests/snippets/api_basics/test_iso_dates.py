"""The claims of `api-basics` about dates as ISO 8601."""

from collections.abc import Callable
from datetime import date
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]


def test_iso_dates(load: Load) -> None:
    """A provider's `default` turns dates into ISO 8601."""
    app = load("api_basics/iso_dates.py").app
    reply = app.test_client().get("/order")
    assert reply.text == (
        '{"order":{"number":7,"paid_at":"2026-11-22T08:30:00+00:00",'
        '"total":"19.90"}}\n'
    )


def test_iso_dates_change_nothing_else(load: Load) -> None:
    """What the provider does not know it leaves to Flask."""
    module = load("api_basics/iso_dates.py")
    assert module.to_json(date(2026, 11, 22)) == "2026-11-22"
    with pytest.raises(TypeError, match="set is not JSON"):
        module.to_json(set())
