### Sentences that “Insert a figure…” writes: each stands by itself.

# $what is the indicator, $span the period with its preposition.
quoted-total = { INITIAL($span) }, { $what ->
    [detentions] { $count ->
        [0] no detentions were
        [one] at least { $count } detention was
       *[other] at least { $count } detentions were
    } documented in Belarus.
    [acts] { $count ->
        [0] no detentions or other acts of persecution were
        [one] at least { $count } detention or other act of persecution was
       *[other] at least { $count } detentions and other acts of persecution were
    } documented in Belarus.
    [people_detained] { $count ->
        [0] nobody is known to have been
        [one] at least { $count } person was
       *[other] at least { $count } different people were
    } detained in Belarus.
    [people_persecuted] { $count ->
        [0] nobody is known to have been
        [one] at least { $count } person was
       *[other] at least { $count } different people were
    } persecuted in Belarus.
    [administrative_trials] { $count ->
        [0] no administrative trials were
        [one] at least { $count } administrative trial was
       *[other] at least { $count } administrative trials were
    } documented in Belarus.
    [criminal_convictions] { $count ->
        [0] nobody is known to have been
        [one] at least { $count } person was
       *[other] at least { $count } people were
    } convicted in criminal cases in Belarus.
   *[repression_cases] { $count ->
        [0] no cases of repression were
        [one] at least { $count } case of repression was
       *[other] at least { $count } cases of repression were
    } documented in Belarus.
}
quoted-round = { SAID($count, INITIAL(round-words)) } { $what ->
    [detentions] detentions were documented
    [acts] detentions and other acts of persecution were documented
    [people_detained] different people were detained
    [people_persecuted] different people were persecuted
    [administrative_trials] administrative trials were documented
    [criminal_convictions] people were convicted in criminal cases
   *[repression_cases] cases of repression were documented
} in Belarus { $span }.

# A part of that: $where is a month or a region with its preposition.
quoted-part-where = Of these, { $count } { $count ->
    [one] was
   *[other] were
} { $where }.
quoted-part-sex = Of these, { $count } { $kind ->
    [detentions-female] { $count ->
        [one] was a detention of a woman
       *[other] were detentions of women
    }
    [detentions-male] { $count ->
        [one] was a detention of a man
       *[other] were detentions of men
    }
    [trials-female] { $count ->
        [one] was a trial of a woman
       *[other] were trials of women
    }
    [trials-male] { $count ->
        [one] was a trial of a man
       *[other] were trials of men
    }
    [people-female] { $count ->
        [one] was a woman
       *[other] were women
    }
   *[people-male] { $count ->
        [one] was a man
       *[other] were men
    }
}.
# $by says by what it is broken down, $name which of these it is.
quoted-part-named = { INITIAL($by) }: { $name } – { $count }.
quoted-share-where = { SAID($count, INITIAL(share-words)) } of these were { $where }.
quoted-share-sex = { SAID($count, INITIAL(share-words)) } of these were { $kind ->
    [detentions-female] detentions of women
    [detentions-male] detentions of men
    [trials-female] trials of women
    [trials-male] trials of men
    [people-female] women
   *[people-male] men
}.

# $then is the other period with its preposition, $before its figure.
quoted-before = { $relation ->
    [more] That is more than { $then } ({ $before }).
    [fewer] That is fewer than { $then } ({ $before }).
    [same] That is about the same as { $then } ({ $before }).
    [twice] That is twice as many as { $then } ({ $before }).
    [half] That is half as many as { $then } ({ $before }).
   *[numbers] For comparison, { $then }: { $before }.
}

# A list of the desk that was counted. $words say what it was narrowed to.
listed-sentence = { $unit ->
    [detention] { $count ->
        [0] No such detentions are
        [one] At least { $count } such detention is
       *[other] At least { $count } such detentions are
    }
    [act] { $count ->
        [0] No such acts are
        [one] At least { $count } such act is
       *[other] At least { $count } such acts are
    }
    [trial] { $count ->
        [0] No such trials are
        [one] At least { $count } such trial is
       *[other] At least { $count } such trials are
    }
    [person] { $count ->
        [0] No such people are
        [one] At least { $count } such person is
       *[other] At least { $count } such people are
    }
    [recognition] { $count ->
        [0] No such recognitions are
        [one] At least { $count } such recognition is
       *[other] At least { $count } such recognitions are
    }
   *[incident] { $count ->
        [0] No such incidents are
        [one] At least { $count } such incident is
       *[other] At least { $count } such incidents are
    }
} documented ({ $words }).
listed-unit = { $unit ->
    [detention] detentions
    [act] detentions and other acts
    [trial] trials
    [person] people
    [recognition] recognitions
   *[incident] incidents
}
listed-rule = { $unit ->
    [detention] A list: { $words }. Only verified records are counted, a person detained twice counts twice; of a group whose members are not identified, the smallest number known is counted. As known on { $moment }.
    [act] A list: { $words }. Only verified records are counted, everything done to one person in one incident by kind; of a group whose members are not identified, the smallest number known is counted. As known on { $moment }.
    [trial] A list: { $words }. Only verified records are counted, each trial once, so that a person may count several times. As known on { $moment }.
    [person] A list: { $words }. Only people whose records are verified are counted, each once. As known on { $moment }.
    [recognition] A list: { $words }. Only verified records are counted, each recognition as a political prisoner once. As known on { $moment }.
   *[incident] A list: { $words }. Only verified records are counted, each incident once, however many people it struck. As known on { $moment }.
}

listed-of = { $list ->
    [act] detentions and other acts of persecution
    [detention] detentions
    [trial] trials
    [person] people of the case file
    [detainee] detained people
    [recognition] recognitions as a political prisoner
   *[incident] incidents
}
listed-kind = kind: { $name }
listed-done = what was done: { $name }
listed-campaign = campaign: { $name }
listed-agency = agency: { $name }
listed-article = article: { $name }
listed-court = court: { $name }
listed-judge = judge: { $name }
listed-court-region = courts: { $name }
listed-from = from { $day }
listed-to = until { $day }
listed-sex = { $value ->
    [female] women
    [male] men
   *[neither] neither women nor men
}
listed-children = { $value ->
    [yes] with minor children
   *[no] without minor children
}
listed-recognised = { $value ->
    [yes] recognised as political prisoners
   *[no] not recognised as political prisoners
}
listed-process = { $value ->
    [administrative] administrative
   *[criminal] criminal
}
listed-instance = { $value ->
    [first] first instance
   *[appeal] appeal
}
listed-absentia = { $value ->
    [yes] in absentia
   *[no] not in absentia
}
listed-outcome = { $value ->
    [convicted] outcome: convicted
    [acquitted] outcome: acquitted
    [terminated] outcome: case terminated
    [returned] outcome: returned for revision
   *[none] outcome not known
}
listed-precision = { $value ->
    [day] the day is known
   *[imprecise] the day is not known exactly
}
listed-end = { $value ->
    [released] status ended: released
    [term-served] status ended: term served
    [pardoned] status ended: pardoned
    [died] status ended: died
   *[another] status ended: another reason
}
