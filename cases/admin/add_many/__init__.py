"""“Add many people…”: a pasted list is read, checked line by line on a plain form, and added at once."""

from cases.admin.add_many.views import AddManyMixin

__all__ = ["AddManyMixin"]
