"""Where tries are counted: in memory, and in Redis if there is one."""

import os
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from limits.storage import storage_from_string

SERVER = os.environ.get("REDIS_URL")
# Each process of a test run has a database of its own.
NUMBER = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
STORES = ["memory://", f"{SERVER}/{NUMBER}"] if SERVER else ["memory://"]


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of counters, all of them at nought."""
    address: str = request.param
    storage_from_string(address).reset()
    yield address
    storage_from_string(address).reset()


@pytest.fixture
def make_counting(
    make_app: Callable[..., Flask], store: str
) -> Callable[..., Flask]:
    """A maker of applications that count in the store."""
    return lambda **config: make_app(RATELIMIT_STORAGE_URI=store, **config)
