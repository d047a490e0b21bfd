"""What readers read, for programs: publications, releases with their figures, the public register.

Made from the values that the public pages are made of, so that nothing is told here that no page shows.
"""
