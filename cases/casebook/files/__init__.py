"""The files a casebook comes in: a workbook, a folder of .csv or a .zip of them."""
