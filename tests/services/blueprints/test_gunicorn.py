"""The claims of `blueprints` about gunicorn."""

import subprocess
import sys

from provenance.layout import ROOT

SNIPPETS = ROOT / "snippets/blueprints"
SECONDS = 20


def test_gunicorn_refuses_a_blueprint() -> None:
    """Started with a blueprint for an application, gunicorn ends at once."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "gunicorn",
            "--bind=127.0.0.1:0",
            "no_application:application",
        ],
        cwd=SNIPPETS / "wrong",
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 4
    assert "Application object must be callable." in done.stderr
