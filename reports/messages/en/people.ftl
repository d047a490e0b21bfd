### The paragraph about criminal convictions and political prisoners.

convictions = { $total ->
    [0] No convictions in criminal cases were documented during this time.
   *[other] { $qualifier ->
        [at_least] At least { $total }
       *[exact] { $total }
    } { $total ->
        [one] person is
       *[other] people are
    } known to have been convicted in criminal cases during this time.
}
convictions-women = { $total ->
    [0] { convictions }
   *[other] { $qualifier ->
        [at_least] At least { $total }
       *[exact] { $total }
    } { $total ->
        [one] person is
       *[other] people are
    } known to have been convicted in criminal cases during this time, { $women ->
        [0] none of them women
        [1] { $women } of them a woman
       *[other] { $women } of them women
    }.
}

prisoners-at-end = { $count ->
    [0] As of { $day }, there were no political prisoners in Belarus.
   *[other] As of { $day }, Belarus had { $count } political { $count ->
        [one] prisoner
       *[other] prisoners
    }.
}
prisoners-at-end-women = { $count ->
    [0] { prisoners-at-end }
   *[other] As of { $day }, Belarus had { $count } political { $count ->
        [one] prisoner
       *[other] prisoners
    }, { $women ->
        [0] none of them women
        [1] { $women } of them a woman
       *[other] { $women } of them women
    }.
}
prisoners-recognised = { $count ->
    [0] Nobody was recognised as a political prisoner during this time.
    [one] During this time, { $count } person was recognised as a political prisoner.
   *[other] During this time, { $count } people were recognised as political prisoners.
}
