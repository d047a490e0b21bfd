"""Two people editing the same record: the second is shown both versions, and nothing of either is lost."""

from cases.admin.conflict.guard import ConflictMixin

__all__ = ["ConflictMixin"]
