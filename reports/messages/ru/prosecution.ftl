### Что, кроме цифр, говорят страницы о преследовании и обзоры.

headline-administrative = { $total ->
    [0] Административных судов в Беларуси { $within } не задокументировано
   *[other] { $qualifier ->
        [at_least] Не менее { $total } { $total ->
            [one] административного суда
           *[many] административных судов
        }
       *[exact] { $total } { $total ->
            [one] административный суд
            [few] административных суда
           *[many] административных судов
        }
    }: итоги административного преследования в Беларуси { $within }
}
headline-administrative-round = { SAID($total, INITIAL(round-words)) } административных судов: итоги административного преследования в Беларуси { $within }
teaser-administrative = { $total ->
    [0] «Весна» { $within } не задокументировала в Беларуси ни одного административного суда.
   *[other] «Весна» { $within } задокументировала в Беларуси { $qualifier ->
        [at_least] не менее { $total } { $total ->
            [one] административного суда
           *[many] административных судов
        }
       *[exact] { $total } { $total ->
            [one] административный суд
            [few] административных суда
           *[many] административных судов
        }
    }: где судили и что назначали.
}
lead-administrative = В Беларуси судят за то, что люди говорят, носят и читают. «Весна» подсчитала административные суды, задокументированные { $within }.

headline-criminal = { $total ->
    [0] Приговоров по уголовным делам в Беларуси { $within } не задокументировано
   *[other] В Беларуси { $within } по политическим уголовным делам { $qualifier ->
        [at_least] осуждено не менее { $total } { $total ->
            [one] человека
           *[many] человек
        }
       *[exact] { $total ->
            [one] осуждён { $total } человек
            [few] осуждены { $total } человека
           *[many] осуждено { $total } человек
        }
    }
}
headline-criminal-round = В Беларуси { $within } по политическим уголовным делам { $word ->
    [almost] { $round ->
        [1000] осуждена
       *[other] осуждено
    }
   *[more-than] осуждено
} { SAID($total, round-words) } человек
teaser-criminal = { $total ->
    [0] В Беларуси { $within } не задокументировано ни одного приговора по политическим уголовным делам.
   *[other] Известно, что в Беларуси { $within } по политическим уголовным делам { $qualifier ->
        [at_least] осуждено не менее { $total } { $total ->
            [one] человека
           *[many] человек
        }
       *[exact] { $total ->
            [one] осуждён { $total } человек
            [few] осуждены { $total } человека
           *[many] осуждено { $total } человек
        }
    }.
}
lead-criminal = Уголовные дела остаются одним из главных средств политического преследования в Беларуси. «Весна» подсчитала, кого осудили { $within }.
callout-minimum = Это наименьшая цифра: в ней только те, о чьих приговорах нам известно.

teaser-review = Что «Весна» задокументировала в Беларуси { $within }: задержания, суды, приговоры, политзаключённые.
lead-review = Правозащитники каждый день документируют репрессии в Беларуси. Вот что известно о том, что произошло { $within }.

headline-chronicle = Политическое преследование в Беларуси { $span }
teaser-chronicle = Что известно о задержаниях и судах в Беларуси { $span }.
lead-chronicle = Правозащитники каждый день документируют репрессии в Беларуси. Вот что известно о том, что произошло { $span }. Названы те, кто на это согласился.

heading-summary = Коротко
heading-detentions = Задержания
heading-administrative = Административное преследование
heading-criminal = Уголовное преследование
heading-prisoners = Политзаключённые
heading-punishments = Виды наказаний
heading-trials-by-month = Суды по месяцам
heading-trials-by-region = География судов по регионам
heading-sentences-by-region = География приговоров по регионам

persecuted = { $people ->
    [0] Нет сведений о том, что за это время кого-либо преследовали.
    [one] Всего известно, что за это время преследовали не менее { $people } человека.
   *[many] Всего известно, что за это время преследовали не менее { $people } человек.
}
trials-peak-region = { $peak ->
    [overwhelming-majority] Подавляющее большинство судов прошло { $in_region } — { $count }.
    [majority] Большинство судов прошло { $in_region } — { $count }.
   *[most] Больше всего судов прошло { $in_region } — { $count }.
}
# Пункт списка.
main-penalty = { $penalty ->
    [death-penalty] Смертная казнь
    [imprisonment] Лишение свободы
    [open-type] Ограничение свободы с направлением в учреждение открытого типа
    [home-confinement] Ограничение свободы без направления в учреждение открытого типа
    [criminal-arrest] Арест
    [suspended] Условное наказание
    [correctional-works] Исправительные работы
    [criminal-fine] Штраф
    [compulsory-treatment] Принудительное лечение
    [community-service] Общественные работы
    [deprivation-of-right] Лишение права занимать определённые должности
   *[rank-stripping] Лишение звания
} — { $count } { $count ->
    [one] человек
    [few] человека
   *[many] человек
}.

# Люди в хронике — ссылки: { $person } — имя, инициалы или слова вместо них.
chronicle-detained = Известно о задержании: { $person }.
chronicle-instead = имя не называем
chronicle-tried = Известно о суде: { $person }.
chronicle-convicted = Известно о приговоре по уголовному делу: { $person }.
