# How sure the picture is of a seven, how sure the note is, and what it is.
SAMPLES = [
    (0.7, 0.9, True),
    (0.6, 0.1, True),
    (0.4, 0.2, False),
    (0.3, 0.9, False),
]


def right_from_picture() -> int:
    return sum((seen > 0.5) == seven for seen, told, seven in SAMPLES)


def right_from_both() -> int:
    """More modalities, so more answers have to be right."""
    return sum(((s + t) / 2 > 0.5) == seven for s, t, seven in SAMPLES)
