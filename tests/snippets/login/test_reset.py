"""The short answer of `login` about a link for a new password."""

import time
from hashlib import sha256

import pytest
from itsdangerous import BadSignature, URLSafeTimedSerializer
from werkzeug.security import generate_password_hash


def test_what_ends_a_reset_link(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time or a new password ends a token with a digest of the hash."""
    signer = URLSafeTimedSerializer("x" * 32, salt="new password")
    hashes = {1: "the old hash"}

    def piece(user_id: int) -> str:
        return sha256(hashes[user_id].encode()).hexdigest()[:16]

    def owner_of(token: str) -> int | None:
        try:
            user_id, old = signer.loads(token, max_age=1800)
        except BadSignature:
            return None
        return int(user_id) if old == piece(user_id) else None

    token = str(signer.dumps([1, piece(1)]))
    assert (owner_of(token), owner_of(f"{token}x")) == (1, None)
    assert owner_of(token) == 1
    now = time.time()
    with monkeypatch.context() as patch:
        patch.setattr(time, "time", lambda: now + 1780)
        assert owner_of(token) == 1
        patch.setattr(time, "time", lambda: now + 1820)
        assert owner_of(token) is None
    hashes[1] = "the new hash"
    assert owner_of(token) is None


def test_all_hashes_begin_alike() -> None:
    """The first 16 characters of a hash name its method, not the password."""
    beginnings = {generate_password_hash(word)[:16] for word in ("one", "two")}
    assert beginnings == {"scrypt:32768:8:1"}
