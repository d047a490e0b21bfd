### Words of the charts by sex, by region and month, beside the year before, of courts, judges and penalties.

chart-title-detentions-by_sex = Detentions by sex
chart-title-people_detained-by_sex = People detained, by sex
chart-title-detentions-women = { INITIAL($share) } of detentions were detentions of women
chart-title-people_detained-women = { INITIAL($share) } of the people detained were women
chart-title-detentions-by_region_month = Detentions by region and month
chart-title-administrative_trials-by_region_month = Administrative trials by region and month
chart-title-administrative_trials-by_court = Administrative trials by court
chart-title-administrative_trials-by_judge = Administrative trials by judge
chart-title-court-most = The most administrative trials were before one court: { $name } ({ $value })
chart-title-judge-most = The most administrative trials were before one judge: { $name } ({ $value })
chart-title-penalties-by_kind = Penalties in administrative trials
chart-title-penalty-most = The penalty imposed most often: { $name } ({ $value })
chart-title-detentions-year = { $relation ->
    [more] More detentions than a year before
    [fewer] Fewer detentions than a year before
    [same] About as many detentions as a year before
   *[numbers] Detentions beside those a year before
}
chart-title-administrative_trials-year = { $relation ->
    [more] More administrative trials than a year before
    [fewer] Fewer administrative trials than a year before
    [same] About as many administrative trials as a year before
   *[numbers] Administrative trials beside those a year before
}

chart-subtitle-detentions-by_sex = Documented detentions by sex, Belarus, { $span }. As known on { $day }.
chart-subtitle-people_detained-by_sex = Different identified people detained, by sex, Belarus, { $span }. As known on { $day }.
chart-subtitle-detentions-by_region_month = Documented detentions by region and month, Belarus, { $span }. As known on { $day }.
chart-subtitle-administrative_trials-by_region_month = Documented administrative trials by region and month, Belarus, { $span }. As known on { $day }.
chart-subtitle-administrative_trials-by_court = Documented administrative trials of the first instance by court, Belarus, { $span }. As known on { $day }.
chart-subtitle-administrative_trials-by_judge = Documented administrative trials of the first instance by judge, Belarus, { $span }. As known on { $day }.
chart-subtitle-penalties-by_kind = Penalties imposed in documented administrative trials, Belarus, { $span }. As known on { $day }.
chart-subtitle-detentions-year = Documented detentions by month, Belarus, { $span }, as known on { $day }; a year before, as known on { $day_before }.
chart-subtitle-administrative_trials-year = Documented administrative trials by month, Belarus, { $span }, as known on { $day }; a year before, as known on { $day_before }.

chart-description-detentions-by_sex = Squares, a hundred for all documented detentions, by sex: { $list }.
chart-description-people_detained-by_sex = Squares, a hundred for all people detained, by sex: { $list }.
chart-description-detentions-by_region_month = Charts of documented detentions by month, one for each region: { $list }.
chart-description-administrative_trials-by_region_month = Charts of documented administrative trials by month, one for each region: { $list }.
chart-description-administrative_trials-by_court = Chart of documented administrative trials by court: { $list }.
chart-description-administrative_trials-by_judge = Chart of documented administrative trials by judge: { $list }.
chart-description-penalties-by_kind = Chart of penalties imposed in documented administrative trials: { $list }.
chart-description-detentions-year = Lines of documented detentions by month. { INITIAL($span) }: { $list }. A year before: { $list_before }.
chart-description-administrative_trials-year = Lines of documented administrative trials by month. { INITIAL($span) }: { $list }. A year before: { $list_before }.
chart-panel = { $name } ({ $list })
chart-item-unknown-by_sex = sex unknown – { $value }
chart-item-unknown-by_court = court unknown – { $value }
chart-item-unknown-by_judge = judge unknown – { $value }
chart-note-rounded = The numbers of a region in a month are rounded to the nearest { $base }, so that nobody in a small group can be recognised; “0–2” stands for fewer than three. What has no known month is left out. They do not add up, and they are counted anew only once, when the figures become final.
chart-note-year = Both years are shown as they were known at the same age, so that this one does not look smaller only because records still come in. What has no known month is left out.
chart-note-ranking = At most { $most } are shown, and only those with at least { $least } trials.
chart-note-penalties = Kinds of penalties imposed fewer than { $least } times are left out. One trial may end in several penalties.
chart-source = Source: case file, release { $release }, { $status ->
    [provisional] provisional figures
   *[final] final figures
}
