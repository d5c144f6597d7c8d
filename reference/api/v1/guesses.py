"""Guesses of the model."""

from flask_restful import Resource

from reference.api.guesses import guess
from reference.security.access import Access, access


class Guesses(Resource):
    """What the model makes of a picture and a note."""

    @access(Access.MEMBER)
    def post(self) -> dict[str, object]:
        """Guess a digit."""
        return guess()
