"""What `login` says of times."""

from datetime import UTC, datetime

import pytest


@pytest.mark.filterwarnings(
    "ignore:datetime.datetime.utcnow:DeprecationWarning"
)
def test_utcnow_knows_no_zone() -> None:
    """What utcnow returns has no zone; now(UTC) has UTC."""
    assert datetime.utcnow().tzinfo is None  # noqa: DTZ003
    assert datetime.now(UTC).tzinfo is UTC
