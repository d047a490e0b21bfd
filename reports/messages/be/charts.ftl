### Словы графікаў і радка галоўных лічбаў.

chart-title-detentions = { $peak ->
    [overwhelming-majority] Пераважная большасць затрыманняў — { $where }
    [majority] Большасць затрыманняў — { $where }
   *[most] Больш за ўсё затрыманняў — { $where }
}
chart-title-detentions-tie = Больш за ўсё затрыманняў — { $where } і { $in_other }, пароўну
chart-title-detentions-by_month = Затрыманні па месяцах
chart-title-detentions-by_region = Затрыманні па рэгіёнах
chart-title-administrative_trials = { $peak ->
    [overwhelming-majority] Пераважная большасць адміністрацыйных судоў — { $where }
    [majority] Большасць адміністрацыйных судоў — { $where }
   *[most] Больш за ўсё адміністрацыйных судоў — { $where }
}
chart-title-administrative_trials-tie = Больш за ўсё адміністрацыйных судоў — { $where } і { $in_other }, пароўну
chart-title-administrative_trials-by_month = Адміністрацыйныя суды па месяцах
chart-title-administrative_trials-by_region = Адміністрацыйныя суды па рэгіёнах
chart-title-criminal_convictions-by_region = Асуджаныя па крымінальных справах, па рэгіёнах

chart-subtitle-detentions-by_month = Задакументаваныя затрыманні па месяцах, Беларусь, { $span }. Паводле стану на { $day }.
chart-subtitle-detentions-by_region = Задакументаваныя затрыманні па рэгіёнах, Беларусь, { $span }. Паводле стану на { $day }.
chart-subtitle-administrative_trials-by_month = Задакументаваныя адміністрацыйныя суды па месяцах, Беларусь, { $span }. Паводле стану на { $day }.
chart-subtitle-administrative_trials-by_region = Задакументаваныя адміністрацыйныя суды па рэгіёнах, Беларусь, { $span }. Паводле стану на { $day }.
chart-subtitle-criminal_convictions-by_region = Асуджаныя ў задакументаваных крымінальных судах па рэгіёнах, Беларусь, { $span }. Паводле стану на { $day }.

chart-description-detentions-by_month = Графік задакументаваных затрыманняў па месяцах: { $list }.
chart-description-detentions-by_region = Графік задакументаваных затрыманняў па рэгіёнах: { $list }.
chart-description-administrative_trials-by_month = Графік задакументаваных адміністрацыйных судоў па месяцах: { $list }.
chart-description-administrative_trials-by_region = Графік задакументаваных адміністрацыйных судоў па рэгіёнах: { $list }.
chart-item = { $name } — { $value }
chart-item-unknown-by_month = месяц невядомы — { $value }
chart-item-unknown-by_region = рэгіён невядомы — { $value }
chart-note = Толькі задакументаваныя выпадкі: сапраўдная лічба можа быць значна большай.

key-detentions = { $total ->
    [one] затрыманне задакументавана
    [few] затрыманні задакументавана
   *[many] затрыманняў задакументавана
} { $span }
key-peak = { $peak ->
    [overwhelming-majority] з іх { $in_month } — пераважная большасць
    [majority] з іх { $in_month } — большасць
   *[most] з іх { $in_month } — больш, чым у любым іншым месяцы
}
key-peak-tie = з іх { $in_month }, столькі ж { $in_other }
key-women-word = затрыманняў — затрыманні жанчын ({ $women } з { $total })
key-women-number = з іх — затрыманні жанчын
key-minor-children = { $count ->
    [one] затрыманы мае
    [few] затрыманыя маюць
   *[many] затрыманых маюць
} непаўналетніх дзяцей
key-trials = { $total ->
    [one] адміністрацыйны суд
    [few] адміністрацыйныя суды
   *[many] адміністрацыйных судоў
}{ $qualifier ->
    [at_least] {" "}як мінімум
   *[exact] {""}
}
key-first-use = артыкул, ужыты ўпершыню паводле нашых запісаў
