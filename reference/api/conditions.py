"""Conditional requests: who writes says which version they have seen."""

from functools import partial
from typing import Final

from flask import Response, after_this_request, request
from werkzeug.exceptions import PreconditionFailed, PreconditionRequired

from reference.storage.rows import AnyRow

READING: Final = frozenset({"GET", "HEAD"})
NEEDED: Final = "Say in If-Match which ETag you have seen."
OTHER: Final = "It has another ETag by now: read it again, then decide."
SAME: Final = "It is what If-None-Match says that it must not be."


def etag_of(sample: AnyRow) -> str:
    """Name what is shown of a sample; it shows its member's name, too."""
    return f"{sample.version}-{sample.member_version}"


def tagged(sample: AnyRow) -> AnyRow:
    """Let the answer carry the ETag; a 304 if that is what was asked."""
    after_this_request(partial(add_etag, etag=etag_of(sample)))
    return sample


# --8<-- [start:conditions]
def add_etag(response: Response, etag: str) -> Response:
    """Add it to what is answered; who has that already gets no body."""
    response.set_etag(etag)
    if request.method in READING and request.if_none_match.contains_weak(etag):
        response.status_code = 304
    return response


def seen(sample: AnyRow, *, needed: bool = False, there: bool = True) -> AnyRow:
    """Want the sample to be as the request has it: else 412.

    `needed`: without If-Match it is a 428 (RFC 6585, 3), so that nobody
    overwrites what they never saw. `there`: whether the address shows
    anything by now, which is what `*` asks.
    """
    etag, wanted = etag_of(sample), request.if_match
    if "If-Match" in request.headers:
        # What names no ETag is no reason to write without a condition.
        if not (there if wanted.star_tag else wanted.contains(etag)):
            raise PreconditionFailed(OTHER)
    elif needed:
        raise PreconditionRequired(NEEDED)
    writes = there and request.method not in READING
    if writes and request.if_none_match.contains_weak(etag):
        raise PreconditionFailed(SAME)
    return sample


# --8<-- [end:conditions]
