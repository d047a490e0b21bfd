"""Lists of the desk, counted: from the address of a filtered list to the records it counts."""
