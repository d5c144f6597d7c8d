from itertools import product

PICTURES = {"a cat": (1, 0), "a dog": (0, 1)}  # what an encoder found
QUESTIONS = {"Is it a cat?": (1, 0), "Is it a dog?": (0, 1)}
ANSWERS = {
    ("a cat", "Is it a cat?"): True,
    ("a cat", "Is it a dog?"): False,
    ("a dog", "Is it a cat?"): False,
    ("a dog", "Is it a dog?"): True,
}
Pair = tuple[int, ...]


def right(scores: dict[tuple[str, str], int]) -> int:
    """Count the right answers, where a score above zero means yes."""
    return sum((scores[case] > 0) == yes for case, yes in ANSWERS.items())


# --8<-- [start:fusion]
def late(picture: Pair, question: Pair) -> int:
    """Score picture and question each by itself, and add the scores."""
    seen = dict(zip(PICTURES, picture, strict=True))
    asked = dict(zip(QUESTIONS, question, strict=True))
    return right({(p, q): seen[p] + asked[q] for p, q in ANSWERS})


def joint() -> int:
    """Compare the two with each other, as attention does."""
    return right({(p, q): dot(PICTURES[p], QUESTIONS[q]) for p, q in ANSWERS})
    # --8<-- [end:fusion]


def dot(a: Pair, b: Pair) -> int:
    return sum(x * y for x, y in zip(a, b, strict=True))


pairs = list(product(range(-3, 4), repeat=2))
alone = max(late(scores, (0, 0)) for scores in pairs)
asked = max(late((0, 0), scores) for scores in pairs)
added = max(late(p, q) for p, q in product(pairs, pairs))
print("the picture alone      ", alone, "of", len(ANSWERS))
print("the question alone     ", asked, "of", len(ANSWERS))
print("a sum of their scores  ", added, "of", len(ANSWERS))
print("both, compared         ", joint(), "of", len(ANSWERS))
