"""What the model makes of one picture and one note."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from provenance.layout import ROOT
from reference.multimodal import fusion
from reference.multimodal.data import NOISE, SEED, examples
from reference.multimodal.features import Floats, picture_features
from reference.multimodal.model import Model, load
from reference.multimodal.training import accuracy, train
from tests.reference.models import some_model

KNOWN, ASKED = examples(SEED, NOISE)
PICTURE = np.linspace(0, 1, 64)


@pytest.fixture
def model(tmp_path: Path) -> Model:
    """The model that the application's command trains."""
    *_, told = train(tmp_path / "model.npz")
    found = load(tmp_path / "model.npz")
    assert told.startswith(f"Model {found.version}: ")
    return found


def test_guess_is_late_fusion(model: Model) -> None:
    """The model guesses what late fusion of the experiment decides."""
    decide = fusion.late(
        picture_features(KNOWN.pictures),
        model.vocabulary.features(KNOWN.notes),
        KNOWN.digits,
    )
    expected = decide(
        picture_features(ASKED.pictures), model.vocabulary.features(ASKED.notes)
    )
    for place in range(0, 597, 40):
        guess = model.guess(ASKED.pictures[place], ASKED.notes[place])
        assert guess.probabilities == pytest.approx(expected[place])


def test_accuracy(model: Model) -> None:
    """It is right for four of five pictures that it has not learned from."""
    assert 0.8 < accuracy(model, ASKED) < 0.9
    wrong = ASKED.part(np.arange(20))
    wrong.digits[:] = 10
    assert accuracy(model, wrong) == 0


def test_note_tips_the_scales(model: Model) -> None:
    """Of one unclear picture two notes make two digits."""
    picture = (KNOWN.pictures[KNOWN.digits == 1].mean(axis=0)) / 2
    picture += KNOWN.pictures[KNOWN.digits == 8].mean(axis=0) / 2
    digits = {
        note: int(np.argmax(model.guess(picture, note).probabilities))
        for note in ("有封闭的圈", "no closed loop")
    }
    assert digits == {"有封闭的圈": 8, "no closed loop": 1}


def test_shares_add_up() -> None:
    """The bits of picture and note, and the share, make the probability."""
    model = some_model()
    guess = model.guess(PICTURE, "round loop")
    seen = model.seen.logs(picture_features(PICTURE[None]))[0]
    read = model.read.logs(model.vocabulary.features(["loop round"]))[0]
    together = np.exp(seen + read - model.shares)
    best = int(together.argmax())
    assert guess.probabilities == pytest.approx(together / together.sum())
    assert guess.picture == pytest.approx(
        (seen - model.shares)[best] / np.log(2)
    )
    assert guess.note == pytest.approx((read - model.shares)[best] / np.log(2))
    assert all(type(p) is float for p in guess.probabilities)


@pytest.mark.parametrize("note", ["", "an unknown word", "未知", "7 \0"])
def test_note_without_known_words(note: str) -> None:
    """A note without a known word says nothing; the picture decides alone."""
    model = some_model()
    guess = model.guess(PICTURE, note)
    alone = model.seen.probabilities(picture_features(PICTURE[None]))[0]
    assert guess.note == 0
    assert guess.probabilities == pytest.approx(alone)


def test_shape_of_the_picture() -> None:
    """A picture may come as one row or as eight."""
    model = some_model()
    found = model.guess(PICTURE.reshape(8, 8), "loop")
    assert found == model.guess(PICTURE, "loop")


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros(63),
        np.zeros(128),
        np.full(64, np.nan),
        np.full(64, 1.01),
        np.full(64, -0.01),
    ],
    ids=["short", "long", "nan", "white", "black"],
)
def test_what_is_no_picture(picture: Floats) -> None:
    """Anything but 64 numbers from 0 to 1 is an error, not a guess."""
    with pytest.raises(
        ValueError, match=r"^A picture is 64 numbers from 0 to 1\.$"
    ):
        some_model().guess(picture, "")


def test_web_needs_no_scikit_learn() -> None:
    """What guesses needs numpy alone: scikit-learn is not imported."""
    code = (
        "import sys, reference, reference.multimodal.model;"
        "print([n for n in ('numpy', 'sklearn', 'scipy') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "['numpy']\n"
