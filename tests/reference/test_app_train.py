"""The command that trains the model, whole or not at all."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from reference import multimodal
from reference.multimodal import model
from reference.multimodal.model_file import ModelError

MakeApp = Callable[..., Flask]
TOLD = re.compile(r"Model (\w{12}): (\d\d\.\d)% of 597 other examples right\n")


def test_train_writes_the_model(app: Flask, runner: FlaskCliRunner) -> None:
    """`train` writes a model below the instance folder and says its version."""
    done = runner.invoke(args=["train"])
    assert done.exit_code == 0
    told = TOLD.search(done.output)
    assert told
    file = Path(app.instance_path) / "model.npz"
    assert model.load(file).version == told[1]
    assert 80 < float(told[2]) < 90
    assert [path.name for path in file.parent.iterdir()] == ["model.npz"]


def test_train_says_each_step(
    runner: FlaskCliRunner, environment: pytest.MonkeyPatch
) -> None:
    """On a terminal a bar shows how far it is, and what is done."""
    environment.setattr("click._termui_impl.isatty", lambda _: True)
    output = runner.invoke(args=["train"]).output
    steps = ["Reading the digits", "Learning from pictures"]
    steps += ["Learning from notes", "100%"]
    assert sorted(steps, key=output.index) == steps
    assert "None" not in output


def test_model_elsewhere(make_app: MakeApp, tmp_path: Path) -> None:
    """`MODEL_FILE` says where the model is written; its folder is made."""
    file = tmp_path / "deeper" / "digits.npz"
    app = make_app(MODEL_FILE=str(file))
    assert app.test_cli_runner().invoke(args=["train"]).exit_code == 0
    assert model.load(file).version


def test_train_without_a_place(make_app: MakeApp, tmp_path: Path) -> None:
    """A file that cannot be written is an error in a sentence."""
    (tmp_path / "file").touch()
    for where in (tmp_path, tmp_path / "file" / "model.npz"):
        app = make_app(MODEL_FILE=str(where))
        done = app.test_cli_runner().invoke(args=["train"])
        assert done.exit_code == 1
        assert isinstance(done.exception, SystemExit)
        assert "Error: The model cannot be written: [Errno " in done.output
    assert not list(tmp_path.glob("*.part"))


def test_train_without_scikit_learn(
    runner: FlaskCliRunner, environment: pytest.MonkeyPatch
) -> None:
    """Without scikit-learn the command says what to install."""
    for name in ("training", "data", "fusion"):
        environment.delitem(
            sys.modules, f"{multimodal.__name__}.{name}", raising=False
        )
        environment.delattr(multimodal, name, raising=False)
    for name in ("sklearn", "sklearn.datasets", "sklearn.linear_model"):
        environment.setitem(sys.modules, name, None)
    done = runner.invoke(args=["train"])
    assert done.exit_code == 1
    assert "Error: Training needs scikit-learn (" in done.output
    assert "python -m pip install scikit-learn\n" in done.output


def test_failure_keeps_the_old_model(
    app: Flask, runner: FlaskCliRunner, environment: pytest.MonkeyPatch
) -> None:
    """If writing fails half-way, the model from before stays as it was."""
    file = Path(app.instance_path) / "model.npz"
    with pytest.raises(ModelError):
        model.load(file)
    runner.invoke(args=["train"])
    before = file.read_bytes()

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    environment.setattr("os.fsync", fail)
    done = runner.invoke(args=["train"])
    assert done.exit_code == 1
    assert "cannot be written: [Errno 28] No space left" in done.output
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["model.npz"]
