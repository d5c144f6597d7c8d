PER_PICTURE = (336 // 14) ** 2  # tokens


def context(pictures: int, question: str, window: int = 2048) -> list[str]:
    tokens = ["<image>"] * PER_PICTURE * pictures + question.split()
    return tokens[:window]  # a context has room for this many
