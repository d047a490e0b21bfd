### Што, апроч лічбаў, кажуць старонкі пра пераслед і агляды.

headline-administrative = { $total ->
    [0] Адміністрацыйных судоў у Беларусі { $within } не задакументавана
   *[other] { $qualifier ->
        [at_least] Не менш за { $total }
       *[exact] { $total }
    } { $total ->
        [one] адміністрацыйны суд
        [few] адміністрацыйныя суды
       *[many] адміністрацыйных судоў
    }: вынікі адміністрацыйнага пераследу ў Беларусі { $within }
}
headline-administrative-round = { SAID($total, INITIAL(round-words)) } адміністрацыйных судоў: вынікі адміністрацыйнага пераследу ў Беларусі { $within }
teaser-administrative = { $total ->
    [0] «Вясна» { $within } не задакументавала ў Беларусі ніводнага адміністрацыйнага суда.
   *[other] «Вясна» { $within } задакументавала ў Беларусі { $qualifier ->
        [at_least] не менш за { $total }
       *[exact] { $total }
    } { $total ->
        [one] адміністрацыйны суд
        [few] адміністрацыйныя суды
       *[many] адміністрацыйных судоў
    }: дзе судзілі і што прызначалі.
}
lead-administrative = У Беларусі судзяць за тое, што людзі кажуць, носяць і чытаюць. «Вясна» падлічыла адміністрацыйныя суды, задакументаваныя { $within }.

headline-criminal = { $total ->
    [0] Прысудаў па крымінальных справах у Беларусі { $within } не задакументавана
   *[other] У Беларусі { $within } па палітычных крымінальных справах { $qualifier ->
        [at_least] асуджана не менш за { $total } { $total ->
            [one] чалавека
           *[many] чалавек
        }
       *[exact] { $total ->
            [one] асуджаны { $total } чалавек
            [few] асуджаныя { $total } чалавекі
           *[many] асуджана { $total } чалавек
        }
    }
}
headline-criminal-round = У Беларусі { $within } па палітычных крымінальных справах асуджана { SAID($total, round-words) } чалавек
teaser-criminal = { $total ->
    [0] У Беларусі { $within } не задакументавана ніводнага прысуду па палітычных крымінальных справах.
   *[other] Вядома, што ў Беларусі { $within } па палітычных крымінальных справах { $qualifier ->
        [at_least] асуджана не менш за { $total } { $total ->
            [one] чалавека
           *[many] чалавек
        }
       *[exact] { $total ->
            [one] асуджаны { $total } чалавек
            [few] асуджаныя { $total } чалавекі
           *[many] асуджана { $total } чалавек
        }
    }.
}
lead-criminal = Крымінальныя справы застаюцца адным з галоўных сродкаў палітычнага пераследу ў Беларусі. «Вясна» падлічыла, каго асудзілі { $within }.
callout-minimum = Гэта найменшая лічба: у ёй толькі тыя, пра чые прысуды нам вядома.

teaser-review = Што «Вясна» задакументавала ў Беларусі { $within }: затрыманні, суды, прысуды, палітвязні.
lead-review = Праваабаронцы кожны дзень дакументуюць рэпрэсіі ў Беларусі. Вось што вядома пра тое, што адбылося { $within }.

headline-chronicle = Палітычны пераслед у Беларусі { $span }
teaser-chronicle = Што вядома пра затрыманні і суды ў Беларусі { $span }.
lead-chronicle = Праваабаронцы кожны дзень дакументуюць рэпрэсіі ў Беларусі. Вось што вядома пра тое, што адбылося { $span }. Названыя тыя, хто на гэта згадзіўся.

heading-summary = Коратка
heading-detentions = Затрыманні
heading-administrative = Адміністрацыйны пераслед
heading-criminal = Крымінальны пераслед
heading-prisoners = Палітвязні
heading-punishments = Віды пакаранняў
heading-trials-by-month = Суды па месяцах
heading-trials-by-region = Геаграфія судоў па рэгіёнах
heading-sentences-by-region = Геаграфія прысудаў па рэгіёнах

persecuted = { $people ->
    [0] Няма звестак, што за гэты час кагосьці пераследавалі.
    [one] Усяго вядома, што за гэты час пераследавалі не менш за { $people } чалавека.
   *[many] Усяго вядома, што за гэты час пераследавалі не менш за { $people } чалавек.
}
trials-peak-region = { $peak ->
    [overwhelming-majority] Пераважная большасць судоў прайшла { $in_region } — { $count }.
    [majority] Большасць судоў прайшла { $in_region } — { $count }.
   *[most] Больш за ўсё судоў прайшло { $in_region } — { $count }.
}
# Пункт спіса.
main-penalty = { $penalty ->
    [death-penalty] Смяротнае пакаранне
    [imprisonment] Пазбаўленне волі
    [open-type] Абмежаванне волі з накіраваннем ва ўстанову адкрытага тыпу
    [home-confinement] Абмежаванне волі без накіравання ва ўстанову адкрытага тыпу
    [criminal-arrest] Арышт
    [suspended] Умоўнае пакаранне
    [correctional-works] Папраўчыя работы
    [criminal-fine] Штраф
    [compulsory-treatment] Прымусовае лячэнне
    [community-service] Грамадскія работы
    [deprivation-of-right] Пазбаўленне права займаць пэўныя пасады
   *[rank-stripping] Пазбаўленне звання
} — { $count } { $count ->
    [one] чалавек
    [few] чалавекі
   *[many] чалавек
}.

# Людзі ў хроніцы — спасылкі: { $person } — імя, ініцыялы або словы замест іх.
chronicle-detained = Вядома пра затрыманне: { $person }.
chronicle-instead = імя не называем
chronicle-tried = Вядома пра суд: { $person }.
chronicle-convicted = Вядома пра прысуд па крымінальнай справе: { $person }.
