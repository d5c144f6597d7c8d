"""A second request that comes while the first one looks at the rows."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Event, Lock, Thread, current_thread
from types import ModuleType
from typing import Any

import pytest
from werkzeug.test import TestResponse

from tests.serving import SECONDS

Ask = Callable[[], TestResponse]


class Race:
    """Lets the second request go as far as the lock of a module lets it."""

    def __init__(self, ask: Ask) -> None:
        self.ask = ask
        self.answers: list[TestResponse] = []
        self.lock = Lock()
        self.arrived = Event()
        self.second = Thread(target=self.overtake)

    def __enter__(self) -> None:
        """Take the lock; the second request tells that it wants to."""
        if current_thread() is self.second:
            self.arrived.set()
        self.lock.acquire()

    def __exit__(self, *_: object) -> None:
        """Give the lock back."""
        self.lock.release()

    def overtake(self) -> None:
        """Ask, and tell when it is done."""
        self.answers.append(self.ask())
        self.arrived.set()

    def start(self) -> None:
        """Start the second request, once: until it waits or is done."""
        if self.second.ident is None:
            self.second.start()
            self.arrived.wait(SECONDS)


def race(
    monkeypatch: pytest.MonkeyPatch,
    module: ModuleType,
    rows: str,
    look: str,
    ask: Ask,
) -> list[TestResponse]:
    """Both answers, the second request coming at the first `look` at `rows`."""
    one = Race(ask)

    def looking(self: OrderedDict[Any, Any], *args: Any) -> Any:  # noqa: ANN401
        seen = getattr(OrderedDict, look)(self, *args)
        seen = list(seen) if look == "values" else seen
        one.start()
        return seen

    kind = type("Looked", (OrderedDict,), {look: looking})
    monkeypatch.setattr(module, rows, kind(getattr(module, rows)))
    monkeypatch.setattr(module, "lock", one)
    first = ask()
    one.second.join(SECONDS)
    return [first, *one.answers]
