"""Which parts of a template are rendered: blocks, branches, loops, macros.

Coverage does not see inside of templates.  While tests run, each part of a
template is made to say that it is rendered; a template has the same parts
whenever it is read, so that they are known by their numbers.
"""

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from jinja2 import Environment, nodes

Tell = Callable[[str, int], None]

#: The attributes of Jinja's nodes that hold what may not be rendered.
PARTS = ("body", "else_")

#: Who is told of the parts of the templates below a folder.
_told: dict[str, Tell] = {}


def lines_of_parts(template: str) -> list[int]:
    """The line at which each part of a template begins, by its number.

    Raises:
        jinja2.TemplateSyntaxError: it is no template.
    """
    tree = Environment(autoescape=True).parse(template)
    return [part[0].lineno for part in _parts(tree)]


def watch_parts(folder: Path, tell: Tell) -> Callable[[], None]:
    """Tell of each part that is rendered: the template's path, and its number.

    Args:
        folder: templates outside of it are left alone.
        tell: is called each time.

    Returns:
        A function that ends the watch.
    """
    generate = Environment._generate  # noqa: SLF001 - the last step before code

    def generated(
        self: Environment,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002 - Jinja's
    ) -> str:
        if filename and Path(filename).is_relative_to(folder):
            for number, part in enumerate(_parts(source)):
                part.insert(0, _call(self, str(folder), filename, number))
        return generate(self, source, name, filename, defer_init)

    def stop() -> None:
        Environment._generate = generate  # type: ignore[method-assign]  # noqa: SLF001
        del _told[str(folder)]

    _told[str(folder)] = tell
    Environment._generate = generated  # type: ignore[method-assign]  # noqa: SLF001
    return stop


def tell(folder: str, filename: str, number: int) -> None:
    """What each part calls when it is rendered."""
    if folder in _told:
        _told[folder](filename, number)


def _parts(tree: nodes.Template) -> list[list[nodes.Node]]:
    """Every part of a template that has something in it, in order."""
    inner = chain.from_iterable(map(_inside, tree.body))
    found = [getattr(n, name, None) for n in inner for name in PARTS]
    return [part for part in found if isinstance(part, list) and part]


def _inside(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _inside(child)


def _call(
    environment: Environment, folder: str, filename: str, number: int
) -> nodes.Node:
    """The statement that tells of a part."""
    arguments = [nodes.Const(value) for value in (folder, filename, number)]
    name = nodes.ImportedName(f"{__name__}.{tell.__name__}")
    call = nodes.Call(name, arguments, [], None, None)
    statement = nodes.ExprStmt(call)
    return statement.set_lineno(1).set_environment(environment)
