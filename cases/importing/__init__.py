"""Spreadsheets on their way in: opened by a child, kept sealed, previewed, and written whole or not at all.

`docs/importing.md` tells it to those who use it.
"""
