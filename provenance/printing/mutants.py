"""How many changes of shown lines the tests noticed, as a table."""

from provenance.layout import relative
from provenance.mutation.reasons import load_reasons, unexplained
from provenance.mutation.results import (
    FOLDER,
    killed,
    load_results,
    topic_of,
)
from provenance.mutation.shown import is_new, targets
from provenance.pages.catalogue import answered_topics
from provenance.pages.markdown import read_page
from provenance.pages.topic_pages import pages_of_topic
from provenance.printing.beginning import PAGE
from provenance.printing.context import Context

COLUMNS = {
    "en": (
        "Topic",
        "Changes",
        "Noticed",
        "Not noticed",
        "… with a reason",
        "Files yet to be tried",
    ),
    "zh": (
        "专题",
        "改动",
        "被测试发现",
        "未被发现",
        "其中写明原因",
        "尚未试过的文件",
    ),
}
REFERENCE = {"en": "Reference application", "zh": "参考应用"}


def mutants(context: Context) -> list[str]:
    """A row for each topic whose lines were changed, and one for all."""
    root = context.prover.root
    folder = root / relative(FOLDER)
    results = load_results(folder)
    since = [t.path for t in targets(root) if is_new(t, results)]
    titles = _titles(context)
    bare = [path for path, _ in unexplained(results, load_reasons(folder))]
    rows, counts = [], killed(results)
    for name, title in titles.items():
        dead, total = counts.get(name, (0, 0))
        told = total - dead - sum(topic_of(path) == name for path in bare)
        changed = sum(topic_of(path) == name for path in since)
        rows.append((title, total, dead, total - dead, told, changed))
    sums = [sum(column) for column in list(zip(*rows, strict=True))[1:]]
    rows.append((context.labels.all, *sums))
    head = COLUMNS[context.language]
    return [_row(head), _row(["---", *["---:"] * 5]), *map(_row, rows)]


def _titles(context: Context) -> dict[str, str]:
    """What stands for each topic, for the application and the first page."""
    root, language = context.prover.root, context.language
    found = {}
    for topic in answered_topics(root):
        title = pages_of_topic(topic, language, root)[0].meta["title"]
        found[topic.name.replace("-", "_")] = str(title)
    first = read_page(root / "docs" / language / f"{PAGE}.md", root)
    found[PAGE.replace("-", "_")] = str(first.meta["title"])
    found["reference"] = REFERENCE[language]
    return found


def _row(cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"  # type: ignore[call-overload]
