### Словы графікаў паводле полу, па рэгіёнах і месяцах, побач з мінулым годам, судоў, суддзяў і спагнанняў.

chart-title-detentions-by_sex = Затрыманні паводле полу
chart-title-people_detained-by_sex = Затрыманыя паводле полу
chart-title-detentions-women = { INITIAL($share) } затрыманняў — затрыманні жанчын
chart-title-people_detained-women = { INITIAL($share) } затрыманых — жанчыны
chart-title-detentions-by_region_month = Затрыманні па рэгіёнах і месяцах
chart-title-administrative_trials-by_region_month = Адміністрацыйныя суды па рэгіёнах і месяцах
chart-title-administrative_trials-by_court = Адміністрацыйныя справы па судах
chart-title-administrative_trials-by_judge = Адміністрацыйныя справы па суддзях
chart-title-court-most = Больш за ўсё адміністрацыйных спраў разгледжана ў адным судзе: { $name } ({ $value })
chart-title-judge-most = Больш за ўсё адміністрацыйных спраў — у аднаго суддзі: { $name } ({ $value })
chart-title-penalties-by_kind = Спагнанні ў адміністрацыйных судах
chart-title-penalty-most = Найчасцейшае спагнанне: { $name } ({ $value })
chart-title-detentions-year = { $relation ->
    [more] Затрыманняў больш, чым годам раней
    [fewer] Затрыманняў менш, чым годам раней
    [same] Затрыманняў прыкладна столькі ж, колькі годам раней
   *[numbers] Затрыманні побач з мінулагоднімі
}
chart-title-administrative_trials-year = { $relation ->
    [more] Адміністрацыйных судоў больш, чым годам раней
    [fewer] Адміністрацыйных судоў менш, чым годам раней
    [same] Адміністрацыйных судоў прыкладна столькі ж, колькі годам раней
   *[numbers] Адміністрацыйныя суды побач з мінулагоднімі
}

chart-subtitle-detentions-by_sex = Задакументаваныя затрыманні паводле полу, Беларусь, { $span }. Паводле стану на { $day }.
chart-subtitle-people_detained-by_sex = Розныя вядомыя нам затрыманыя людзі паводле полу, Беларусь, { $span }. Паводле стану на { $day }.
chart-subtitle-detentions-by_region_month = Задакументаваныя затрыманні па рэгіёнах і месяцах, Беларусь, { $span }. Паводле стану на { $day }.
chart-subtitle-administrative_trials-by_region_month = Задакументаваныя адміністрацыйныя суды па рэгіёнах і месяцах, Беларусь, { $span }. Паводле стану на { $day }.
chart-subtitle-administrative_trials-by_court = Задакументаваныя адміністрацыйныя справы першай інстанцыі па судах, Беларусь, { $span }. Паводле стану на { $day }.
chart-subtitle-administrative_trials-by_judge = Задакументаваныя адміністрацыйныя справы першай інстанцыі па суддзях, Беларусь, { $span }. Паводле стану на { $day }.
chart-subtitle-penalties-by_kind = Спагнанні, прызначаныя ў задакументаваных адміністрацыйных судах, Беларусь, { $span }. Паводле стану на { $day }.
chart-subtitle-detentions-year = Задакументаваныя затрыманні па месяцах, Беларусь, { $span }, паводле стану на { $day }; годам раней — паводле стану на { $day_before }.
chart-subtitle-administrative_trials-year = Задакументаваныя адміністрацыйныя суды па месяцах, Беларусь, { $span }, паводле стану на { $day }; годам раней — паводле стану на { $day_before }.

chart-description-detentions-by_sex = Квадраты, сто на ўсе задакументаваныя затрыманні, паводле полу: { $list }.
chart-description-people_detained-by_sex = Квадраты, сто на ўсіх затрыманых людзей, паводле полу: { $list }.
chart-description-detentions-by_region_month = Графікі задакументаваных затрыманняў па месяцах, па адным на рэгіён: { $list }.
chart-description-administrative_trials-by_region_month = Графікі задакументаваных адміністрацыйных судоў па месяцах, па адным на рэгіён: { $list }.
chart-description-administrative_trials-by_court = Графік задакументаваных адміністрацыйных спраў па судах: { $list }.
chart-description-administrative_trials-by_judge = Графік задакументаваных адміністрацыйных спраў па суддзях: { $list }.
chart-description-penalties-by_kind = Графік спагнанняў, прызначаных у задакументаваных адміністрацыйных судах: { $list }.
chart-description-detentions-year = Лініі задакументаваных затрыманняў па месяцах. { INITIAL($span) }: { $list }. Годам раней: { $list_before }.
chart-description-administrative_trials-year = Лініі задакументаваных адміністрацыйных судоў па месяцах. { INITIAL($span) }: { $list }. Годам раней: { $list_before }.
chart-panel = { $name } ({ $list })
chart-item-unknown-by_sex = пол невядомы — { $value }
chart-item-unknown-by_court = суд невядомы — { $value }
chart-item-unknown-by_judge = суддзя невядомы — { $value }
chart-note-rounded = Лічбы рэгіёна за месяц акругленыя да бліжэйшых { $base }, каб у малой групе нельга было нікога пазнаць; «0–2» азначае менш за тры. Тое, што не мае вядомага месяца, не ўлічанае. Лічбы не даюць у суме агульнай лічбы і пералічваюцца толькі адзін раз, калі лічбы становяцца канчатковымі.
chart-note-year = Абодва гады паказаныя такімі, якімі яны былі вядомыя праз аднолькавы час, каб сёлетні не здаваўся меншым толькі таму, што запісы яшчэ паступаюць. Тое, што не мае вядомага месяца, не ўлічанае.
chart-note-ranking = Паказана не больш за { $most }, і толькі тыя, дзе было не менш за { $least } спраў.
chart-note-penalties = Віды спагнанняў, прызначаныя менш за { $least } разоў, не паказаныя. Адна справа можа скончыцца некалькімі спагнаннямі.
chart-source = Крыніца: база спраў, выпуск { $release }, { $status ->
    [provisional] папярэднія лічбы
   *[final] канчатковыя лічбы
}
