"""What the tokens of the API are configured with, if nothing else is."""

from collections.abc import Mapping
from typing import Final

MINUTE: Final = 60
DAY: Final = 24 * 3600

TOKEN_SETTINGS: Final[Mapping[str, object]] = {
    # Signs tokens, and nothing else. None: nobody gets one.
    "JWT_SECRET_KEY": None,
    # Seconds. After the second one a program has to log in again.
    "JWT_ACCESS_TOKEN_EXPIRES": 10 * MINUTE,
    "JWT_REFRESH_TOKEN_EXPIRES": 30 * DAY,
    # Each token says who made it and for whom, and is refused elsewhere.
    "JWT_ALGORITHM": "HS256",
    "JWT_ENCODE_ISSUER": "samples",
    "JWT_DECODE_ISSUER": "samples",
    "JWT_ENCODE_AUDIENCE": "samples-api",
    "JWT_DECODE_AUDIENCE": "samples-api",
}
