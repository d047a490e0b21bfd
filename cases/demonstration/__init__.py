"""An invented case file whose totals are the published ones (see plan.py); nobody in it exists."""
