### Names of figures, breakdowns and their values, for tables and for the text of the `figures` command.

figure-detentions = Detentions
figure-acts = Acts
figure-people_detained = People detained
figure-people_persecuted = People persecuted
figure-repression_cases = Cases of repression
figure-administrative_trials = Administrative trials
figure-first_uses_of_articles = Articles used for the first time
figure-penalties = Penalties
figure-criminal_convictions = People convicted in criminal cases
figure-political_prisoners = Political prisoners

breakdown-by_month = by month
breakdown-by_region_month = by region and month
breakdown-by_sex = by sex
breakdown-by_region = by region
breakdown-by_agency = by agency
breakdown-by_campaign = by campaign
breakdown-by_kind = by kind
breakdown-by_article = by article
breakdown-by_court = by court
breakdown-by_judge = by judge
breakdown-by_outcome = by outcome
breakdown-by_penalty = by main penalty

measure-total = total
measure-possible = possible: date too imprecise
measure-unidentified = not identified
measure-with_minor_children = with minor children
measure-minors = minors
measure-at_end = at the end of the period
measure-women_at_end = women at the end of the period
measure-recognised = recognised
measure-ended = status ended
measure-ever = recognised since the beginning
measure-count = number
measure-byn = rubles
measure-base_units = base units
measure-amount_unknown = amount not known
measure-days = days
measure-hours = hours
measure-change = change
measure-at_same_age = known at the same age
measure-change_at_same_age = change at the same age

unit-act = detentions and other acts
unit-detention = detentions
unit-person = people
unit-trial = trials
unit-person-incident = person and incident
qualifier-at_least = at least
qualifier-exact = exactly

sex-female = women
sex-male = men
sex-other = other
outcome-convicted = convicted
outcome-acquitted = acquitted
outcome-terminated = case terminated
outcome-returned = returned for revision
penalty-fine = fines
penalty-arrest = administrative arrests
penalty-community-service = community service
look-bars = bars
look-tiles = tiles of the regions
look-multiples = small charts, one a region
look-waffle = a hundred squares
look-year = lines, with the year before
look-ranking = lying bars, the largest first
other-by_court = other courts
other-by_judge = other judges
label-unknown = not known
label-no-data = no data

figures-heading = Figures { $span }
figures-basis = As known on { $moment }, verified records only.
figures-comparison = Compared with: { $with }
