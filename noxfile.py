# /// script
# dependencies = ["nox[uv]"]
# ///
"""The project's public commands: `python -m nox -s <session>`.

`serve` builds and serves the verified site; `tests` proves everything.
"""

import os

import nox

# uv brings certificates of its own; pip trusts those of the system, which may
# be the only ones that fit behind a company's proxy.
os.environ.setdefault("UV_SYSTEM_CERTS", "1")

nox.needs_version = ">=2026.4"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["tests"]

GROUPS = ("app", "docs", "tests", "services", "browser", "fuzz", "dev")
#: Tests run on all cores; a process that has no more takes them from others.
PARALLEL = ("--numprocesses=auto", "--dist=worksteal")
#: Those that `pyproject.toml` declares; uv brings what is not installed.
PYTHONS = nox.project.python_versions(nox.project.load_toml("pyproject.toml"))
LINTED = ("noxfile.py", "docs", "provenance", "reference", "snippets", "tests")


def install(session: nox.Session, group: str) -> None:
    """Install a locked group, or do nothing where it is installed."""
    session.install("--require-hashes", "-r", f"requirements/{group}.txt")


def chain(session: nox.Session, command: str) -> None:
    """Run a command of the proof chain, with what stands behind ``--``."""
    install(session, "tests")
    session.run("python", "-m", "provenance", command, *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests: record what they prove, build the site, test it."""
    install(session, "tests")
    session.run(
        "python",
        "-m",
        "pytest",
        *PARALLEL,
        "tests/provenance",
        "tests/reference",
        "tests/snippets",
        "--cov",
        "--provenance=build/provenance.json",
        "--cov-report=term-missing:skip-covered",
        "--cov-fail-under=95",
    )
    session.run("python", "-m", "provenance", "build")
    session.run(
        "python", "-m", "pytest", *PARALLEL, "tests/site", *session.posargs
    )


@nox.session
def docs(session: nox.Session) -> None:
    """Run the tests that record, check, and build both languages."""
    chain(session, "build")


@nox.session
def serve(session: nox.Session) -> None:
    """Build and serve the site; edits show without a restart."""
    chain(session, "serve")


@nox.session
def record(session: nox.Session) -> None:
    """Record the transcripts again and show what changed."""
    chain(session, "record")


@nox.session
def prove(session: nox.Session) -> None:
    """Prove an edit: tests, checks, pages, changed lines (-- PATH ...)."""
    chain(session, "prove")


@nox.session
def claims(session: nox.Session) -> None:
    """Print the sentences of a topic beside their tests (-- TOPIC)."""
    chain(session, "claims")


@nox.session
def browser(session: nox.Session) -> None:
    """Test the built site in Chromium: copying, search, accessibility."""
    install(session, "browser")
    session.run("python", "-m", "provenance", "build")
    session.run(
        "python", "-m", "pytest", *PARALLEL, "tests/browser", *session.posargs
    )


@nox.session
def services(session: nox.Session) -> None:
    """Test on PostgreSQL, MariaDB, Redis and gunicorn, which it starts.

    Servers that `DATABASE_URL=postgresql+psycopg://user:password@host/database`,
    `MARIADB_URL=mysql+pymysql://...` or `REDIS_URL=redis://host` name are used
    as they are.
    """
    install(session, "services")
    folders = ("tests/reference", "tests/services")
    with_servers = ("python", "-m", "tests.services", "pytest")
    session.run(*with_servers, *folders, *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Send the API what its document allows, and what it does not."""
    install(session, "fuzz")
    session.run("python", "-m", "tests.fuzz", *session.posargs)


@nox.session
def mutants(session: nox.Session) -> None:
    """Change shown lines one at a time: tests have to notice (-- --all)."""
    chain(session, "mutants")


@nox.session(python=PYTHONS, venv_backend="uv", reuse_venv=False)
@nox.parametrize("kind", ["newest", "lowest"], ids=["newest", "lowest"])
def matrix(session: nox.Session, kind: str) -> None:
    """Run tests of changed topics on each Python and versions (-- --all)."""
    if kind == "newest":
        install(session, "tests")
    else:
        session.install("--resolution=lowest-direct", "--group=tests")
    session.run("python", "-m", "provenance", "matrix", kind, *session.posargs)


@nox.session
def figures(session: nox.Session) -> None:
    """Bring README's table of figures up to date."""
    install(session, "tests")
    session.run("python", "-m", "provenance", "build")
    session.run("python", "-m", "provenance", "figures")


@nox.session
def bench(session: nox.Session) -> None:
    """Measure, as ratios, what the proof chain adds to a build, and a guess."""
    install(session, "tests")
    session.run("python", "-m", "tests.bench")
    session.run("python", "-m", "provenance", "build")
    session.run("python", "-m", "provenance.site.bench", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and format."""
    install(session, "dev")
    session.run("ruff", "check", *LINTED)
    session.run("ruff", "format", "--check", *LINTED)


@nox.session
def typing(session: nox.Session) -> None:
    """Check types, strictly, in code and tests."""
    install(session, "dev")
    session.run("mypy", *LINTED)


@nox.session
def lock(session: nox.Session) -> None:
    """Pin the newest versions of all groups, with hashes."""
    session.install("uv")
    for group in GROUPS:
        session.run(
            "uv",
            "pip",
            "compile",
            "--quiet",
            "--upgrade",
            "--universal",
            "--python-version=3.11.5",
            "--generate-hashes",
            "--no-header",
            "--no-annotate",
            f"--group={group}",
            f"--output-file=requirements/{group}.txt",
        )
