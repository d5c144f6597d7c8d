"""The traps of flask-smorest and APIFlask on the pages of `restful`."""

import pytest

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.restful.calls import told

FOLDER = "restful/wrong"


def test_a_405_without_allow(wrong: CounterExamples) -> None:
    """The handler of flask-smorest drops the headers of an error."""
    path = f"{FOLDER}/no_allow.py"
    client = wrong.load(path).app.test_client()
    assert client.get("/tasks").json == ["Buy milk."]
    answer = client.post("/tasks")
    allow = answer.headers.get("Allow")
    assert (answer.status_code, allow) == (405, None)
    wrong.answers(path, f"{told(answer)}, Allow: {allow}")


def test_null_switches_mails_on(wrong: CounterExamples) -> None:
    """With pydantic null counts as {}, and any type of body as JSON."""
    path = f"{FOLDER}/any_type.py"
    client = wrong.load(path).app.test_client()
    off = client.put("/settings", json={"mails": False})
    null, text = (
        client.put("/settings", data=data, content_type=kind)
        for data, kind in (
            ("null", "application/json"),
            ('{"mails": false}', "text/plain"),
        )
    )
    assert off.json == text.json == {"mails": False}
    assert null.json == {"mails": True}
    wrong.answers(
        path, f"null: {told(null)} {null.json}; text/plain: {told(text)}"
    )


def test_an_etag_that_nobody_compares(wrong: CounterExamples) -> None:
    """@blp.etag wants If-Match, but compares nothing by itself: it warns."""
    path = f"{FOLDER}/unchecked_etag.py"
    client = wrong.load(path).app.test_client()
    without = client.put("/note")
    assert without.status_code == 428
    with pytest.warns(UserWarning, match="ETag not checked") as seen:
        answer = client.put("/note", headers={"If-Match": '"nonsense"'})
    assert answer.status_code == 200
    text = str(seen[0].message)
    wrong.answers(path, f"{told(without)}; nonsense: {told(answer)}, {text!r}")
