"""The session: how it ends if its connection is dead."""

import logging
from typing import Final

from flask_sqlalchemy.session import Session
from sqlalchemy.exc import DBAPIError

logger: Final = logging.getLogger(__name__)


class ForgivingSession(Session):
    """Ends with its request, also if the connection cannot even roll back.

    By then the answer is made, and what was committed is committed. What was
    not is undone by the database, which loses the connection as well.
    """

    def close(self) -> None:
        """Give the connection back; a dead one is thrown away."""
        try:
            super().close()
        except DBAPIError as error:
            logger.warning("A connection died in the end: %s", error)
            self.invalidate()
