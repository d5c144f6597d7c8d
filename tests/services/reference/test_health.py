"""The readiness of the reference application, with a Redis that answers."""

from pathlib import Path
from secrets import token_hex

from redis import Redis

from tests.reference.process import build, clean_process, close
from tests.reference.schema import flask_db


def test_redis_without_writing(redis_url: str, tmp_path: Path) -> None:
    """Counters that can be read only are a part that is missing."""
    name, password = f"reader_{token_hex(4)}", token_hex()
    with Redis.from_url(redis_url) as redis, clean_process(tmp_path):
        reader = redis_url.replace("redis://", f"redis://{name}:{password}@")
        app = build(tmp_path / "x.db", RATELIMIT_STORAGE_URI=reader)
        flask_db(app.test_cli_runner(), "upgrade")
        client = app.test_client()
        allowed = ["~*", "+@read", "+@connection", "+@scripting", "+info"]
        redis.execute_command(
            "ACL", "SETUSER", name, "on", f">{password}", *allowed
        )
        seen = [client.get("/health/ready").get_json()["parts"]["limits"]]
        redis.execute_command("ACL", "SETUSER", name, "+@write")
        seen.append(client.get("/health/ready").get_json()["parts"]["limits"])
        redis.execute_command("ACL", "DELUSER", name)
        close(app)
    assert seen == ["unavailable", "ok"]
