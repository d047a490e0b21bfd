"""The casebook: the case file as tables, in and out. `docs/casebook.md` is its format for partners."""
