"""What the site answers: topics, questions, and the mistakes it corrects.

Read from ``docs/topics.toml`` (all topics, answered or not) and from
``docs/corrections/<topic>.toml`` (in our own words, in both languages).
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import ROOT, relative
from provenance.pages.markdown import LANGUAGES


@dataclass(frozen=True)
class Topic:
    """A topic: its name, its questions, the ids of what it corrects."""

    name: str
    questions: list[int]
    mistakes: list[str]

    @property
    def pages(self) -> str:
        """The folder of the topic's pages, from the folder of a language."""
        return f"topics/{self.name}"


@dataclass(frozen=True)
class Correction:
    """A mistake in our words: what is ``wrong`` and what is ``right``."""

    id: str
    topic: Topic
    question: int
    wrong: dict[str, str]
    right: dict[str, str]
    example: str | None = None
    source: str | None = None


def all_topics(root: Path = ROOT) -> list[Topic]:
    """Every topic of the site, in order, answered or not."""
    text = (root / "docs" / "topics.toml").read_text(encoding="utf-8")
    return [Topic(name, **entry) for name, entry in tomllib.loads(text).items()]


def answered_topics(root: Path = ROOT) -> list[Topic]:
    """The topics that have a page in any language."""
    return [
        topic
        for topic in all_topics(root)
        if any(
            any((root / "docs" / language / topic.pages).glob("*.md"))
            for language in LANGUAGES
        )
    ]


def corrections_of(topic: Topic, root: Path = ROOT) -> list[Correction]:
    """Read the mistakes that a topic corrects, in the topic's order.

    Raises:
        ProvenanceError: the file is missing, or an entry lacks a part.
    """
    path = root / "docs" / "corrections" / f"{topic.name}.toml"
    where = relative(path, root)
    if not path.exists():
        what = "an answered topic has no list of corrections"
        raise ProvenanceError(where, what, "Write it (see CONTRIBUTING.md).")
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
        found = [Correction(i, topic, **e) for i, e in entries.items()]
    except (tomllib.TOMLDecodeError, TypeError) as error:
        what = f"the corrections cannot be read ({error})"
        raise ProvenanceError(where, what, "See CONTRIBUTING.md.") from None
    for correction in found:
        for part in (correction.wrong, correction.right):
            if set(part) != set(LANGUAGES) or not all(part.values()):
                what = f"{correction.id} is not told in both languages"
                raise ProvenanceError(where, what, "Add the other one.")
    return sorted(found, key=lambda c: _rank(topic, c.id))


def _rank(topic: Topic, ledger_id: str) -> int:
    known = topic.mistakes
    return known.index(ledger_id) if ledger_id in known else len(known)
