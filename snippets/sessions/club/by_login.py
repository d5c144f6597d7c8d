from typing import Any

from cachelib.base import BaseCache


class ByLogin(BaseCache):
    """Two stores: however many strangers come, no member is thrown out."""

    def __init__(self, members: BaseCache, strangers: BaseCache) -> None:
        super().__init__()
        self.members = members
        self.strangers = strangers

    def get(self, key: str) -> Any:  # noqa: ANN401
        return self.members.get(key) or self.strangers.get(key)

    def set(self, key: str, value: Any, timeout: Any = None) -> bool | None:  # noqa: ANN401
        store, other = self.members, self.strangers
        if "member" not in value:
            store, other = other, store
        other.delete(key)  # get() must not find what is out of date
        return store.set(key, value, timeout)

    def delete(self, key: str) -> bool:
        self.members.delete(key)
        return self.strangers.delete(key)
