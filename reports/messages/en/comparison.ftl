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
