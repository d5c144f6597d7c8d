"""What the record holds for the lines of a block, and for its libraries."""

from provenance.errors import ProvenanceError
from provenance.layout import APPLICATION, SHOWN
from provenance.pages.fences import Block
from provenance.pages.sections import Section
from provenance.record import FileProof, Record
from provenance.recording.python_files import is_complete


def tests_of_lines(
    block: Block, section: Section, file: FileProof
) -> list[int]:
    """The tests that ran the shown lines of a Python file.

    Raises:
        ProvenanceError: a shown line was not run, or one of the ways out of
            it was not taken, or the section is not whole statements.
    """
    if block.section:
        check_complete(block.where, block.section, section)
    shown = [number for number, _ in section.lines if number in file.lines]
    # What stands behind the line at which a counter-example fails cannot run.
    end = (file.failure or {}).get("line", section.last)
    for line in shown:
        at = f"{block.source}:{line} (shown by {block.where})"
        if not file.lines[line] and line <= end:
            what = "no test runs this line"
            raise ProvenanceError(at, what, "Write a test that does.")
        if line in file.partial and not file.failure:
            what = "no test takes one of the ways out of this line"
            raise ProvenanceError(at, what, "Write a test that does.")
    tests = _tests(shown, file)
    if not tests:
        what = f"no test runs what is shown of {block.source}"
        raise ProvenanceError(block.where, what, "Write a test that does.")
    return tests


def check_failure(block: Block, file: FileProof) -> None:
    """Stop at a counter-example of which it is not known how it fails.

    Raises:
        ProvenanceError: no test noted it, or two tests do not agree.
    """
    if not file.failure:
        what = f"no test shows how {block.source} fails"
        fix = "Use `wrong.raises` or `wrong.answers` in a test."
        raise ProvenanceError(block.where, what, fix)
    if case := file.failure.get("differs"):
        what = f"{block.source} fails otherwise in {case} than in another case"
        fix = "Let one case note it."
        raise ProvenanceError(block.where, what, fix)


def check_rendered(block: Block, section: Section, file: FileProof) -> None:
    """Stop at a part of a template that no test rendered.

    Raises:
        ProvenanceError: there is one in what is shown.
    """
    for line in file.unrendered:
        if section.first <= line <= section.last:
            at = f"{block.source}:{line} (shown by {block.where})"
            what = "no test renders the part that begins here"
            raise ProvenanceError(at, what, "Write a test that does.")


def check_complete(where: str, name: str, section: Section) -> None:
    """Stop at a section that is not a row of whole statements.

    Raises:
        ProvenanceError: its markers cut one in two.
    """
    if not is_complete(section.text):
        what = f"section {name!r} cuts a statement in two"
        raise ProvenanceError(where, what, "Move its markers.")


def _tests(shown: list[int], file: FileProof) -> list[int]:
    """The tests that called what is shown; else those that imported it."""
    called = {
        test
        for line in shown
        if line not in file.imported
        for test in file.lines[line]
    }
    return sorted(called or {t for line in shown for t in file.lines[line]})


def versions_of(source: str, record: Record) -> dict[str, str]:
    """Versions of Python and of the libraries that a shown file runs on.

    What is not Python runs on the libraries of the program that it stands
    beside, or else of the programs of the nearest folder that has any.
    """
    names = {source}
    if not source.endswith(".py"):
        names = _programs_near(source, record)
    used = {package for n in names for package in record.files[n].packages}
    libraries = {name: record.packages[name] for name in sorted(used)}
    return {"Python": record.python, **libraries}


def _programs_near(source: str, record: Record) -> set[str]:
    """The Python files that a file of another kind belongs to."""
    if source.startswith(f"{SHOWN[0]}/{APPLICATION}/"):
        source = f"{APPLICATION}/"
    stem = source.rsplit(".", 1)[0]
    programs = [name for name in record.files if name.endswith(".py")]
    starts: str | tuple[str, ...] = (f"{stem}.py", f"{stem}/")
    found = {name for name in programs if name.startswith(starts)}
    folder = source
    while not found and "/" in folder:
        folder = folder.rpartition("/")[0]
        starts = f"{folder}/"
        found = {name for name in programs if name.startswith(starts)}
    return found or set(programs)
