"""Gated fusion: what the gate learns from, and what it does with it."""

import numpy as np
import pytest

from reference.multimodal import fusion
from reference.multimodal.data import NOISE
from reference.multimodal.experiment import run
from reference.multimodal.families import FAMILIES, SINGLE
from reference.multimodal.features import Floats
from reference.multimodal.fusion import Digits
from reference.multimodal.softmax import Classifier

COUNT = 400


def test_gate_trusts_the_surer() -> None:
    """The gate lets the picture decide where it is sure, else the note."""
    rng = np.random.default_rng(0)
    digits = np.arange(COUNT) % 10
    clear = rng.random(COUNT) < 0.5
    pictures = np.eye(10)[digits] * clear[:, None] * 9
    notes = np.eye(10)[digits] * ~clear[:, None] * 9
    decide = fusion.gated(pictures, notes, digits)
    assert (decide(pictures, notes).argmax(axis=1) == digits).all()
    contradicted = decide(np.eye(10) * 9, np.roll(np.eye(10), 1, axis=0))
    assert (contradicted.argmax(axis=1) == np.arange(10)).all()
    two = fusion.fit(pictures, digits), fusion.fit(notes, digits)
    seven = np.eye(10)[[7] * 4]
    asked = seven * [[9], [0], [3], [3]], seven * [[0], [9], [0], [9]]
    weights = picture_weights(decide(*asked), two, *asked)
    assert weights[0] > 0.8
    assert weights[1] < 0.2
    # Of the same picture a note that is sure takes weight away.
    assert weights[2] > weights[3] + 0.1


def picture_weights(
    found: Floats,
    two: tuple[Classifier, Classifier],
    pictures: Floats,
    notes: Floats,
) -> Floats:
    """Tell from what is decided how much each picture has counted."""
    seen, read = two[0].logs(pictures), two[1].logs(notes)
    apart, moved = seen - read, np.log(found) - read
    apart, moved = (x - x.mean(axis=1, keepdims=True) for x in (apart, moved))
    result: Floats = (apart * moved).sum(axis=1) / (apart**2).sum(axis=1)
    return result


def test_gate_learns_on_other_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the gate learns from, the two it weighs have not seen."""
    sizes = []
    learn = fusion.fit

    def watched(features: Floats, digits: Digits) -> Classifier:
        sizes.append(len(digits))
        learned: Classifier = learn(features, digits)
        return learned

    monkeypatch.setattr(fusion, "fit", watched)
    rng = np.random.default_rng(0)
    digits = np.arange(COUNT) % 10
    pictures, notes = rng.random((2, COUNT, 6))
    decide = fusion.gated(pictures, notes, digits)
    assert sizes == [200, 200, 400, 400]
    found = decide(*rng.random((2, 50, 6)))
    assert found.sum(axis=1) == pytest.approx(1)


def test_gate_without_a_picture() -> None:
    """With seed 2 the gate follows blank paper, and is right for 10 %."""
    families = {name: FAMILIES[name] for name in (*SINGLE, "gated")}
    _, note, gated = run(NOISE, 2, families)
    assert note.both / 597 == pytest.approx(0.31, abs=0.01)
    assert gated.no_picture / 597 == pytest.approx(0.1, abs=0.01)
