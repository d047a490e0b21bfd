### Headline, teaser, lead, and what stands at the end of every report.

headline-detentions = { $total ->
    [0] No detentions documented in Belarus { $within }
   *[other] { $qualifier ->
        [at_least] At least { $total }
       *[exact] { $total }
    } { $total ->
        [one] detention
       *[other] detentions
    } in Belarus { $within }
}
headline-detentions-round = { SAID($total, INITIAL(round-words)) } detentions in Belarus { $within }
headline-people-round = { SAID($total, INITIAL(round-words)) } people were detained in Belarus { $within }
headline-situation = Human rights situation in Belarus: { $period }

teaser-detentions = Viasna documented { $total ->
    [0] no detentions
   *[other] { $qualifier ->
        [at_least] at least { $total }
       *[exact] { $total }
    } { $total ->
        [one] detention
       *[other] detentions
    }
} in Belarus { $within }.
teaser-detentions-and-trials = Viasna documented { $total ->
    [0] no detentions
   *[other] { $qualifier ->
        [at_least] at least { $total }
       *[exact] { $total }
    } { $total ->
        [one] detention
       *[other] detentions
    }
} and { $trials ->
    [0] no administrative trials
   *[other] { $trials_qualifier ->
        [at_least] at least { $trials }
       *[exact] { $trials }
    } administrative { $trials ->
        [one] trial
       *[other] trials
    }
} in Belarus { $within }.

lead = Human rights defenders document repression in Belarus every day. Viasna has counted the detentions and administrative trials documented { $within }.
caveat = But we note that all the figures may be significantly higher due to the fact that human rights defenders do not have all the information about the repression.
appeal = If you or your loved ones are facing persecution, please let us know.
