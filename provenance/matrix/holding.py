"""Where the tests of some topics passed, as far as that still holds."""

from collections.abc import Collection, Mapping

from provenance.matrix.results import (
    KINDS,
    Results,
    digest_of,
    in_order,
)


class Matrix:
    """The results of the matrix, seen from the inputs of a record."""

    def __init__(self, results: Results, inputs: Mapping[str, str]) -> None:
        self.results = results
        self._inputs = inputs
        self._digests: dict[str, str] = {}

    @property
    def minors(self) -> list[str]:
        """The versions of Python that were tried with any libraries."""
        found = {minor for runs in self.results.values() for minor in runs}
        return sorted(found, key=in_order)

    def digest(self, topic: str) -> str:
        """The digest of a topic as it is now."""
        if topic not in self._digests:
            self._digests[topic] = digest_of(topic, self._inputs)
        return self._digests[topic]

    def passed(self, topics: Collection[str]) -> dict[str, list[str]]:
        """The versions of Python on which all cases of some topics passed.

        They are given for each kind of versions of the libraries.
        """
        return {
            kind: [
                minor
                for minor in self.minors
                if topics
                and all(self.passed_on(kind, minor, topic) for topic in topics)
            ]
            for kind in KINDS
        }

    def passed_on(self, kind: str, minor: str, topic: str) -> bool:
        """Whether all cases of a topic, as it is now, passed there."""
        run = self.results.get(kind, {}).get(minor)
        outcome = run.topics.get(topic) if run else None
        return (
            outcome is not None
            and outcome.is_green
            and outcome.digest == self.digest(topic)
        )
