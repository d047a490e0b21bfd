"""Accounts on the desk."""

from viasna.admin import accounts, api_tokens, failed_logins

__all__ = ["accounts", "api_tokens", "failed_logins"]
