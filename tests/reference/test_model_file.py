"""The file of a model: read back as it was, or refused in a sentence."""

import io
import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reference.multimodal.model import ModelError, load, save
from tests.reference.models import some_model


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with a model."""
    path = tmp_path / "model.npz"
    save(path, some_model())
    return path


def test_read_back(file: Path) -> None:
    """A model that was written and read guesses as before."""
    found = load(file)
    model = replace(some_model(), version=found.version)
    picture = np.linspace(0, 1, 64)
    for note in ("round loop", "有圈", "?"):
        assert found.guess(picture, note) == model.guess(picture, note)
    assert found.vocabulary == model.vocabulary


def test_version_tells_the_content(file: Path) -> None:
    """The version is the same for the same numbers, else another one."""
    first = load(file).version
    assert len(first) == 12
    save(file, some_model())
    assert load(file).version == first
    model = some_model()
    model.shares[3] -= 1e-12
    save(file, model)
    assert load(file).version != first


def test_missing_file(tmp_path: Path) -> None:
    """Without a file, or with a folder in its place, there is no model."""
    for path in (tmp_path / "none.npz", tmp_path):
        with pytest.raises(ModelError, match="The model cannot be read"):
            load(path)


def array_file() -> bytes:
    """One array, which is no archive of several."""
    written = io.BytesIO()
    np.save(written, np.zeros(10))
    return written.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", b"no model", pickle.dumps([1]), array_file()],
    ids=["empty", "beginning", "text", "pickle", "array"],
)
def test_other_file(tmp_path: Path, content: bytes) -> None:
    """What is no archive of arrays is refused."""
    path = tmp_path / "model.npz"
    path.write_bytes(content)
    with pytest.raises(ModelError, match="is no file of arrays, or damaged"):
        load(path)


def test_cut_file(file: Path) -> None:
    """A file that ends too early is refused, wherever it ends."""
    content = file.read_bytes()
    for end in range(0, len(content), 499):
        file.write_bytes(content[:end])
        with pytest.raises(ModelError):
            load(file)


def test_flipped_bits(file: Path) -> None:
    """A file with a wrong byte is refused, or holds the same numbers."""
    content, whole = file.read_bytes(), load(file)
    refused = 0
    for place in [*range(260), *range(len(content) - 600, len(content))]:
        damaged = bytearray(content)
        damaged[place] ^= 0xFF
        file.write_bytes(damaged)
        try:
            found = load(file)
        except ModelError:
            refused += 1
        else:
            assert (found.seen.weights == whole.seen.weights).all()
            assert found.vocabulary == whole.vocabulary
    assert refused > 500
