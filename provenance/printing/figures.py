"""The figures of the Verification page, counted from pages and record."""

from pathlib import Path

from provenance.layout import is_wrong
from provenance.pages.catalogue import (
    all_topics,
    answered_topics,
    corrections_of,
)
from provenance.pages.complete import complete_programs
from provenance.pages.fences import Block
from provenance.pages.find import section_of
from provenance.pages.markdown import LANGUAGES, all_pages
from provenance.printing.proof import Prover
from provenance.transcripts.text import parse

NAMES: dict[str, tuple[str, str]] = {
    "languages": ("Languages", "语言"),
    "pages": ("Pages in all languages", "各语言页面总数"),
    "questions": ("Questions answered", "已回答的问题"),
    "mistakes": ("Mistakes corrected", "已纠正的错误"),
    "by_test": ("… proven by a test", "其中由测试证明"),
    "by_source": ("… by a primary source alone", "其中仅以一手资料为据"),
    "blocks": (
        "Code blocks on the pages of both languages",
        "两种语言页面上的代码块",
    ),
    "typed": ("… typed by hand", "其中手工输入"),
    "buttons": (
        "… with a copy button, pressed by `nox -s browser`",
        "其中带复制按钮（由 `nox -s browser` 逐个按下）",
    ),
    "programs": (
        "Complete programs, pasted and run by `nox -s tests`",
        "完整程序（由 `nox -s tests` 逐个粘贴并运行）",
    ),
    "lines": (
        "Statements shown, each run by a test",
        "展示的语句（每条都由测试执行过）",
    ),
    "transcripts": (
        "Recorded commands, compared with a new run",
        "已录制并与新运行结果比对的命令",
    ),
    "wrong": (
        "Counter-examples, each proven to fail",
        "反例（每个都被证明确实出错）",
    ),
    "tests": ("Test functions of the run", "本次运行的测试函数"),
    "cases": ("… with their cases", "其中用例总数"),
    "date": ("Date of the run (UTC)", "运行日期（UTC）"),
}


def figures(prover: Prover, language: str) -> list[tuple[str, str]]:
    """Each figure's name in ``language`` and its value; then the versions."""
    place, record = LANGUAGES.index(language), prover.record
    rows = [(NAMES[k][place], value) for k, value in counted(prover).items()]
    versions = {"Python": record.python, **record.packages, **record.tools}
    return rows + list(versions.items())


def counted(prover: Prover) -> dict[str, str]:
    """The value of each figure, by its key in ``NAMES``."""
    root, record = prover.root, prover.record
    topics = answered_topics(root)
    corrections = [c for t in topics for c in corrections_of(t, root)]
    tested = sum(c.id in record.corrections for c in corrections)
    total = sum(len(t.questions) for t in all_topics(root))
    mistakes = sum(len(t.mistakes) for t in all_topics(root))
    pages = all_pages(root)
    blocks = [block for page in pages for block in page.blocks]
    typed = sum(len(page.problems) for page in pages)
    sources = {block.source for block in blocks}
    values = {
        "languages": len(LANGUAGES),
        "pages": len(pages),
        "questions": f"{sum(len(t.questions) for t in topics)} / {total}",
        "mistakes": f"{len(corrections)} / {mistakes}",
        "by_test": tested,
        "by_source": len(corrections) - tested,
        "blocks": len(blocks) + typed,
        "typed": typed,
        "buttons": sum(block.has_button for block in blocks),
        "programs": len(complete_programs(blocks, root)),
        "lines": len(_statements(blocks, prover)),
        "transcripts": sum(_commands(root / s) for s in sources),
        "wrong": sum(is_wrong(s) and s.endswith(".py") for s in sources),
        "tests": len(record.tests),
        "cases": sum(test.cases for test in record.tests),
        "date": record.date,
    }
    return {key: str(value) for key, value in values.items()}


def _statements(blocks: list[Block], prover: Prover) -> set[tuple[str, int]]:
    """The shown statements that a test ran."""
    shown = {(block.source, block.section): block.where for block in blocks}
    return {
        (source, number)
        for (source, name), where in shown.items()
        for number, _ in section_of(
            prover.root / source, name, where, prover.root
        ).lines
        if prover.record.files[source].lines.get(number)
    }


def _commands(path: Path) -> int:
    if path.suffix != ".console":
        return 0
    return len(parse(path.read_text(encoding="utf-8")).steps)
