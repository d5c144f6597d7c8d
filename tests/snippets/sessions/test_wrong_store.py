"""The counter-examples of the page `sessions` on Flask-Session."""

import warnings
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from provenance.recording.counter_examples import CounterExamples

FOLDER = "sessions/wrong"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The programs make folders where they run."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def id_of(client: FlaskClient) -> str:
    """The session id that a client holds."""
    cookie = client.get_cookie("session")
    assert cookie
    return cookie.value


@pytest.mark.corrects("D05")
def test_two_settings_are_deprecated(
    wrong: CounterExamples, folder: Path
) -> None:
    """The type filesystem and SESSION_FILE_DIR are deprecated."""
    path = f"{FOLDER}/deprecated.py"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        wrong.load(path)
    assert {w.category for w in caught} == {DeprecationWarning}
    first, second = (str(w.message) for w in caught)
    assert first.startswith("'SESSION_FILE_DIR' is deprecated")
    assert second.startswith("FileSystemSessionInterface is deprecated")
    assert (folder / "session_files").is_dir()
    wrong.answers(path, f"DeprecationWarning, twice: {second}")


def test_the_default_type_is_an_error(wrong: CounterExamples) -> None:
    """Without SESSION_TYPE, Session(app) raises ValueError."""
    path = f"{FOLDER}/no_type.py"
    match = "Unrecognized value for SESSION_TYPE: null"
    with wrong.raises(path, ValueError, match=match):
        wrong.load(path)


def test_cachelib_without_a_client_makes_a_folder(
    wrong: CounterExamples, folder: Path
) -> None:
    """Without SESSION_CACHELIB there is a warning and ./flask_session."""
    path = f"{FOLDER}/no_client.py"
    with pytest.warns(RuntimeWarning, match="No valid cachelib instance"):
        wrong.load(path)
    made = [found.name for found in folder.iterdir()]
    assert made == ["flask_session"]
    wrong.answers(
        path, f"a RuntimeWarning, and the folder {made[0]} where it was started"
    )


def test_the_id_stays_at_login(wrong: CounterExamples) -> None:
    """Flask-Session keeps the id at login: who knew it before is in."""
    path = f"{FOLDER}/same_id.py"
    app = wrong.load(path).app
    attacker = app.test_client()
    attacker.get("/language/en")
    victim = app.test_client()
    victim.set_cookie("session", id_of(attacker))
    assert victim.post("/session/ada").text == "ada"
    found = attacker.get("/").text
    assert found == "member: ada"
    wrong.answers(path, f"whoever planted the id reads: {found!r}")


def test_regenerate_does_nothing_for_an_empty_session(
    wrong: CounterExamples,
) -> None:
    """After clear() regenerate() keeps the id: it skips empty sessions."""
    path = f"{FOLDER}/clear_first.py"
    client = wrong.load(path).app.test_client()
    client.get("/language/en")
    before = id_of(client)
    client.post("/session/ada")
    same = id_of(client) == before
    assert same
    wrong.answers(path, f"the id after the login is the old one: {same}")


def test_a_full_store_throws_the_oldest_out(
    wrong: CounterExamples, folder: Path
) -> None:
    """Above its threshold FileSystemCache removes sessions that are valid."""
    path = f"{FOLDER}/small_store.py"
    app = wrong.load(path).app
    first = app.test_client()
    first.post("/visits")
    for session_file in (folder / "sessions").iterdir():
        data = session_file.read_bytes()
        if b"visits" in data:  # older by a second than all that follow
            older = int.from_bytes(data[:4], "little") - 1
            session_file.write_bytes(older.to_bytes(4, "little") + data[4:])
    for _ in range(4):
        app.test_client().post("/visits")
    counted = first.post("/visits").get_json()["visits"]
    assert counted == 1
    wrong.answers(
        path,
        f"after four other visitors the first one's second visit "
        f"counts as {counted}",
    )
