"""The notes of the classifier: ambiguous by design, and written by a seed."""

from collections import Counter

import numpy as np
import pytest

from reference.multimodal.notes import (
    NOTES,
    PHRASES,
    REMARKS,
    notes_of,
    tokens_of,
    write_note,
)

DIGITS = "0123456789"
WORDS = """a at bar begins bit blue bottom closed corner crooked down ends flat
has in ink left looks loop mirror no on open pencil quickly round same sharp
straight strokes the top two with written"""


def test_no_note_tells_the_digit() -> None:
    """Each of the 104 notes fits at least two digits, and none fits all."""
    assert len(NOTES) == len(PHRASES) * len(REMARKS) * 2 == 104
    for digits in NOTES.values():
        assert 2 <= len(set(digits)) == len(digits) < 10
        assert set(digits) < set(DIGITS)


def test_each_digit_has_several_notes() -> None:
    """Each digit has three to six properties, and no other digit the same."""
    having = {
        digit: frozenset(p.english for p in PHRASES if digit in p.digits)
        for digit in DIGITS
    }
    assert sorted({len(names) for names in having.values()}) == [3, 4, 5, 6]
    assert len(set(having.values())) == len(DIGITS)


def test_notes_in_two_languages() -> None:
    """Each property and remark is told in English and in Chinese."""
    notes = notes_of(PHRASES[0])
    assert notes[:3] == [
        "a closed loop, in pencil",
        "有封闭的圈，铅笔写的",
        "a closed loop, in blue ink",
    ]
    assert len(set(notes)) == 8
    assert sum(note.isascii() for note in notes) == 4
    for phrase in PHRASES:
        assert phrase.english.isascii()
        assert not phrase.chinese.isascii()


def test_words_of_all_notes() -> None:
    """The English words are 35 in all; Chinese notes have none of them."""
    words = {token for note in NOTES for token in tokens_of(note)}
    assert {word for word in words if word.isascii()} == set(WORDS.split())
    assert all(len(word) == 2 for word in words if not word.isascii())


def test_remarks_tell_nothing() -> None:
    """Each property comes with the same remarks, so these tell nothing."""
    for phrase in PHRASES:
        assert {note.partition(", ")[2] for note in notes_of(phrase)} - {
            ""
        } == {english for english, _ in REMARKS}


def test_written_note_fits() -> None:
    """A note that is written about a digit is one of those that fit it."""
    rng = np.random.default_rng(1)
    for digit in range(10):
        written = Counter(write_note(digit, rng) for _ in range(2000))
        fitting = {n for n, digits in NOTES.items() if str(digit) in digits}
        assert written.keys() == fitting
        assert max(written.values()) < 2.5 * 2000 / len(fitting)


def test_notes_follow_from_the_seed() -> None:
    """The same seed writes the same notes, another one others."""

    def notes(seed: int) -> list[str]:
        rng = np.random.default_rng(seed)
        return [write_note(digit % 10, rng) for digit in range(40)]

    assert notes(5) == notes(5) != notes(6)


def test_best_that_a_note_allows() -> None:
    """Whoever knows the table is right for 34 % of the notes, and no more."""
    counts = {d: sum(d in p.digits for p in PHRASES) for d in DIGITS}
    best = sum(max(1 / counts[d] for d in p.digits) / 10 for p in PHRASES)
    assert round(best, 3) == 0.34


@pytest.mark.parametrize(
    ("note", "tokens"),
    [
        ("A closed loop, in PENCIL!", ["a", "closed", "loop", "in", "pencil"]),
        ("有一个尖角", ["有一", "一个", "个尖", "尖角"]),
        ("圈", ["圈"]),
        ("有圈，铅笔", ["有圈", "铅笔"]),
        ("像loop的圈", ["像", "loop", "的圈"]),
        ("7 + 3", []),
        ("", []),
    ],
)
def test_tokens(note: str, tokens: list[str]) -> None:
    """English is cut into words, Chinese into pairs of characters."""
    assert tokens_of(note) == tokens
