"""Who gets which answer from the API: one table for both versions."""

from typing import Final

ASKED_BY: Final = (
    "a stranger",
    "the owner's browser",
    "another's browser",
    "the owner's browser without a form's token",
    "the owner's program",
    "another's program",
    "a program that logged out",
    "a program with its refresh token",
)
EVERYBODY: Final = (200,) * len(ASKED_BY)
ONE: Final = "/samples/<id:sample_id>"
# Nothing is sent but who asks: so 415 means that a body may be sent.
API: Final[dict[tuple[str, str], tuple[int, ...]]] = {
    ("GET", "/members"): EVERYBODY,
    ("GET", "/members/<id:member_id>"): EVERYBODY,
    ("GET", "/samples"): EVERYBODY,
    ("POST", "/samples"): (401, 415, 415, 400, 415, 415, 401, 401),
    ("GET", ONE): EVERYBODY,
    ("PATCH", ONE): (401, 415, 404, 400, 415, 404, 401, 401),
    ("DELETE", ONE): (401, 204, 404, 400, 204, 404, 401, 401),
    ("GET", f"{ONE}/picture"): EVERYBODY,
    ("PUT", f"{ONE}/picture"): (401, 415, 404, 400, 415, 404, 401, 401),
    ("DELETE", f"{ONE}/picture"): (401, 204, 404, 400, 204, 404, 401, 401),
    ("POST", "/guesses"): (401, 415, 415, 400, 415, 415, 401, 401),
    ("POST", "/tokens"): (415,) * len(ASKED_BY),
    ("POST", "/tokens/refresh"): (401, 401, 401, 401, 401, 401, 401, 200),
    ("DELETE", "/tokens/current"): (401, 401, 401, 401, 204, 204, 401, 204),
}
