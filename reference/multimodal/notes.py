"""Notes about digits: what is written, and which words a note is made of.

A note names one property that the shape of a digit has, as the table below says
of the printed digit: nobody has looked at the picture.  Each property fits
several digits, so that no note tells which digit it is about.
"""

import re
from typing import NamedTuple

import numpy as np

#: A word in Latin letters, or a row of Chinese characters.
WORD = re.compile(r"[a-z]+|[\u4e00-\u9fff]+")


# --8<-- [start:phrases]
class Phrase(NamedTuple):
    """A property in two languages, and the digits that have it."""

    english: str
    chinese: str
    digits: str


PHRASES = (
    Phrase("a closed loop", "有封闭的圈", "04689"),
    Phrase("no closed loop", "没有封闭的圈", "12357"),
    Phrase("a loop at the bottom", "下面有一个圈", "68"),
    Phrase("a loop at the top", "上面有一个圈", "89"),
    Phrase("ends straight down", "最后一笔竖直向下", "1479"),
    Phrase("begins with a bar", "第一笔是横", "57"),
    Phrase("flat at the bottom", "底部是一横", "12"),
    Phrase("round at the bottom", "底部是圆的", "03568"),
    Phrase("round at the top", "顶部是圆的", "02389"),
    Phrase("has a sharp corner", "有一个尖角", "12457"),
    Phrase("two strokes", "两笔写成", "457"),
    Phrase("looks the same in a mirror", "左右对称", "018"),
    Phrase("open on the left", "左边开口", "237"),
)
REMARKS = (
    ("in pencil", "铅笔写的"),
    ("in blue ink", "蓝墨水写的"),
    ("written quickly", "写得很快"),
    ("a bit crooked", "有点歪"),
)
# --8<-- [end:phrases]


def notes_of(phrase: Phrase) -> list[str]:
    """All notes with a property: in two languages, with each remark."""
    return [
        note
        for english, chinese in REMARKS
        for note in (
            f"{phrase.english}, {english}",
            f"{phrase.chinese}，{chinese}",
        )
    ]


def write_note(digit: int, rng: np.random.Generator) -> str:
    """A note that fits a digit: any property that it has, any remark."""
    fitting = [p for p in PHRASES if str(digit) in p.digits]
    notes = notes_of(fitting[rng.integers(len(fitting))])
    return notes[rng.integers(len(notes))]


#: All notes that can be written, each with the digits that it fits.
NOTES = {note: p.digits for p in PHRASES for note in notes_of(p)}


def tokens_of(note: str) -> list[str]:
    """The tokens of a note: English words, pairs of Chinese characters.

    Chinese is written without blanks, so each pair of neighbours is a token.
    """
    tokens = []
    for word in WORD.findall(note.lower()):
        if word.isascii() or len(word) == 1:
            tokens.append(word)
        else:
            tokens += [word[i : i + 2] for i in range(len(word) - 1)]
    return tokens
