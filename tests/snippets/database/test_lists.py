"""The claims of the topic `database` about the lists of related tables."""

from collections.abc import Callable
from types import ModuleType

Load = Callable[[str], ModuleType]


def test_lists_end(shelves: ModuleType) -> None:
    """Each list ends after 50 rows."""
    session, db = shelves.db.session, shelves.db
    with shelves.app.app_context():
        novel = session.scalar(
            db.select(shelves.Tag).where(shelves.Tag.id == 1)
        )
        for number in range(51):
            one = shelves.Author(name=str(number))
            one.books = [shelves.Book(title="x", tags=[novel])]
            session.add(one)
        session.commit()
        name = novel.name
    client = shelves.app.test_client()
    assert len(client.get("/authors").get_json()) == 50
    assert len(client.get(f"/tags/{name}").get_json()) == 50


def test_an_author_comes_with_all_books(shelves: ModuleType) -> None:
    """The limit counts authors; each comes with all books."""
    with shelves.app.app_context():
        austen = shelves.db.session.get(shelves.Author, 1)
        austen.books = [shelves.Book(title=str(n)) for n in range(60)]
        shelves.db.session.commit()
    first, _ = shelves.app.test_client().get("/authors").get_json()
    assert (first["name"], len(first["books"])) == ("Jane Austen", 60)


def test_a_nul_byte_is_no_tag(shelves: ModuleType) -> None:
    """A NUL byte in the address is a 404, another unknown tag a list."""
    client = shelves.app.test_client()
    assert client.get("/tags/%00").status_code == 404
    assert client.get("/tags/a%00b").status_code == 404
    assert client.get("/tags/%01").json == []
