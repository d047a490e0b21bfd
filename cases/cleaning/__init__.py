"""Opening what strangers sent, in a process of its own that can do little and ends soon.

`running` is called by the site; everything else here runs in the child and knows neither
Django, the database nor a key.
"""
