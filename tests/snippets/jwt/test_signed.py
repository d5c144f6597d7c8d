"""The claims of the page `jwt` about the token that is made by hand."""

import base64
import json
from contextlib import nullcontext
from types import ModuleType
from typing import Any

import jwt
import pytest

from tests.snippets.jwt.calls import Load


@pytest.fixture
def signed(load: Load) -> ModuleType:
    """Load the program of Q10."""
    return load("jwt/signed.py")


def test_the_program_lets_one_token_of_seven_in(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the seven tokens one is let in."""
    load("jwt/signed.py")
    lines = capsys.readouterr().out.splitlines()
    told = {line[:14].strip(): line[15:].partition(":")[0] for line in lines}
    assert told == {
        "without a key": "{'alg'",
        "as issued": "in as ann",
        "other user": "InvalidSignatureError",
        "other key": "InvalidSignatureError",
        "alg: none": "InvalidAlgorithmError",
        "expired": "ExpiredSignatureError",
        "without exp": "MissingRequiredClaimError",
        "no token": "DecodeError",
    }
    assert "'sub'" not in lines[0]
    assert lines[0].endswith("sub: ann")


@pytest.mark.corrects("W26")
def test_a_payload_is_read_without_a_key(signed: ModuleType) -> None:
    """The header and the payload of a token are base64url of JSON."""
    header, payload, _ = signed.issue("ann", 10).split(".")
    assert json.loads(base64.urlsafe_b64decode(header + "==")) == {
        "alg": "HS256",
        "typ": "JWT",
    }
    assert signed.read(payload)["sub"] == "ann"
    for text in ("a", "ab", "abc", "abcd"):
        assert signed.read(signed.write({"x": text})) == {"x": text}
        assert "=" not in signed.write({"x": text})


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_changed_part_is_refused(signed: ModuleType, place: int) -> None:
    """A token with a part of another token is refused."""
    parts = signed.issue("ann", 10).split(".")
    other = signed.issue("bob", 20).split(".")
    other[0] = signed.write({"typ": "JWT", "alg": "HS256"})
    assert other[place] != parts[place]
    parts[place] = other[place]
    with pytest.raises(jwt.InvalidSignatureError):
        signed.user_of(".".join(parts))


@pytest.mark.parametrize("algorithm", ["HS384", "HS512", "none"])
def test_the_header_does_not_choose_the_algorithm(
    signed: ModuleType, algorithm: str
) -> None:
    """A token of another algorithm is refused, even with the right key."""
    key = None if algorithm == "none" else signed.KEY
    claims = signed.read(signed.payload)
    with pytest.warns() if key else nullcontext():  # a short key for these
        token = jwt.encode(claims, key, algorithm=algorithm)
    with pytest.raises(jwt.InvalidAlgorithmError):
        signed.user_of(token)


def test_a_token_of_ten_minutes_ends_then(signed: ModuleType) -> None:
    """A token that ended one minute ago is refused."""
    claims = signed.read(signed.issue("ann", 10).split(".")[1])
    again = signed.read(signed.payload)
    assert set(claims) == set(again) == {"sub", "exp"}
    assert 0 <= int(str(claims["exp"])) - int(str(again["exp"])) <= 60
    with pytest.raises(jwt.ExpiredSignatureError):
        signed.user_of(signed.issue("ann", -1))
    assert signed.user_of(signed.issue("ann", 1)) == "ann"


@pytest.mark.parametrize("missing", ["exp", "sub"])
def test_what_is_required_has_to_be_there(
    signed: ModuleType, missing: str
) -> None:
    """A token without exp or without sub is refused if they are required."""
    claims = signed.read(signed.payload)
    del claims[missing]
    token = jwt.encode(claims, signed.KEY, algorithm="HS256")
    with pytest.raises(jwt.MissingRequiredClaimError, match=missing):
        signed.user_of(token)


def test_the_key_of_the_program_has_32_bytes(signed: ModuleType) -> None:
    """The key of the program is made at random and has 32 bytes."""
    assert len(signed.KEY) == 32


def test_what_the_program_tries(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tokens that are tried differ from a good one as they say."""
    tried: list[str] = []
    keys: list[int] = []
    decode, encode = jwt.decode, jwt.encode

    def noted(token: str, *args: Any, **options: Any) -> Any:  # noqa: ANN401
        tried.append(token)
        return decode(token, *args, **options)

    def counted(claims: dict[str, Any], key: bytes, algorithm: str) -> str:
        keys.append(len(key))
        return encode(claims, key, algorithm=algorithm)

    monkeypatch.setattr(jwt, "decode", noted)
    monkeypatch.setattr(jwt, "encode", counted)
    signed = load("jwt/signed.py")
    parts = [token.split(".") for token in tried]
    good, user, key, none, late, endless, nothing = parts
    header, payload, signature = good
    claims = [signed.read(part[1]) for part in parts[:6]]
    end = int(str(claims[0]["exp"]))
    assert [claim.get("sub") for claim in claims] == [
        *("ann", "bob", "ann", "bob", "ann", "ann")
    ]
    assert (user[0], user[2], none[2]) == (header, signature, "")
    assert claims[1] == claims[3] == {"sub": "bob", "exp": end}
    assert 0 <= int(str(claims[2]["exp"])) - end <= 5
    assert 655 <= end - int(str(claims[4]["exp"])) <= 660
    assert claims[5] == {"sub": "ann"}
    assert nothing == ["ann"]
    assert signed.read(none[0]) == {"alg": "none"}
    assert key[0] == late[0] == endless[0] == header
    assert key[1:] != [payload, signature]
    assert keys == [32] * 4
