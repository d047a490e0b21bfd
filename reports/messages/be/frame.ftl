### Загаловак, анонс, лід і тое, чым канчаецца кожная публікацыя.

headline-detentions = { $total ->
    [0] Затрыманняў у Беларусі { $within } не задакументавана
   *[other] { $qualifier ->
        [at_least] Не менш за { $total }
       *[exact] { $total }
    } { $total ->
        [one] затрыманне
        [few] затрыманні
       *[many] затрыманняў
    } у Беларусі { $within }
}
headline-detentions-round = { SAID($total, INITIAL(round-words)) } затрыманняў у Беларусі { $within }
headline-people-round = У Беларусі { $within } затрымана { SAID($total, round-words) } чалавек
headline-situation = Сітуацыя з правамі чалавека ў Беларусі: { $period }

teaser-detentions = «Вясна» { $within } { $total ->
    [0] не задакументавала ў Беларусі ніводнага затрымання
   *[other] задакументавала ў Беларусі { $qualifier ->
        [at_least] не менш за { $total }
       *[exact] { $total }
    } { $total ->
        [one] затрыманне
        [few] затрыманні
       *[many] затрыманняў
    }
}.
teaser-detentions-and-trials = Што «Вясна» задакументавала ў Беларусі { $within }: { $total ->
    [0] ніводнага затрымання
   *[other] { $qualifier ->
        [at_least] не менш за { $total }
       *[exact] { $total }
    } { $total ->
        [one] затрыманне
        [few] затрыманні
       *[many] затрыманняў
    }
} і { $trials ->
    [0] ніводнага адміністрацыйнага суда
   *[other] { $trials_qualifier ->
        [at_least] не менш за { $trials }
       *[exact] { $trials }
    } { $trials ->
        [one] адміністрацыйны суд
        [few] адміністрацыйныя суды
       *[many] адміністрацыйных судоў
    }
}.

lead = Праваабаронцы кожны дзень дакументуюць рэпрэсіі ў Беларусі. «Вясна» падлічыла затрыманні і адміністрацыйныя суды, задакументаваныя { $within }.
caveat = Але мы адзначаем, што ўсе лічбы могуць быць значна большымі праз тое, што праваабаронцы не валодаюць усімі звесткамі пра рэпрэсіі.
appeal = Калі вас ці вашых блізкіх пераследуюць, паведамляйце нам.
