### How the count of a period grew from release to release.

growth-title = { $name }: { $first } when first published, { $now } now
growth-title-once = { $name }: { $now }, published once so far
growth-subtitle = Documented in Belarus, { $span }. Each step is a release of figures.
growth-description = { $name } by release: { $list }.
growth-item = { $day } – { $value } ({ $status ->
    [provisional] provisional
   *[final] final
})
