### Слова графиков по полу, по регионам и месяцам, рядом с прошлым годом, судов, судей и взысканий.

chart-title-detentions-by_sex = Задержания по полу
chart-title-people_detained-by_sex = Задержанные по полу
chart-title-detentions-women = { INITIAL($share) } задержаний — задержания женщин
chart-title-people_detained-women = { INITIAL($share) } задержанных — женщины
chart-title-detentions-by_region_month = Задержания по регионам и месяцам
chart-title-administrative_trials-by_region_month = Административные суды по регионам и месяцам
chart-title-administrative_trials-by_court = Административные дела по судам
chart-title-administrative_trials-by_judge = Административные дела по судьям
chart-title-court-most = Больше всего административных дел рассмотрено в одном суде: { $name } ({ $value })
chart-title-judge-most = Больше всего административных дел — у одного судьи: { $name } ({ $value })
chart-title-penalties-by_kind = Взыскания в административных судах
chart-title-penalty-most = Самое частое взыскание: { $name } ({ $value })
chart-title-detentions-year = { $relation ->
    [more] Задержаний больше, чем годом ранее
    [fewer] Задержаний меньше, чем годом ранее
    [same] Задержаний примерно столько же, сколько годом ранее
   *[numbers] Задержания рядом с прошлогодними
}
chart-title-administrative_trials-year = { $relation ->
    [more] Административных судов больше, чем годом ранее
    [fewer] Административных судов меньше, чем годом ранее
    [same] Административных судов примерно столько же, сколько годом ранее
   *[numbers] Административные суды рядом с прошлогодними
}

chart-subtitle-detentions-by_sex = Задокументированные задержания по полу, Беларусь, { $span }. По состоянию на { $day }.
chart-subtitle-people_detained-by_sex = Разные известные нам задержанные люди по полу, Беларусь, { $span }. По состоянию на { $day }.
chart-subtitle-detentions-by_region_month = Задокументированные задержания по регионам и месяцам, Беларусь, { $span }. По состоянию на { $day }.
chart-subtitle-administrative_trials-by_region_month = Задокументированные административные суды по регионам и месяцам, Беларусь, { $span }. По состоянию на { $day }.
chart-subtitle-administrative_trials-by_court = Задокументированные административные дела первой инстанции по судам, Беларусь, { $span }. По состоянию на { $day }.
chart-subtitle-administrative_trials-by_judge = Задокументированные административные дела первой инстанции по судьям, Беларусь, { $span }. По состоянию на { $day }.
chart-subtitle-penalties-by_kind = Взыскания, назначенные в задокументированных административных судах, Беларусь, { $span }. По состоянию на { $day }.
chart-subtitle-detentions-year = Задокументированные задержания по месяцам, Беларусь, { $span }, по состоянию на { $day }; годом ранее — по состоянию на { $day_before }.
chart-subtitle-administrative_trials-year = Задокументированные административные суды по месяцам, Беларусь, { $span }, по состоянию на { $day }; годом ранее — по состоянию на { $day_before }.

chart-description-detentions-by_sex = Квадраты, сто на все задокументированные задержания, по полу: { $list }.
chart-description-people_detained-by_sex = Квадраты, сто на всех задержанных людей, по полу: { $list }.
chart-description-detentions-by_region_month = Графики задокументированных задержаний по месяцам, по одному на регион: { $list }.
chart-description-administrative_trials-by_region_month = Графики задокументированных административных судов по месяцам, по одному на регион: { $list }.
chart-description-administrative_trials-by_court = График задокументированных административных дел по судам: { $list }.
chart-description-administrative_trials-by_judge = График задокументированных административных дел по судьям: { $list }.
chart-description-penalties-by_kind = График взысканий, назначенных в задокументированных административных судах: { $list }.
chart-description-detentions-year = Линии задокументированных задержаний по месяцам. { INITIAL($span) }: { $list }. Годом ранее: { $list_before }.
chart-description-administrative_trials-year = Линии задокументированных административных судов по месяцам. { INITIAL($span) }: { $list }. Годом ранее: { $list_before }.
chart-panel = { $name } ({ $list })
chart-item-unknown-by_sex = пол неизвестен — { $value }
chart-item-unknown-by_court = суд неизвестен — { $value }
chart-item-unknown-by_judge = судья неизвестен — { $value }
chart-note-rounded = Числа региона за месяц округлены до ближайших { $base }, чтобы в малой группе нельзя было никого узнать; «0–2» означает меньше трёх. То, чей месяц неизвестен, не учтено. Числа не складываются в общее число и пересчитываются только один раз, когда числа становятся окончательными.
chart-note-year = Оба года показаны такими, какими они были известны через одинаковое время, чтобы нынешний не казался меньше только потому, что записи ещё поступают. То, чей месяц неизвестен, не учтено.
chart-note-ranking = Показано не более { $most }, и только те, где было не менее { $least } дел.
chart-note-penalties = Виды взысканий, назначенные менее { $least } раз, не показаны. Одно дело может закончиться несколькими взысканиями.
chart-source = Источник: база дел, выпуск { $release }, { $status ->
    [provisional] предварительные числа
   *[final] окончательные числа
}
