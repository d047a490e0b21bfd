"""Taking records out of the lists of the desk. What is taken out, and who may, is said by `cases.exports`."""
