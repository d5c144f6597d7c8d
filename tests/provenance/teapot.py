"""A program with sections inside of one another, and fences that mark them."""

POT = "snippets/tea/pot.py"
POT_TEXT = """
# --8<-- [start:pot]

def pot(full: bool) -> str:
    # --8<-- [start:choice]
    if full:
        return "full"
    # --8<-- [end:choice]
    return "empty"
# --8<-- [end:pot]

# --8<-- [start:cup]
CUP = "cup"
# --8<-- [end:cup]
# --8<-- [start:cut]
TEA = [
# --8<-- [end:cut]
    "green",
]
"""


def fence(source: str, hl: str, language: str = "python") -> str:
    """A block that highlights a section."""
    return f'```{language} hl="{hl}"\n--8<-- "{source}"\n```\n'
