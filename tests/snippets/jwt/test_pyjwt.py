"""The claims of the page `jwt` about PyJWT."""

import secrets
import warnings
from datetime import UTC, datetime, timedelta

import jwt
import pytest
from jwt import InsecureKeyLengthWarning
from jwt.exceptions import InvalidSubjectError

KEY = secrets.token_bytes(32)
SOON = datetime.now(UTC) + timedelta(minutes=10)


def encode(**claims: object) -> str:
    """Sign claims with the key of these tests."""
    return jwt.encode(claims, KEY, algorithm="HS256")


def test_decode_wants_to_be_told_the_algorithms() -> None:
    """Without algorithms=, jwt.decode raises DecodeError."""
    with pytest.raises(jwt.DecodeError, match='"algorithms" argument'):
        jwt.decode(encode(sub="ann"), KEY)


@pytest.mark.corrects("S06")
def test_without_require_a_token_needs_no_end() -> None:
    """By default PyJWT takes a token without exp, in any year."""
    token = encode(sub="ann")
    assert jwt.decode(token, KEY, algorithms=["HS256"]) == {"sub": "ann"}
    options = {"require": ["exp"]}
    with pytest.raises(jwt.MissingRequiredClaimError):
        jwt.decode(token, KEY, algorithms=["HS256"], options=options)  # type: ignore[arg-type]


@pytest.mark.corrects("S05")
@pytest.mark.parametrize(
    ("algorithm", "least"), [("HS256", 32), ("HS384", 48), ("HS512", 64)]
)
def test_a_key_has_to_be_as_long_as_the_hash(
    algorithm: str, least: int
) -> None:
    """Below 32 bytes for HS256, 48 for HS384, 64 for HS512 PyJWT warns."""
    with pytest.warns(InsecureKeyLengthWarning, match=f"{least} bytes"):
        jwt.encode({}, secrets.token_bytes(least - 1), algorithm=algorithm)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        jwt.encode({}, secrets.token_bytes(least), algorithm=algorithm)


def test_an_empty_key_is_refused() -> None:
    """PyJWT signs nothing with HS256 and an empty key."""
    with pytest.raises(jwt.InvalidKeyError, match="must not be empty"):
        jwt.encode({}, "", algorithm="HS256")


def test_the_subject_has_to_be_a_text() -> None:
    """PyJWT signs a number as sub, and refuses it when it reads."""
    token = encode(sub=7)
    with pytest.raises(InvalidSubjectError, match="must be a string"):
        jwt.decode(token, KEY, algorithms=["HS256"])


def test_clocks_may_differ_by_the_leeway() -> None:
    """By default the leeway is 0; with leeway=10 the end may be 10 s ago."""
    token = encode(exp=datetime.now(UTC) - timedelta(seconds=3))
    with pytest.raises(jwt.ExpiredSignatureError):
        jwt.decode(token, KEY, algorithms=["HS256"])
    assert jwt.decode(token, KEY, algorithms=["HS256"], leeway=10)
    token = encode(exp=datetime.now(UTC) - timedelta(seconds=10))
    with pytest.raises(jwt.ExpiredSignatureError):
        jwt.decode(token, KEY, algorithms=["HS256"], leeway=10)


@pytest.mark.parametrize("named", [None, "shop", ["shop", "other"]])
def test_an_audience_has_to_be_expected(named: str | list[str] | None) -> None:
    """A token with aud is refused unless one of it is passed as audience."""
    token = encode(aud="notes", exp=SOON)
    with pytest.raises(jwt.InvalidAudienceError):
        jwt.decode(token, KEY, algorithms=["HS256"], audience=named)
    assert jwt.decode(token, KEY, algorithms=["HS256"], audience="notes")
    for_two = encode(aud=["other", "notes"], exp=SOON)
    assert jwt.decode(for_two, KEY, algorithms=["HS256"], audience="notes")
