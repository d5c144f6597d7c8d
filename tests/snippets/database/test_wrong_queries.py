"""The mistakes of the topic `database` in queries and keys: how they fail."""

from contextvars import Context
from pathlib import Path

import pytest
from sqlalchemy import event

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.database.apps import URI, opened, statements

FOLDER = "database/wrong"


def test_one_query_a_row(wrong: CounterExamples) -> None:
    """A list of notes asks again for each reader whose name it shows."""
    path = f"{FOLDER}/n_plus_one.py"
    module = wrong.load(path)
    with opened(module) as app:
        with app.app_context():
            for name in "abcdef":
                reader = module.Reader(name=name)
                module.db.session.add(module.Note(reader=reader))
            module.db.session.commit()
        with statements(module) as sent:
            assert app.test_client().get("/notes").json == list("abcdef")
    assert len(sent) == 7
    wrong.answers(path, f"{len(sent)} queries for a list of 6 notes")


def test_a_model_is_no_answer(wrong: CounterExamples) -> None:
    """Flask does not turn a model into an answer, nor a list of models."""
    path = f"{FOLDER}/model_returned.py"
    module = wrong.load(path)
    with opened(module) as app:
        with app.app_context():
            module.db.session.add(module.Book(title="Emma"))
            module.db.session.commit()
            book = module.db.session.get(module.Book, 1)
            with pytest.raises(TypeError, match="not JSON serializable"):
                app.make_response([book])
            fields = app.make_response({"title": book.title})
        assert fields.get_json() == {"title": "Emma"}
        app.testing = True
        match = "did not return a valid response"
        with wrong.raises(path, TypeError, match=match, blame="return db.get"):
            app.test_client().get("/books/1")


def test_a_note_of_nobody(wrong: CounterExamples) -> None:
    """SQLite checks foreign keys only where a connection asks for it."""
    path = f"{FOLDER}/foreign_keys.py"
    module = wrong.load(path)
    with opened(module) as app:
        client = app.test_client()
        added = client.post("/readers/99/notes")
        assert added.status_code == 201
        with app.app_context():
            note = module.db.session.get(module.Note, 1)
            assert note.reader_id == 99
            assert module.db.session.get(module.Reader, 99) is None
    said = f"{added.status_code}, reader_id = 99"
    wrong.answers(path, f"POST /readers/99/notes -> {said}")


def test_the_database_subtracts(
    wrong: CounterExamples, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An UPDATE that subtracts in the database changes no row at zero."""
    monkeypatch.setenv(URI, f"sqlite:///{tmp_path / 'shop.db'}")
    module = wrong.load(f"{FOLDER}/lost_update.py")
    db, book = module.db, module.Book
    sale = db.update(book).where(book.id == 1, book.copies > 0)
    with opened(module) as app, app.app_context():
        db.session.add(book(copies=1))
        db.session.commit()
        for sold in 1, 0:
            done = db.session.execute(sale.values(copies=book.copies - 1))
            assert done.rowcount == sold
            db.session.commit()


def test_a_lost_update(
    wrong: CounterExamples, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Two requests that read the same number store the same number."""
    monkeypatch.setenv(URI, f"sqlite:///{tmp_path / 'shop.db'}")
    path = f"{FOLDER}/lost_update.py"
    module = wrong.load(path)
    with opened(module) as app:
        with app.app_context():
            module.db.session.add(module.Book(copies=10))
            module.db.session.commit()

        def sell() -> None:
            sold = app.test_client().post("/books/1/sale")
            assert sold.json == {"copies": 9}

        def somebody_else(*_args: object) -> None:
            Context().run(sell)  # not inside the first request's context

        event.listen(
            module.db.session, "before_flush", somebody_else, once=True
        )
        sell()
        with app.app_context():
            copies = module.db.session.get(module.Book, 1).copies
    assert copies == 9
    wrong.answers(path, f"copies = 10; 2 x POST /books/1/sale -> {copies}")
