### A figure next to the same figure of another period. It follows the sentence that says the figure.

# $then is the other period with its preposition, $before its figure, $change the difference without a sign.
comparison = { $relation ->
    [more] That is { $change } more than { $then }, when { $before } were documented.
    [fewer] That is { $change } fewer than { $then }, when { $before } were documented.
    [same] That is about the same as { $then }, when { $before } were documented.
    [twice] That is twice as many as { $then }, when { $before } were documented.
    [half] That is half as many as { $then }, when { $before } were documented.
   *[numbers] { INITIAL($then) }, { $before ->
        [0] none were
        [one] { $before } was
       *[other] { $before } were
    } documented.
}

# $days: how long after the end of each period the two figures were known.
comparison-same-age = { $days ->
    [one] Both are given as known { $days } day after the end of each period.
   *[other] Both are given as known { $days } days after the end of each period.
}
# The history of the records does not reach back so far.
comparison-other-age = The earlier number is what is known of that period today, so the periods have not been documented for equally long.
