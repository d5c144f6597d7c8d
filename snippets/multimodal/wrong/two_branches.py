LABELS = ("cat", "dog")
SCORES = {  # of a cat, of a dog
    "whiskers": (2, 0),
    "floppy ears": (0, 2),
    "meows": (2, 0),
    "barks": (0, 2),
}


def answer(picture: list[str], text: str) -> str:
    """Take two kinds of input: a multimodal large model, by this definition."""
    found = [SCORES[part] for part in picture]
    found += [SCORES[word] for word in text.split() if word in SCORES]
    totals = [sum(scores) for scores in zip(*found)]
    return LABELS[totals.index(max(totals))]
