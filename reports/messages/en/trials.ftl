### The paragraphs about administrative trials and their penalties.

trials-total = { $total ->
    [0] No administrative trials were documented during this time.
   *[other] During this time, { $qualifier ->
        [at_least] at least { $total }
       *[exact] { $total }
    } administrative { $total ->
        [one] trial was
       *[other] trials were
    } documented.
}
trials-total-peak = { $total ->
    [0] { trials-total }
   *[other] During this time, { $qualifier ->
        [at_least] at least { $total }
       *[exact] { $total }
    } administrative { $total ->
        [one] trial was
       *[other] trials were
    } documented, { $peak ->
        [overwhelming-majority] the overwhelming majority of them, { $count }, { $in_month }
        [majority] the majority of them, { $count }, { $in_month }
       *[most] { $count } of them { $in_month }, the most of any month
    }.
}
trials-total-tie = { $total ->
    [0] { trials-total }
   *[other] During this time, { $qualifier ->
        [at_least] at least { $total }
       *[exact] { $total }
    } administrative { $total ->
        [one] trial was
       *[other] trials were
    } documented, as many { $in_month } as { $in_other }: { $count } each, the most of any month.
}
trials-possible = { $count ->
    [0] No trial has a date too imprecise to say whether it belongs to this period.
    [one] A further { $count } trial has a date too imprecise to say whether it belongs to this period.
   *[other] A further { $count } trials have dates too imprecise to say whether they belong to this period.
}

first-use = { INITIAL($in_month) }, Article { $number } of the { $process ->
    [administrative] Administrative Code
   *[criminal] Criminal Code
} (“{ $title }”) was applied for the first time: it had not been used before in our records { $since }.
first-use-part = { INITIAL($in_month) }, Article { $number } (part { $part }) of the { $process ->
    [administrative] Administrative Code
   *[criminal] Criminal Code
} (“{ $title }”) was applied for the first time: it had not been used before in our records { $since }.
first-use-others = { $count ->
    [0] No other article was applied for the first time in our records.
    [one] A further { $count } article was applied for the first time in our records.
   *[other] A further { $count } articles were applied for the first time in our records.
}

fines = { $count ->
    [0] No fines were documented.
   *[other] At least { $count } { $count ->
        [one] fine was
       *[other] fines were
    } documented, totalling { $base_units } { $base_units ->
        [one] base unit
       *[other] base units
    } ({ $byn } { $byn ->
        [one] ruble
       *[other] rubles
    }).
}
fines-number = { $count ->
    [0] No fines were documented.
    [one] At least { $count } fine was documented.
   *[other] At least { $count } fines were documented.
}
fines-amount-unknown = { $count ->
    [0] The amount of every fine is known.
   *[other] The amount of { $count } of the fines is not known.
}
arrests = { $count ->
    [0] No administrative arrests were documented.
   *[other] At least { $count } administrative { $count ->
        [one] arrest was
       *[other] arrests were
    } documented, { $days } { $days ->
        [one] day
       *[other] days
    } in total.
}
community-service = { $count ->
    [0] No community service was documented.
   *[other] Community service was imposed at least { $count } { $count ->
        [one] time
       *[other] times
    }, { $hours } { $hours ->
        [one] hour
       *[other] hours
    } in total.
}
