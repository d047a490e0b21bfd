### People: what stands for a name that may not be said, and the public register of political prisoners.

somebody = a detained person
register-whole = { $total ->
    [0] Nobody was recognised as a political prisoner
    [one] { $total } person was recognised as a political prisoner
   *[other] { $total } people were recognised as political prisoners
} on { $day }.
register-shown = Named here are those who agreed to it. The others are not named; they are counted all the same.
register-recognised = Recognised as a political prisoner: { $day }.
register-has-children = Has minor children.
