"""The case file for programs: which tables and fields there are, how they are narrowed, read, and told apart.

What every answer has in common – parameters, paging, problems – is here too, because the rooms above build on it. Who
may ask and with which token is said in `viasna.api`.
"""
