"""Taking records out of the desk: asking, releasing, making, keeping for a day. `docs/exporting.md`."""
