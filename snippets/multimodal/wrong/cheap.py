CELL = 28  # pixels


def counted(side: int) -> int:
    """How many pairs of tokens attention compares in a square picture."""
    tokens = (side // CELL) ** 2
    return tokens * tokens


def estimated(side: int) -> int:
    """Attention makes it efficient: twice the side, twice the work."""
    return counted(280) * side // 280
