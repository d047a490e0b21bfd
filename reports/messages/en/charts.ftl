### Words of the charts and of the strip of key figures.

chart-title-detentions = { $peak ->
    [overwhelming-majority] The overwhelming majority of detentions were { $where }
    [majority] The majority of detentions were { $where }
   *[most] The most detentions were { $where }
}
chart-title-detentions-tie = As many detentions { $where } as { $in_other }
chart-title-detentions-by_month = Detentions by month
chart-title-detentions-by_region = Detentions by region
chart-title-administrative_trials = { $peak ->
    [overwhelming-majority] The overwhelming majority of administrative trials were { $where }
    [majority] The majority of administrative trials were { $where }
   *[most] The most administrative trials were { $where }
}
chart-title-administrative_trials-tie = As many administrative trials { $where } as { $in_other }
chart-title-administrative_trials-by_month = Administrative trials by month
chart-title-administrative_trials-by_region = Administrative trials by region
chart-title-criminal_convictions-by_region = People convicted in criminal cases, by region

chart-subtitle-detentions-by_month = Documented detentions by month, Belarus, { $span }. As known on { $day }.
chart-subtitle-detentions-by_region = Documented detentions by region, Belarus, { $span }. As known on { $day }.
chart-subtitle-administrative_trials-by_month = Documented administrative trials by month, Belarus, { $span }. As known on { $day }.
chart-subtitle-administrative_trials-by_region = Documented administrative trials by region, Belarus, { $span }. As known on { $day }.
chart-subtitle-criminal_convictions-by_region = People convicted in documented criminal trials by region, Belarus, { $span }. As known on { $day }.

chart-description-detentions-by_month = Chart of documented detentions by month: { $list }.
chart-description-detentions-by_region = Chart of documented detentions by region: { $list }.
chart-description-administrative_trials-by_month = Chart of documented administrative trials by month: { $list }.
chart-description-administrative_trials-by_region = Chart of documented administrative trials by region: { $list }.
chart-item = { $name } – { $value }
chart-item-unknown-by_month = month unknown – { $value }
chart-item-unknown-by_region = region unknown – { $value }
chart-note = Documented cases only: the real number may be significantly higher.

key-detentions = { $total ->
    [one] detention
   *[other] detentions
} documented { $span }
key-peak = { $peak ->
    [overwhelming-majority] of them { $in_month }: the overwhelming majority
    [majority] of them { $in_month }: the majority
   *[most] of them { $in_month }, the most of any month
}
key-peak-tie = of them { $in_month }, as many as { $in_other }
key-women-word = were detentions of women ({ $women } of { $total })
key-women-number = of them detentions of women
key-minor-children = { $count ->
    [one] detainee has
   *[other] detainees have
} minor children
key-trials = administrative { $total ->
    [one] trial
   *[other] trials
}{ $qualifier ->
    [at_least] {" "}at least
   *[exact] {""}
}
key-first-use = article applied for the first time in our records
