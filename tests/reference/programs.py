"""Fixtures: programs in which members are logged in, of both versions."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from tests.reference.api import VERSIONS, Program
from tests.reference.browser import Browser

Member = Callable[[str], Browser]


@pytest.fixture(params=VERSIONS)
def program(
    request: pytest.FixtureRequest, app: Flask, member: Member
) -> Program:
    """A program in which Ada is logged in, of each version in turn."""
    member("Ada")
    made = Program(app, request.param)
    assert made.log_in("Ada").status_code == 200
    return made


@pytest.fixture
def rival(program: Program, app: Flask, member: Member) -> Program:
    """The program of Bob, of the same version."""
    member("Bob")
    made = Program(app, program.version)
    assert made.log_in("Bob").status_code == 200
    return made


@pytest.fixture
def folder(app: Flask) -> Path:
    """Where pictures are kept: below the instance folder."""
    return Path(app.instance_path) / "pictures"
