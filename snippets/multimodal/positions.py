Position = tuple[int, int, int]


def positions(parts: list[int | tuple[int, int]]) -> list[Position]:
    """Give each token a time, a row and a column.

    A part is a number of words, or the rows and columns of a picture.
    """
    found: list[Position] = []
    start = 0
    for part in parts:
        if isinstance(part, int):
            found += [(at, at, at) for at in range(start, start + part)]
            start += part
        else:
            rows, columns = part
            found += [
                (start, start + row, start + column)
                for row in range(rows)
                for column in range(columns)
            ]
            start += max(part)
    return found


for position in positions([2, (2, 3), 1]):
    print(*position)
