"""The counter-examples of the page `sessions` on Flask-Session."""

import warnings
from pathlib import Path

import pytest

from provenance.recording.counter_examples import CounterExamples

FOLDER = "sessions/wrong"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The programs make folders where they run."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


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
    said = [text.partition(" deprecated")[0] for text in (first, second)]
    kind = DeprecationWarning.__name__
    wrong.answers(path, "; ".join(f"{kind}: {t} deprecated" for t in said))


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
        path,
        f"RuntimeWarning: No valid cachelib instance; mkdir ./{made[0]}",
    )


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
        "POST /visits -> 1, session=A; 4 x POST /visits -> 1; "
        f"POST /visits (session=A) -> {counted}",
    )
