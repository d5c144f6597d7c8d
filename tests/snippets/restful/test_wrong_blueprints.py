"""The mistakes of Q12 on the pages `restful`: each fails as they say."""

import pytest

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.restful.calls import told

FOLDER = "restful/wrong"


@pytest.mark.corrects("W34")
def test_blueprints_come_from_flask(wrong: CounterExamples) -> None:
    """Flask-RESTful has no name Blueprint."""
    path = f"{FOLDER}/own_blueprint.py"
    with wrong.raises(path, ImportError, match="'Blueprint'"):
        wrong.load(path)


@pytest.mark.corrects("W35")
def test_a_blueprint_adds_no_resource(wrong: CounterExamples) -> None:
    """A blueprint has no method add_resource."""
    path = f"{FOLDER}/on_the_blueprint.py"
    with wrong.raises(path, AttributeError, match="'add_resource'"):
        wrong.load(path)


@pytest.mark.corrects("H06")
def test_a_missing_key_is_a_500(wrong: CounterExamples) -> None:
    """A key too few is a 500, a creation a 200 without Location."""
    path = f"{FOLDER}/unchecked.py"
    module = wrong.load(path)
    client = module.app.test_client()
    made = client.post("/users", json={"name": "cem"})
    wrong_type = client.post("/users", json={"name": 7})
    crash = client.post("/users", json={})
    codes = [a.status_code for a in (made, wrong_type, crash)]
    assert codes == [200, 200, 500]
    assert module.names == ["ann", "bob", "cem", 7]
    assert made.json == {"message": "added"}
    assert "Location" not in made.headers
    wrong.answers(
        path,
        f'{told(made)}; {{}}: {told(crash)}; {{"name": 7}}: {told(wrong_type)}',
    )
