"""What tests say of the files they use, while they run.

Coverage sees the lines of Python; everything else that a page may show (a
template, a transcript, an install line, a counter-example's failure) is noted
here, with the case that is running.
"""

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from provenance.layout import SHOWN, relative


@dataclass
class Case:
    """One run of a test function, with one set of parameters.

    It took ``seconds``, with what it set up.
    ``used`` are the files (not Python) that it proves, ``rendered`` the parts
    of templates among them, ``failures`` what counter-examples did.  ``needs``
    is what else its outcome depends on: files that it opened; with a slash at
    the end, folders that it listed.
    """

    path: str
    line: int
    claim: str
    corrects: list[str] = field(default_factory=list)
    used: list[str] = field(default_factory=list)
    rendered: dict[str, list[int]] = field(default_factory=dict)
    needs: list[str] = field(default_factory=list)
    failures: dict[str, dict[str, Any]] = field(default_factory=dict)
    seconds: float = 0


class Notes:
    """What the running case says; between cases nothing is noted."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.current: Case | None = None
        self._shown = tuple(str(root.resolve() / name) for name in SHOWN)

    def use(self, path: Path | str) -> None:
        """Note that the running case proves a file of a shown folder."""
        if self.current:
            self._note(path, self.current.used)

    def render(self, path: str, part: int) -> None:
        """Note that a part of a template was rendered."""
        if self.current:
            name = relative(Path(path), self.root)
            parts = self.current.rendered.setdefault(name, [])
            if part not in parts:
                parts.append(part)

    def need(self, path: str, *, folder: bool) -> None:
        """Note that its outcome depends on a file, or on all of a folder."""
        if self.current and path.startswith(self._shown):
            self._note(path, self.current.needs, "/" if folder else "")

    def need_topic(self) -> None:
        """Note that it may depend on every program of its topic."""
        tests = PurePosixPath(self.current.path if self.current else "").parent
        _, *shown = tests.parts or ("",)
        folder = self.root.joinpath(*shown)
        # Tests in the folder of all topics say what they start.
        if shown and shown != [SHOWN[0]] and folder.is_dir():
            self.need(str(folder), folder=True)

    def fail(self, path: str, failure: dict[str, Any]) -> None:
        """Note how the counter-example ``path`` failed in this case.

        Raises:
            AssertionError: it has failed in another way before.
        """
        if self.current:
            noted = self.current.failures.setdefault(
                f"snippets/{path}", failure
            )
            if noted != failure:
                message = f"{path} failed with {noted} before: {failure}"
                raise AssertionError(message)

    def _note(self, path: Path | str, names: list[str], end: str = "") -> None:
        file = Path(path) if Path(path).is_absolute() else self.root / path
        try:
            name = relative(file, self.root) + end
        except ValueError:
            return
        if name.split("/")[0] in SHOWN and name not in names:
            names.append(name)
