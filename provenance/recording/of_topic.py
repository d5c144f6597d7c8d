"""The tests that prove the programs of one topic."""

from provenance.layout import PROVING, ROOT, SHOWN, relative
from provenance.transcripts.recorder import all_transcripts

TESTS = PROVING[0]
TRANSCRIPT = "test_transcripts.py::test_transcript_is_what_the_program_answers"
INSTALL = "test_install.py::test_install_line_brings_what_the_programs_import"


def tests_of(topic: str) -> list[str]:
    """Name a topic's tests to pytest, with its cases of tests of all topics.

    Args:
        topic: the name of its folder.
    """
    programs = f"{SHOWN[0]}/{topic}/"
    tests = [f"{TESTS}/{topic}"]
    if (ROOT / programs / "install.sh").exists():
        tests.append(f"{TESTS}/{INSTALL}[{topic}]")
    return tests + [
        f"{TESTS}/{TRANSCRIPT}[{name}]"
        for name in map(relative, all_transcripts())
        if name.startswith(programs)
    ]
