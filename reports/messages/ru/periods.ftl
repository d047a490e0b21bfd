### Дни, месяцы и периоды.

date-day = { $day } { $month } { $year } года
date-moment = { $day } { $month } { $year } года, { $time }
date-since = { $number ->
   *[other] с { $month } { $year } года
}
date-in-month = в { $month }

# $start_number: «со второго», но «с первого».
span-day = { $day } { $month } { $year } года
span-days = { $start_number ->
    [2] со { $start_day } по { $end_day } { $end_month } { $end_year } года
   *[other] с { $start_day } по { $end_day } { $end_month } { $end_year } года
}
span-months = { $start_number ->
    [2] со { $start_day } { $start_month } по { $end_day } { $end_month } { $end_year } года
   *[other] с { $start_day } { $start_month } по { $end_day } { $end_month } { $end_year } года
}
span-years = { $start_number ->
    [2] со { $start_day } { $start_month } { $start_year } года по { $end_day } { $end_month } { $end_year } года
   *[other] с { $start_day } { $start_month } { $start_year } года по { $end_day } { $end_month } { $end_year } года
}

period-month = { $month } { $year } года
period-quarter = { $number ->
    [1] первые три месяца { $year } года
    [2] второй квартал { $year } года
    [3] третий квартал { $year } года
   *[4] четвёртый квартал { $year } года
}
period-half = { $number ->
    [1] первые шесть месяцев { $year } года
   *[2] вторая половина { $year } года
}
period-year = { $year } год

period-in-month = в { $month } { $year } года
period-in-quarter = { $number ->
    [1] за первые три месяца { $year } года
    [2] во втором квартале { $year } года
    [3] в третьем квартале { $year } года
   *[4] в четвёртом квартале { $year } года
}
period-in-half = { $number ->
    [1] за первые шесть месяцев { $year } года
   *[2] во второй половине { $year } года
}
period-in-year = в { $year } году
