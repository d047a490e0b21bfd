### How the figures were counted, and what has changed since.

rule-detentions = Detentions: every detention of every person is counted, so a person detained twice counts twice; of a group whose members are not identified, the smallest number known is counted.
rule-acts = Acts: everything done to one person in one incident is counted, by kind; of a group whose members are not identified, the smallest number known is counted.
rule-people_detained = People detained: different identified people with at least one detention in the period, each counted once; people not identified are given apart.
rule-people_persecuted = People persecuted: different identified people with at least one act against them or one trial in the period, each counted once.
rule-repression_cases = Cases of repression: every person is counted once for each incident; a trial that belongs to no incident is a case of its own.
rule-administrative_trials = Administrative trials: decisions of the first instance are counted; one person may have several. A trial under several articles is counted under each of them, so the articles do not add up to the total.
rule-first_uses_of_articles = First uses: articles charged in this period and in no earlier trial in our records.
rule-penalties = Penalties: those imposed in the administrative trials of the period; base units and rubles are converted at the base unit in force on the day of the trial.
rule-criminal_convictions = Criminal convictions: different people convicted by a court of first instance in the period, each counted once.
rule-political_prisoners = Political prisoners: people recognised on or before the last day of the period whose status had not ended by then.

basis = Only records verified by a second person and dated wholly within the period ({ $span }) are counted. As known on { $moment }; release { $release }; { $status ->
    [provisional] provisional figures, which may still change as information arrives late
   *[final] final figures
}.
drift = { $published } when published, { $today } today: { $added } added, { $changed } changed, { $removed } removed.

status-provisional = provisional
status-final = final
