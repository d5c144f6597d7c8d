"""Fields of bodies, which follow the rules of the application."""

from collections.abc import Callable, Mapping
from typing import Any

from marshmallow import ValidationError, fields


class Checked(fields.String):
    """A text that has to satisfy one of our rules."""

    def __init__(
        self,
        fault: Callable[[object], str | None],
        longest: int,
        *,
        required: bool = True,
    ) -> None:
        """Let the document tell as much of the rule as it can."""
        self.fault = fault
        missing = str(fault(None))
        super().__init__(
            required=required,
            metadata={"minLength": 1, "maxLength": longest},
            error_messages={"required": missing, "null": missing},
        )

    def _deserialize(
        self,
        value: object,
        attr: str | None,
        data: Mapping[str, Any] | None,
        **kwargs: object,
    ) -> str:
        """Refuse what the rule refuses."""
        del attr, data, kwargs
        if fault := self.fault(value):
            raise ValidationError(fault)
        return str(value)


def moment() -> fields.Raw:
    """Make a field for a point in time, which the JSON provider writes."""
    kind = {"type": "string", "format": "date-time"}
    return fields.Raw(required=True, metadata=kind)
