"""Which cases have noticed changes of a file: they are asked first again."""

from collections.abc import Collection, Sequence

#: So many of them are asked first.
RECENT = 5


class Noticed:
    """Cases in the order in which they last noticed something."""

    def __init__(self, cases: Collection[str]) -> None:
        """Start with none of the file's ``cases``."""
        self.cases = cases
        self.names: list[str] = []

    def order(self, names: Sequence[str]) -> list[str]:
        """A mutant's cases, in the order to try them.

        Args:
            names: the cases; none for those that have noticed something.
        """
        if not names:
            return list(self.names)
        recent = [name for name in self.names if name in names][-RECENT:]
        return [*recent[::-1], *(n for n in names if n not in recent)]

    def add(self, failed: str, names: Sequence[str]) -> None:
        """Remember a case: of a file that is not read the first.

        Args:
            failed: what failed with a mutant; nothing is not remembered.
            names: the mutant's cases.
        """
        if not failed:
            return
        if failed not in self.cases:
            own = (name for name in names if name.startswith(f"{failed}::"))
            failed = next(own, names[0])
        self.names = [name for name in self.names if name != failed]
        self.names.append(failed)
