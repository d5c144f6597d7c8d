"""What a secret has to be before the application starts with it."""

from collections.abc import Mapping
from typing import Any, Final

from click import ClickException

SMALLEST: Final = 32
# Words that stand in templates and tutorials, and a key from Flask's manual.
PLACEHOLDERS: Final = (
    b"change",
    b"example",
    b"insecure",
    b"placeholder",
    b"replace",
    b"secret",
    b"192b9bdd22ab9ed4d12e236c78afcb9a393ec15f71bbf5dc987d54727823bcbf",
)
# 32 random bytes, written in hexadecimal, use all 16 digits as a rule.
FEWEST_SYMBOLS: Final = 8


def how_to_make(name: str) -> str:
    """Say how to come by a good value."""
    if name == "SECRET_KEY_FALLBACKS":
        # One that is made up signs nothing that is still out there.
        return (
            "It lists what SECRET_KEY was before, as JSON. Take out what was "
            "none."
        )
    return (
        "On your own machine this command sets up all that is needed:\n"
        "  flask --app reference --debug set-up\n"
        "Elsewhere make one, and keep it out of the repository:\n"
        f'  export FLASK_{name}="$(python -c '
        "'import secrets; print(secrets.token_hex())')\""
    )


class InsecureSecretError(ClickException):
    """The application must not start with this secret.

    A `ClickException`, so that `flask` prints the text without a traceback.
    """

    def __init__(self, name: str, reason: str) -> None:
        """Say what is wrong and how to make a good one."""
        super().__init__(f"{name} {reason}.\n{how_to_make(name)}")


# --8<-- [start:require-secret]
def require_secret(name: str, value: object) -> None:
    """Raise `InsecureSecretError` unless `value` is long and not a sample."""
    if value is None:
        raise InsecureSecretError(name, "is not set")
    if not isinstance(value, str):
        # All digits in the environment: FLASK_ variables are read as JSON.
        reason = f"is of type {type(value).__name__}, not text"
        raise InsecureSecretError(name, reason)
    key = value.encode()
    if len(key) < SMALLEST:
        reason = f"has {len(key)} bytes, it needs {SMALLEST}"
        raise InsecureSecretError(name, reason)
    if len(set(key)) < FEWEST_SYMBOLS:
        raise InsecureSecretError(name, "repeats a few characters")
    if any(sample in key.lower() for sample in PLACEHOLDERS):
        raise InsecureSecretError(name, "is a placeholder")


# --8<-- [end:require-secret]


def require_other_key(name: str, config: Mapping[str, Any]) -> None:
    """Raise `InsecureSecretError` unless the secret is one of its own.

    What is signed for one purpose must not be good for another.
    """
    require_secret(name, config[name])
    if config[name] in (config["SECRET_KEY"], *config["SECRET_KEY_FALLBACKS"]):
        raise InsecureSecretError(name, "is a SECRET_KEY as well")
