"""Ways to join a picture and a note, on hand-made features."""

import numpy as np
import pytest

from reference.multimodal import fusion
from reference.multimodal.features import Floats
from reference.multimodal.fusion import Digits
from reference.multimodal.softmax import Classifier

COUNT = 400
JOINED = fusion.concatenation, fusion.averaging, fusion.late, fusion.gated
#: What each picture and each note says of each digit: P(what | digit).
BY_PICTURE, BY_NOTE = np.random.default_rng(3).dirichlet(
    np.full(6, 0.5), (2, 10)
)


def drawn(seed: int = 0) -> tuple[Floats, Floats, Digits]:
    """Pictures and notes of six kinds, independent once the digit is known."""
    rng = np.random.default_rng(seed)
    digits = np.concatenate(
        [np.arange(10), rng.choice(10, COUNT, p=np.arange(1, 11) / 55)]
    )
    kinds = [
        np.array([rng.choice(6, p=said[digit]) for digit in digits])
        for said in (BY_PICTURE, BY_NOTE)
    ]
    return np.eye(6)[kinds[0]], np.eye(6)[kinds[1]], digits


def test_late_is_bayes(monkeypatch: pytest.MonkeyPatch) -> None:
    """If picture and note are independent, late fusion is Bayes' theorem."""
    pictures, notes, digits = drawn()
    shares = np.bincount(digits) / len(digits)

    def fit(features: Floats, _digits: Digits) -> Classifier:
        """Know what each kind says, and nothing else."""
        said = BY_PICTURE if features is pictures else BY_NOTE
        known = said * shares[:, None]
        return Classifier(np.log(known / known.sum(axis=0)).T, np.zeros(10))

    monkeypatch.setattr(fusion, "fit", fit)
    found = fusion.late(pictures, notes, digits)(
        np.repeat(np.eye(6), 6, axis=0), np.tile(np.eye(6), (6, 1))
    )
    joint = np.einsum("d,dp,dn->pnd", shares, BY_PICTURE, BY_NOTE)
    right = joint / joint.sum(axis=2, keepdims=True)
    assert found == pytest.approx(right.reshape(36, 10))


def test_one_alone() -> None:
    """Alone, a picture is judged without the note, and a note without it."""
    known, (pictures, notes, _) = drawn(), drawn(1)
    nothing = np.zeros_like(notes)
    seen, read = fusion.picture_alone(*known), fusion.note_alone(*known)
    assert (seen(pictures, notes) == seen(pictures, nothing)).all()
    assert (read(pictures, notes) == read(nothing, notes)).all()
    by_picture = fusion.fit(known[0], known[2]).probabilities(pictures)
    by_note = fusion.fit(known[1], known[2]).probabilities(notes)
    assert seen(pictures, notes) == pytest.approx(by_picture)
    assert read(pictures, notes) == pytest.approx(by_note)


def test_one_classifier_sees_both() -> None:
    """One classifier learns from the features of both, side by side."""
    pictures, notes, digits = drawn()
    decide = fusion.concatenation(pictures, notes, digits)
    learned = fusion.fit(np.hstack([pictures, notes]), digits)
    asked = drawn(1)[:2]
    expected = learned.probabilities(np.hstack(asked))
    assert (decide(*asked) == expected).all()
    assert (decide(*asked) != decide(asked[0], asked[0])).any()


def test_averaging() -> None:
    """Averaging decides by the middle of what the two say."""
    known, (pictures, notes, _) = drawn(), drawn(1)
    decide = fusion.averaging(*known)
    seen = fusion.fit(known[0], known[2])
    read = fusion.fit(known[1], known[2])
    middle = (seen.scores(known[0]) + read.scores(known[1])) / 2
    asked = (seen.scores(pictures) + read.scores(notes)) / 2
    expected = fusion.fit(middle, known[2]).probabilities(asked)
    assert decide(pictures, notes) == pytest.approx(expected)


@pytest.mark.parametrize("family", JOINED)
def test_better_together(family: fusion.Family) -> None:
    """On features that are independent each way beats picture and note."""
    known, (pictures, notes, digits) = drawn(), drawn(1)

    def right(learn: fusion.Family) -> float:
        found = learn(*known)(pictures, notes).argmax(axis=1) == digits
        return float(found.mean())

    alone = max(right(fusion.picture_alone), right(fusion.note_alone))
    assert right(family) > alone + 0.05
