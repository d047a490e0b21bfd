### What the pages about prosecution and the reviews say besides the counts.

headline-administrative = { $total ->
    [0] No administrative trials documented in Belarus { $within }
   *[other] { $qualifier ->
        [at_least] At least { $total }
       *[exact] { $total }
    } administrative { $total ->
        [one] trial
       *[other] trials
    }: results of administrative prosecution in Belarus { $within }
}
headline-administrative-round = { SAID($total, INITIAL(round-words)) } administrative trials: results of administrative prosecution in Belarus { $within }
teaser-administrative = { $total ->
    [0] Viasna documented no administrative trials in Belarus { $within }.
   *[other] Viasna documented { $qualifier ->
        [at_least] at least { $total }
       *[exact] { $total }
    } administrative { $total ->
        [one] trial
       *[other] trials
    } in Belarus { $within }: where they were held, and what was imposed.
}
lead-administrative = People in Belarus are tried for what they say, wear and read. Viasna has counted the administrative trials documented { $within }.

headline-criminal = { $total ->
    [0] No convictions in criminal cases documented in Belarus { $within }
   *[other] { $qualifier ->
        [at_least] At least { $total }
       *[exact] { $total }
    } { $total ->
        [one] person
       *[other] people
    } convicted in politically motivated criminal cases in Belarus { $within }
}
headline-criminal-round = { SAID($total, INITIAL(round-words)) } people convicted in politically motivated criminal cases in Belarus { $within }
teaser-criminal = { $total ->
    [0] No convictions in politically motivated criminal cases were documented in Belarus { $within }.
   *[other] { $qualifier ->
        [at_least] At least { $total }
       *[exact] { $total }
    } { $total ->
        [one] person is
       *[other] people are
    } known to have been convicted in politically motivated criminal cases in Belarus { $within }.
}
lead-criminal = Criminal cases remain one of the main means of political persecution in Belarus. Viasna has counted who was convicted { $within }.
callout-minimum = This is the smallest number: only those are counted whose convictions we know of.

teaser-review = What Viasna documented in Belarus { $within }: detentions, trials, convictions, political prisoners.
lead-review = Human rights defenders document repression in Belarus every day. This is what is known of what happened { $within }.

headline-chronicle = Political persecution in Belarus { $span }
teaser-chronicle = What is known of detentions and trials in Belarus { $span }.
lead-chronicle = Human rights defenders document repression in Belarus every day. This is what is known of what happened { $span }. Those are named who agreed to it.

heading-summary = In short
heading-detentions = Detentions
heading-administrative = Administrative prosecution
heading-criminal = Criminal prosecution
heading-prisoners = Political prisoners
heading-punishments = Types of punishments
heading-trials-by-month = Trials by month
heading-trials-by-region = Geography of trials by region
heading-sentences-by-region = Geography of sentences by region

persecuted = { $people ->
    [0] Nobody is known to have been persecuted during this time.
    [one] In all, at least { $people } person is known to have been persecuted during this time.
   *[other] In all, at least { $people } different people are known to have been persecuted during this time.
}
trials-peak-region = { $peak ->
    [overwhelming-majority] The overwhelming majority of trials, { $count }, were held { $in_region }.
    [majority] The majority of trials, { $count }, were held { $in_region }.
   *[most] The most trials were held { $in_region }: { $count }.
}
# An item of a list.
main-penalty = { $penalty ->
    [death-penalty] Death penalty
    [imprisonment] Imprisonment
    [open-type] Restriction of liberty in an open facility
    [home-confinement] Restriction of liberty at home
    [criminal-arrest] Arrest
    [suspended] Suspended sentence
    [correctional-works] Correctional works
    [criminal-fine] Fine
    [compulsory-treatment] Compulsory treatment
    [community-service] Community service
    [deprivation-of-right] Loss of the right to hold certain positions
   *[rank-stripping] Loss of a rank
} — { $count } { $count ->
    [one] person
   *[other] people
}.

# People of a chronicle are references: { $person } is a name, initials, or the words beside them.
chronicle-detained = { $person } was detained.
chronicle-instead = One person
chronicle-tried = { $person } was tried.
chronicle-convicted = { $person } was convicted in a criminal case.
