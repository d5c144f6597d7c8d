"""What the page reads out of the record of the experiment."""

import numpy as np
import pytest

from reference.multimodal.attention import first_weights
from reference.multimodal.data import NOISE, SEED, examples
from reference.multimodal.experiment import LEVELS, Result, run
from reference.multimodal.families import FAMILIES, SINGLE
from reference.multimodal.features import (
    FEATURES,
    PATCHES,
    PIXELS,
    Vocabulary,
)
from reference.multimodal.notes import NOTES, write_note
from reference.multimodal.record import Record, read
from tests.reference.recorded import JOINED, at


@pytest.fixture
def record() -> Record:
    """What the page prints."""
    return read()


def better(result: Result) -> float:
    """The margin of a fusion, in percentage points."""
    assert result.margin
    return round(result.margin.better * 100, 1)


def test_note_helps_more_with_more_noise(record: Record) -> None:
    """Late fusion gains 3 points on clear pictures, and 18 or more at last."""
    gains = [better(at(record, noise)["late"]) for noise in LEVELS]
    assert gains == sorted(gains)
    assert gains[0] == 3.0
    assert gains[-1] > 18
    for name in JOINED:
        clear, _, *unclear = (better(at(record, n)[name]) for n in LEVELS)
        assert min(unclear) > clear


def test_late_and_averaging_lead(record: Record) -> None:
    """At each level late fusion or averaging is right most often."""
    for noise in LEVELS:
        found = at(record, noise)
        best = max(found.values(), key=lambda result: result.both)
        assert best.family in {"late", "averaging"}
        gap = abs(found["late"].both - found["averaging"].both)
        assert gap / record.test < 0.011


def test_fusions_that_win_at_the_level(record: Record) -> None:
    """At noise 0.4 only the interval of attention has zero in it."""
    found = at(record, NOISE).values()
    around = [r.family for r in found if r.margin and r.margin.low <= 0]
    assert around == ["early"]


def test_attention_on_clear_pictures(record: Record) -> None:
    """Attention is behind the picture alone at 0 and 0.2, ahead from 0.4 on."""
    gains = [better(at(record, noise)["early"]) for noise in LEVELS]
    assert [gain > 0 for gain in gains] == [False, False, True, True, True]
    lows = [at(record, noise)["early"].margin for noise in LEVELS]
    assert [m.low > 0 for m in lows if m] == [False, False, False, True, True]


def test_note_alone_stays(record: Record) -> None:
    """Noise is in the picture: the note alone is right for 30.7 % always."""
    shares = {at(record, n)["note"].both / record.test for n in LEVELS}
    assert [round(share, 3) for share in shares] == [0.307]


def test_missing_note_costs(record: Record) -> None:
    """At noise 0.4 no fusion without a note beats the picture alone."""
    found = at(record, NOISE)
    for name in JOINED:
        assert found[name].no_note < found["picture"].both
    losses = {n: found["picture"].both - found[n].no_note for n in JOINED}
    *others, worst = sorted(losses.values())
    assert losses["early"] == worst > 4 * max(others)


def test_missing_picture_costs(record: Record) -> None:
    """At noise 0.4 only the gate does with the note alone what a note can."""
    found = at(record, NOISE)
    alone = found["note"].both
    ahead = [name for name in JOINED if found[name].no_picture >= alone]
    assert ahead == ["gated"]
    assert found["early"].no_picture < alone / 1.9


def test_clear_pictures_of_another_seed() -> None:
    """With seed 1 the note brings less than one point on clear pictures."""
    families = {name: FAMILIES[name] for name in (*SINGLE, "late")}
    *_, late = run(0.0, 1, families)
    assert late.margin
    assert late.margin.better < 0.01


def test_notes_recur() -> None:
    """There are 104 notes only: those that are asked have been learned from."""
    known, asked = examples(SEED)
    assert set(asked.notes) <= set(known.notes) <= NOTES.keys()


def test_margins_of_other_seeds(record: Record) -> None:
    """With ten other seeds each fusion is ahead of the better one alone."""
    for name in JOINED:
        assert min(record.others[name]) > 0


def test_attention_has_the_most_to_learn() -> None:
    """Attention has more numbers to learn than the other ways together."""
    words = len(Vocabulary.of(examples(SEED)[0].notes).tokens)
    pixels = PIXELS // PATCHES
    weights = first_weights(PATCHES + pixels + words, np.random.default_rng(0))
    by_picture, by_note = (FEATURES + 1) * 10, (words + 1) * 10
    averaging = by_picture + by_note + 11 * 10
    gated, joined = by_picture + by_note + 3, by_picture + words * 10
    others = [joined, averaging, by_picture + by_note, gated]
    assert sum(w.size for w in weights.values()) > max(others) * 2


def test_note_that_errs_with_the_picture() -> None:
    """Notes about what the classifier of pictures takes it for do not help."""
    known, asked = examples(SEED)
    seen = FAMILIES["picture"](known)(asked.pictures, asked.notes)
    guesses = seen.argmax(axis=1)
    rng = np.random.default_rng(0)
    notes = [write_note(int(digit), rng) for digit in guesses]
    answer = FAMILIES["late"](known)
    joined = answer(asked.pictures, notes).argmax(axis=1)
    alone, both = (np.mean(x == asked.digits) for x in (guesses, joined))
    assert alone - 0.03 < both <= alone
