"""The prover: lengths, and programs that transcripts depend on."""

import pytest

from provenance.errors import ProvenanceError
from provenance.pages.fences import Block
from provenance.printing.proof import Prover
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONSOLE, HTML, SHOP

NAME = "snippets/tea/long.py"
START, END = "# --8<-- [start:all]\n", "# --8<-- [end:all]\n"


def lines(count: int) -> str:
    """A program of so many lines."""
    return "x = 1\n" * count


def transcript(count: int) -> str:
    """A transcript of so many lines."""
    return "$ curl tea\n" + "tea\n" * (count - 1)


def prove(sample: Sample, source: str, section: str) -> int:
    """Prove a block; return how many lines it has."""
    prover = Prover(sample.record(), sample.root)
    proof = prover.prove(Block("tea.md:1", "", source, section))
    return len(proof.section.lines)


@pytest.mark.parametrize(
    ("name", "text", "section", "longest"),
    [
        (NAME, lines(60), "", 60),
        (NAME, START + lines(30) + END, "all", 30),
        (CONSOLE, transcript(30), "", 30),
        (CONSOLE, START + transcript(30) + END, "all", 30),
    ],
)
def test_length(
    sample: Sample, name: str, text: str, section: str, longest: int
) -> None:
    """A block may be as long as a reader can take in, and no longer."""
    sample.write(name, text)
    assert prove(sample, name, section) == longest
    last = "x = 1\n" if name == NAME else "tea\n"
    sample.edit(name, text, text.removesuffix(END) + last)
    if section:
        sample.write(name, text.removesuffix(END) + last + END)
    with pytest.raises(ProvenanceError) as caught:
        prove(sample, name, section)
    told = f"{longest + 1} lines are shown, {longest} are allowed"
    assert caught.value.what == told
    assert caught.value.fix == "Show a part of it."


def test_program_changed_after_its_transcript(sample: Sample) -> None:
    """A transcript proves nothing about a program that is another one now."""
    record = sample.record()
    sample.edit(SHOP, "&amp;", "&lt;")
    with pytest.raises(ProvenanceError) as caught:
        Prover(record, sample.root).prove(Block("t.md:1", "", CONSOLE, "ask"))
    assert caught.value.what == f"{SHOP} has changed since the tests ran"


@pytest.mark.parametrize("name", ["app.py", "templates/tea.html"])
def test_package_changed_after_its_transcript(
    sample: Sample, name: str
) -> None:
    """That is so for each file of a program that is a folder."""
    folder = "snippets/tea/house"
    sample.write(f"{folder}/app.py", "x = 1\n")
    sample.write(f"{folder}/templates/tea.html", "<p>\n")
    sample.write(f"{folder}.console", "$ curl tea\n")
    block = Block("t.md:1", "", f"{folder}.console", "")
    record = sample.record()
    assert Prover(record, sample.root).prove(block).tests
    sample.write(f"{folder}/__pycache__/app.pyc", "")
    assert Prover(record, sample.root).prove(block).tests
    sample.write(f"{folder}/{name}", "y = 2\n")
    with pytest.raises(ProvenanceError, match=rf"{folder}/{name} has changed"):
        Prover(record, sample.root).prove(block)


@pytest.mark.parametrize(
    ("section", "unrendered", "told"),
    [
        ("", [1], f"{HTML}:1 (shown by t.md:1)"),
        ("", [2, 3], f"{HTML}:2 (shown by t.md:1)"),
        ("main", [1], None),
        ("main", [3], f"{HTML}:3 (shown by t.md:1)"),
        ("main", [5], None),
    ],
)
def test_part_of_a_template_that_no_test_renders(
    sample: Sample, section: str, unrendered: list[int], told: str | None
) -> None:
    """It may not be shown; the rest of the template may."""
    start, end = (
        f"{{# --8<-- [{word}:main] #}}\n" for word in ("start", "end")
    )
    text = f"{{% if hot %}}\n{start}<p>\n{end}{{% endif %}}\n"
    sample.write(HTML, text)
    record = sample.record()
    record.files[HTML].unrendered = unrendered
    prover = Prover(record, sample.root)
    block = Block("t.md:1", "", HTML, section)
    if told is None:
        assert prover.prove(block).tests
        return
    with pytest.raises(ProvenanceError) as caught:
        prover.prove(block)
    assert caught.value.where == told
    assert caught.value.what == "no test renders the part that begins here"


@pytest.mark.parametrize("name", ["shop", "both"])
def test_transcript_without_program(sample: Sample, name: str) -> None:
    """A transcript stands beside one program of its name."""
    source = f"snippets/tea/{name}.console"
    sample.write(source, "$ curl tea\n")
    if name == "shop":
        sample.delete(SHOP)
    else:
        sample.write("snippets/tea/both.py", "x = 1\n")
        sample.write("snippets/tea/both/app.py", "x = 1\n")
    with pytest.raises(ProvenanceError) as caught:
        prove(sample, source, "")
    assert caught.value.where == "tea.md:1"
    assert caught.value.what == f"{source} has no program of its name"
