"""All tests have the fixtures of the proof chain."""

pytest_plugins = ["provenance.plugin"]
