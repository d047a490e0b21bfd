"""Accounts on the desk."""

from viasna.admin import accounts, failed_logins

__all__ = ["accounts", "failed_logins"]
