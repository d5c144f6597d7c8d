"""The claim of the topic `database` about filters after a join."""

import pytest
from sqlalchemy.exc import AmbiguousColumnError

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.database.apps import opened


def test_filter_by_is_ambiguous(wrong: CounterExamples) -> None:
    """After a join, filter_by of a select refuses a name of both tables."""
    module = wrong.load("database/wrong/n_plus_one.py")
    note, reader, session = module.Note, module.Reader, module.db.session
    joined = module.db.select(note).join(note.reader)
    with pytest.raises(AmbiguousColumnError, match='"id" is ambiguous'):
        joined.filter_by(id=1)
    with opened(module) as app, app.app_context():
        ada, bob = reader(name="ada"), reader(name="bob")
        session.add_all([ada, bob])
        session.flush()
        session.add_all([note(reader=bob), note(reader=ada)])
        (found,) = session.scalars(joined.where(reader.id == 1))
        assert found.reader is ada
        assert session.scalars(joined.filter_by(name="ada")).all() == [found]
        legacy = session.query(note).join(note.reader).filter_by(id=1)
        assert legacy.all() == [found]
