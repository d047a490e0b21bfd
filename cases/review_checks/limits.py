"""What the law allows, as far as the checks ask it. Days and hours; the Code of Administrative Offences of 2021."""

from decimal import Decimal

# Article 6.7: administrative arrest is up to 15 days, and up to 30 for the offences that the code names.
ARREST_DAYS, LONGEST_ARREST_DAYS = 15, 30
# Article 6.6: community service is from 8 to 60 hours.
SERVICE_HOURS = (8, 60)
# Ours: no article that is charged here allows a fine of more base units for a person.
HIGHEST_FINE = Decimal(200)
HOURS_A_DAY = 24
OF_AGE = 18
