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
from provenance.printing.context import Context
from provenance.printing.tables import table
from provenance.printing.titles import titles

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


def mutants(context: Context) -> list[str]:
    """A row for each topic whose lines were changed, and one for all."""
    root = context.prover.root
    folder = root / relative(FOLDER)
    results = load_results(folder)
    since = [t.path for t in targets(root) if is_new(t, results)]
    bare = [path for path, _ in unexplained(results, load_reasons(folder))]
    rows, counts = [], killed(results)
    for name, title in titles(context).items():
        dead, total = counts.get(name, (0, 0))
        told = total - dead - sum(topic_of(path) == name for path in bare)
        changed = sum(topic_of(path) == name for path in since)
        rows.append((title, total, dead, total - dead, told, changed))
    sums = [sum(column) for column in list(zip(*rows, strict=True))[1:]]
    rows.append((context.labels.all, *sums))
    head = COLUMNS[context.language]
    return table(head, rows, numbers=True)
