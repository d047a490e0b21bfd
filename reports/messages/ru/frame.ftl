### Заголовок, анонс, лид и то, чем заканчивается каждая публикация.

headline-detentions = { $total ->
    [0] Задержаний в Беларуси { $within } не задокументировано
   *[other] { $qualifier ->
        [at_least] Не менее { $total } { $total ->
            [one] задержания
           *[many] задержаний
        }
       *[exact] { $total } { $total ->
            [one] задержание
            [few] задержания
           *[many] задержаний
        }
    } в Беларуси { $within }
}
headline-detentions-round = { SAID($total, INITIAL(round-words)) } задержаний в Беларуси { $within }
headline-people-round = В Беларуси { $within } { $word ->
    [almost] { $round ->
        [1000] задержана
       *[other] задержано
    }
   *[more-than] задержано
} { SAID($total, round-words) } человек
headline-situation = Ситуация с правами человека в Беларуси: { $period }

teaser-detentions = «Весна» { $within } { $total ->
    [0] не задокументировала в Беларуси ни одного задержания
   *[other] задокументировала в Беларуси { $qualifier ->
        [at_least] не менее { $total } { $total ->
            [one] задержания
           *[many] задержаний
        }
       *[exact] { $total } { $total ->
            [one] задержание
            [few] задержания
           *[many] задержаний
        }
    }
}.
teaser-detentions-and-trials = Что «Весна» задокументировала в Беларуси { $within }: { $total ->
    [0] ни одного задержания
   *[other] { $qualifier ->
        [at_least] не менее { $total } { $total ->
            [one] задержания
           *[many] задержаний
        }
       *[exact] { $total } { $total ->
            [one] задержание
            [few] задержания
           *[many] задержаний
        }
    }
} и { $trials ->
    [0] ни одного административного суда
   *[other] { $trials_qualifier ->
        [at_least] не менее { $trials } { $trials ->
            [one] административного суда
           *[many] административных судов
        }
       *[exact] { $trials } { $trials ->
            [one] административный суд
            [few] административных суда
           *[many] административных судов
        }
    }
}.

lead = Правозащитники каждый день документируют репрессии в Беларуси. «Весна» подсчитала задержания и административные суды, задокументированные { $within }.
caveat = Но мы отмечаем, что все цифры могут быть значительно выше, поскольку правозащитники не располагают всей информацией о репрессиях.
appeal = Если вас или ваших близких преследуют, сообщите нам.
