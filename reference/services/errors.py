"""What a service raises when it does not do what it was asked to."""


class ServiceError(Exception):
    """Nothing was changed; the text says why, to whoever asked."""


class NotFoundError(ServiceError):
    """There is no such thing, or it belongs to somebody else."""


class WrongPasswordError(ServiceError):
    """The name or the password is wrong, or the member may not log in."""


class LoginEndedError(ServiceError):
    """The login with which something was asked for is over by now."""


class ChangedError(ServiceError):
    """Somebody else was faster: the row is not what the sender has seen."""


class BusyError(ServiceError):
    """As many do this at the moment as may at once."""


class TakenError(ServiceError):
    """What has to be unique is not: 409."""

    def __init__(self, field: str, message: str) -> None:
        """Name the field, too, so that a form can show it there."""
        super().__init__(message)
        self.field = field
