"""What somebody looks for afterwards: who came in, who was refused."""

import logging
from typing import Final

LOGGER: Final = logging.getLogger("reference.events")


def record(event: str, **facts: object) -> None:
    """Write an event into the log, with facts but without secrets.

    Members are named by number: a name that somebody typed may be a password
    that went into the wrong field.
    """
    LOGGER.info(event, extra={"facts": facts})
