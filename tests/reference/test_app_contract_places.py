"""The same contract: which places there are."""

from flask import Flask


def test_places_are_named_alike(app: Flask) -> None:
    """What one version has the other has, below its prefix, by that name."""
    first, second = (
        {
            (rule.endpoint.partition(".")[2], rule.rule.removeprefix(prefix))
            for rule in app.url_map.iter_rules()
            if rule.endpoint.startswith(f"{version}.")
        }
        for version, prefix in (("v1", "/api/v1"), ("v2", "/api/v2"))
    )
    assert first == second
    assert ("sample", "/samples/<id:sample_id>") in first
