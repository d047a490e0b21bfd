### The paragraph about detentions.

detentions-total = According to Viasna, { $total ->
    [0] no detentions were
   *[other] { $qualifier ->
        [at_least] at least { $total }
       *[exact] { $total }
    } { $total ->
        [one] detention was
       *[other] detentions were
    }
} documented in Belarus { $span }.
detentions-total-women-word = { $total ->
    [0] { detentions-total }
   *[other] According to Viasna, { $qualifier ->
        [at_least] at least { $total }
       *[exact] { $total }
    } { $total ->
        [one] detention was
       *[other] detentions were
    } documented in Belarus { $span }, { SAID($women, share-words) } of them detentions of women.
}
detentions-total-women-number = { $total ->
    [0] { detentions-total }
   *[other] According to Viasna, { $qualifier ->
        [at_least] at least { $total }
       *[exact] { $total }
    } { $total ->
        [one] detention was
       *[other] detentions were
    } documented in Belarus { $span }, { $women ->
        [0] none of them known to be a detention of a woman
        [1] { $women } of them a detention of a woman
       *[other] { $women } of them detentions of women
    }.
}
detentions-women-known = The sex of the detained person is known in { $known } of the { $total } detentions; { $women ->
    [0] none of these were detentions of women
    [1] { $women } of these was a detention of a woman
   *[other] { $women } of these were detentions of women
}.
detentions-sex-unknown = { $unknown ->
    [0] The sex of the detained person is known in every detention.
    [one] In { $unknown } detention, the sex of the detained person is not known.
   *[other] In { $unknown } detentions, the sex of the detained person is not known.
}

detentions-peak = { $peak ->
    [overwhelming-majority] The overwhelming majority of detentions, { $count }, were documented { $in_month }.
    [majority] The majority of detentions, { $count }, were documented { $in_month }.
   *[most] The most detentions were documented { $in_month }: { $count }.
}
detentions-peak-tie = As many detentions were documented { $in_month } as { $in_other }, { $count } each: the most of any month.
# $campaign says which people it struck, in the plural and the nominative: "people who had received food parcels".
detentions-campaign-behind-peak = That month, a wave of repression hit { $campaign }.
detentions-campaign-number = { $count ->
    [0] No detentions of this period are connected with this wave.
    [one] At least { $count } detention of this period is connected with this wave.
   *[other] At least { $count } detentions of this period are connected with this wave.
}
detentions-campaign = Among the detained were { $campaign } ({ $count } { $count ->
    [one] detention
   *[other] detentions
}).

detainees-different = { $people ->
    [0] None of the detained people has been identified.
    [one] In all, at least { $people } person was detained during this time: one person may be detained more than once.
   *[other] In all, at least { $people } different people were detained during this time: one person may be detained more than once.
}
detainees-unidentified = { $count ->
    [0] All the detained people have been identified.
    [one] A further { $count } detained person has not been identified.
   *[other] A further { $count } detained people have not been identified.
}
detainees-with-minor-children = { $count ->
    [0] None of the detainees is known to have minor children.
    [one] In addition, { $count } detainee is known to have minor children.
   *[other] In addition, { $count } detainees are known to have minor children.
}

detentions-possible = { $count ->
    [0] No detention has a date too imprecise to say whether it belongs to this period.
    [one] A further { $count } detention has a date too imprecise to say whether it belongs to this period.
   *[other] A further { $count } detentions have dates too imprecise to say whether they belong to this period.
}
