"""Values that are printed under a name: a password, tokens, what a log adds.

A reader puts their own in the place of ``<password>`` and ``<token>``; so does
the replay, with a password that it makes up and tokens that came back before.
"""

import re
import secrets

PASSWORD = "<password>"  # noqa: S105 - its name
#: A JSON Web Token, as an answer has it.
TOKEN = re.compile(r"\beyJ[\w-]+\.eyJ[\w-]+\.[\w-]+")
NAMED = re.compile(r"<(?:password|token(?: \d+)?)>")


class Values:
    """The values of one run, by the names that are printed."""

    def __init__(self) -> None:
        self._by_name = {PASSWORD: secrets.token_hex(16)}

    def typed(self, words: str) -> str:
        """Put the values in the place of their names.

        Raises:
            ValueError: no value has come back that has such a name.
        """
        return NAMED.sub(lambda found: self._value(found[0]), words)

    def printed(self, text: str) -> str:
        """Put the names in the place of the values."""
        text = text.replace(self._by_name[PASSWORD], PASSWORD)
        return TOKEN.sub(lambda found: self._name(found[0]), text)

    def _value(self, name: str) -> str:
        if name not in self._by_name:
            message = f"no output before this command has a {name}"
            raise ValueError(message)
        return self._by_name[name]

    def _name(self, value: str) -> str:
        """The name of a token: the same for the same one."""
        for name, known in self._by_name.items():
            if value == known:
                return name
        place = len(self._by_name)
        name = "<token>" if place == 1 else f"<token {place}>"
        self._by_name[name] = value
        return name
