### Слова графиков и строки главных цифр.

chart-title-detentions = { $peak ->
    [overwhelming-majority] Подавляющее большинство задержаний — { $where }
    [majority] Большинство задержаний — { $where }
   *[most] Больше всего задержаний — { $where }
}
chart-title-detentions-tie = Больше всего задержаний — { $where } и { $in_other }, поровну
chart-title-detentions-by_month = Задержания по месяцам
chart-title-detentions-by_region = Задержания по регионам
chart-title-administrative_trials = { $peak ->
    [overwhelming-majority] Подавляющее большинство административных судов — { $where }
    [majority] Большинство административных судов — { $where }
   *[most] Больше всего административных судов — { $where }
}
chart-title-administrative_trials-tie = Больше всего административных судов — { $where } и { $in_other }, поровну
chart-title-administrative_trials-by_month = Административные суды по месяцам
chart-title-administrative_trials-by_region = Административные суды по регионам
chart-title-criminal_convictions-by_region = Осуждённые по уголовным делам, по регионам

chart-subtitle-detentions-by_month = Задокументированные задержания по месяцам, Беларусь, { $span }. По состоянию на { $day }.
chart-subtitle-detentions-by_region = Задокументированные задержания по регионам, Беларусь, { $span }. По состоянию на { $day }.
chart-subtitle-administrative_trials-by_month = Задокументированные административные суды по месяцам, Беларусь, { $span }. По состоянию на { $day }.
chart-subtitle-administrative_trials-by_region = Задокументированные административные суды по регионам, Беларусь, { $span }. По состоянию на { $day }.
chart-subtitle-criminal_convictions-by_region = Осуждённые в задокументированных уголовных судах по регионам, Беларусь, { $span }. По состоянию на { $day }.

chart-description-detentions-by_month = График задокументированных задержаний по месяцам: { $list }.
chart-description-detentions-by_region = График задокументированных задержаний по регионам: { $list }.
chart-description-administrative_trials-by_month = График задокументированных административных судов по месяцам: { $list }.
chart-description-administrative_trials-by_region = График задокументированных административных судов по регионам: { $list }.
chart-item = { $name } — { $value }
chart-item-unknown-by_month = месяц неизвестен — { $value }
chart-item-unknown-by_region = регион неизвестен — { $value }
chart-note = Только задокументированные случаи: реальное число может быть значительно выше.

key-detentions = { $total ->
    [one] задержание задокументировано
    [few] задержания задокументировано
   *[many] задержаний задокументировано
} { $span }
key-peak = { $peak ->
    [overwhelming-majority] из них { $in_month } — подавляющее большинство
    [majority] из них { $in_month } — большинство
   *[most] из них { $in_month } — больше, чем в любом другом месяце
}
key-peak-tie = из них { $in_month }, столько же { $in_other }
key-women-word = задержаний — задержания женщин ({ $women } из { $total })
key-women-number = из них — задержания женщин
key-minor-children = { $count ->
    [one] задержанный имеет
   *[many] задержанных имеют
} несовершеннолетних детей
key-trials = { $total ->
    [one] административный суд
    [few] административных суда
   *[many] административных судов
}{ $qualifier ->
    [at_least] {" "}как минимум
   *[exact] {""}
}
key-first-use = статья, применённая впервые по нашим записям
