"""The mistakes of the pages `restful`: each program fails as they say."""

import pytest

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.restful.calls import told

FOLDER = "restful/wrong"


@pytest.mark.corrects("W20")
def test_there_is_no_resource_class(wrong: CounterExamples) -> None:
    """Flask-RESTful has no name ResourceClass."""
    path = f"{FOLDER}/resource_class.py"
    with wrong.raises(path, ImportError, match="'ResourceClass'"):
        wrong.load(path)


@pytest.mark.corrects("W21")
def test_there_is_no_serializer(wrong: CounterExamples) -> None:
    """Flask-RESTful has no name ResponseSerializer."""
    path = f"{FOLDER}/serializer.py"
    with wrong.raises(path, ImportError, match="'ResponseSerializer'"):
        wrong.load(path)


@pytest.mark.corrects("W22")
def test_a_class_alone_has_no_url(wrong: CounterExamples) -> None:
    """A resource that was not added has no rule: 404."""
    path = f"{FOLDER}/not_added.py"
    module = wrong.load(path)
    answer = module.app.test_client().get("/tasks")
    rules = [rule.endpoint for rule in module.app.url_map.iter_rules()]
    assert (answer.status_code, rules) == (404, ["static"])
    with module.app.test_request_context():
        assert module.Tasks().get() == ["Buy milk."]
    wrong.answers(path, f"{told(answer)}, endpoints: {rules}")


@pytest.mark.corrects("W23")
def test_xml_is_not_written(wrong: CounterExamples) -> None:
    """A client that wants XML gets a 200 with JSON."""
    path = f"{FOLDER}/wants_xml.py"
    client = wrong.load(path).app.test_client()
    headers = {"Accept": "application/xml"}
    answer = client.get("/tasks", headers=headers)
    assert (answer.status_code, answer.json) == (200, ["Buy milk."])
    assert answer.content_type == "application/json"
    kind = answer.content_type
    wrong.answers(path, f"Accept: application/xml: {told(answer)} {kind}")


@pytest.mark.corrects("W24", "D02")
def test_a_query_is_a_415(wrong: CounterExamples) -> None:
    """The parser without location answers 415 to a GET."""
    path = f"{FOLDER}/parser.py"
    client = wrong.load(path).app.test_client()
    answer = client.get("/tasks?limit=1")
    assert answer.status_code == 415
    body = client.post("/tasks?limit=1", json={"limit": 1})
    assert body.status_code == 405
    odd = client.get("/tasks", json={"limit": 1})
    assert odd.json == ["Buy milk."]
    wrong.answers(path, f"GET /tasks?limit=1 -> {answer.status_code}")


@pytest.mark.corrects("W25")
def test_one_exception_has_two_answers(wrong: CounterExamples) -> None:
    """The handler's 409 comes from a view; from a resource a 500."""
    path = f"{FOLDER}/two_answers.py"
    client = wrong.load(path).app.test_client()
    view, resource = client.post("/view"), client.post("/resource")
    assert (view.status_code, view.json) == (409, {"error": "sold out"})
    assert resource.status_code == 500
    assert resource.json == {"message": "Internal Server Error"}
    wrong.answers(path, told(view, resource))


@pytest.mark.corrects("H03")
def test_a_creation_that_is_none(wrong: CounterExamples) -> None:
    """A 200 without Location, and the list is as before."""
    path = f"{FOLDER}/echo.py"
    client = wrong.load(path).app.test_client()
    made = client.post("/users", json={"name": "cem"})
    after = client.get("/users")
    assert (made.status_code, after.json) == (200, ["ann", "bob"])
    assert made.json == {"message": "cem was added"}
    place = made.headers.get("Location")
    wrong.answers(
        path, f"{told(made)}, Location: {place}; {told(after)} {after.json}"
    )


@pytest.mark.corrects("H04")
def test_a_wrong_body_is_a_500(wrong: CounterExamples) -> None:
    """{}, [] and null are a 500 each."""
    path = f"{FOLDER}/echo.py"
    app = wrong.load(path).app
    client = app.test_client()
    for text in ("{}", "[]", "null", "7"):
        answer = client.post(
            "/users", data=text, content_type="application/json"
        )
        assert answer.status_code == 500
    app.testing = True
    with pytest.raises(TypeError):
        app.test_client().post("/users", json=[])
