"""The claims of the topic `database` about what follows a refused write."""

from types import ModuleType

from werkzeug.exceptions import HTTPException

from tests.snippets.database.apps import opened, refusal

ADA = {"name": "ada", "password": "six brown foxes"}


def test_an_error_page_may_ask_the_database(readers: ModuleType) -> None:
    """After its rollback, the page of the 409 can use the same session."""
    names = readers.db.select(readers.Reader.name)

    def page(error: HTTPException) -> tuple[str, int]:
        taken = ", ".join(readers.db.session.scalars(names))
        return f"<p>{error.description} Readers: {taken}</p>", 409

    readers.app.register_error_handler(409, page)
    with opened(readers) as app:
        client = app.test_client()
        assert client.post("/readers", json=ADA).status_code == 201
        refused = refusal(client.post("/readers", json=ADA))
        assert refused == (409, "This name is taken. Readers: ada")


def test_the_next_command_may_follow_in_the_same_context(
    library: ModuleType,
) -> None:
    """After its rollback, a refused command leaves a session that works."""
    runner = library.app.test_cli_runner()
    titles = library.db.select(library.Book.title).order_by(library.Book.id)
    with library.app.app_context():
        refused = runner.invoke(args=["add", "Dune"])
        assert refused.output == "Error: This title is taken.\n"
        assert runner.invoke(args=["add", "Momo"]).exit_code == 0
        found = library.db.session.scalars(titles).all()
    assert found == ["Dune", "Momo"]
