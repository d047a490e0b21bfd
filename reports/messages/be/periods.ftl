### Дні, месяцы і перыяды.

date-day = { $day } { $month } { $year } года
date-moment = { $day } { $month } { $year } года, { $time }
# $number: нумар месяца, ад якога залежыць з / са.
date-since = { $number ->
    [1] са { $month } { $year } года
    [8] са { $month } { $year } года
    [12] са { $month } { $year } года
   *[other] з { $month } { $year } года
}
date-in-month = у { $month }

span-day = { $day } { $month } { $year } года
span-days = { $start_number ->
   *[other] з { $start_day } па { $end_day } { $end_month } { $end_year } года
}
span-months = { $start_number ->
   *[other] з { $start_day } { $start_month } па { $end_day } { $end_month } { $end_year } года
}
span-years = { $start_number ->
   *[other] з { $start_day } { $start_month } { $start_year } года па { $end_day } { $end_month } { $end_year } года
}

period-month = { $month } { $year } года
period-quarter = { $number ->
    [1] першыя тры месяцы { $year } года
    [2] другі квартал { $year } года
    [3] трэці квартал { $year } года
   *[4] чацвёрты квартал { $year } года
}
period-half = { $number ->
    [1] першыя шэсць месяцаў { $year } года
   *[2] другая палова { $year } года
}
period-year = { $year } год

period-in-month = у { $month } { $year } года
period-in-quarter = { $number ->
    [1] за першыя тры месяцы { $year } года
    [2] у другім квартале { $year } года
    [3] у трэцім квартале { $year } года
   *[4] у чацвёртым квартале { $year } года
}
period-in-half = { $number ->
    [1] за першыя шэсць месяцаў { $year } года
   *[2] у другой палове { $year } года
}
period-in-year = у { $year } годзе
