"""The models; importing this package makes all tables known."""

from reference.storage.models.login import Login
from reference.storage.models.member import Member
from reference.storage.models.sample import Sample

__all__ = ["Login", "Member", "Sample"]
