"""The models; importing this package makes all tables known."""

from reference.storage.models.member import Member
from reference.storage.models.sample import Sample

__all__ = ["Member", "Sample"]
