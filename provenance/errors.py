"""The one exception of the chain: what is wrong, where, and what to do."""


class ProvenanceError(Exception):
    """A block, page or record that is not proven.

    Args:
        where: ``file:line`` or a file, relative to the project's root.
        what: what is wrong there, as one sentence without a full stop.
        fix: what the author has to do, as an imperative sentence.
    """

    def __init__(self, where: str, what: str, fix: str) -> None:
        # All of them, so that another process can hand the error on.
        super().__init__(where, what, fix)
        self.where = where
        self.what = what
        self.fix = fix

    def __str__(self) -> str:
        """Say it on one line."""
        return f"{self.where}: {self.what}. {self.fix}"
