### Days, months and periods.

date-day = { $month } { $day }, { $year }
date-moment = { $month } { $day }, { $year }, { $time }
# $number chooses the form of the preposition where a language has several.
date-since = { $number ->
   *[other] since { $month } { $year }
}
date-in-month = in { $month }

# $start_number is the day as a number, for the form of the preposition.
span-day = on { $month } { $day }, { $year }
span-days = { $start_number ->
   *[other] from { $end_month } { $start_day } to { $end_day }, { $end_year }
}
span-months = { $start_number ->
   *[other] from { $start_month } { $start_day } to { $end_month } { $end_day }, { $end_year }
}
span-years = { $start_number ->
   *[other] from { $start_month } { $start_day }, { $start_year } to { $end_month } { $end_day }, { $end_year }
}

period-month = { $month } { $year }
period-quarter = { $number ->
    [1] the first three months of { $year }
    [2] the second quarter of { $year }
    [3] the third quarter of { $year }
   *[4] the fourth quarter of { $year }
}
period-half = { $number ->
    [1] the first six months of { $year }
   *[2] the second half of { $year }
}
period-year = { $year }

period-in-month = in { $month } { $year }
period-in-quarter = { $number ->
    [1] in the first three months of { $year }
    [2] in the second quarter of { $year }
    [3] in the third quarter of { $year }
   *[4] in the fourth quarter of { $year }
}
period-in-half = { $number ->
    [1] in the first six months of { $year }
   *[2] in the second half of { $year }
}
period-in-year = in { $year }
