### What readers are told when a publication is revised.

revision-updated = Updated on { $day }, as information arrived late: { $list }.
revision-updated-text = Updated on { $day }, as information arrived late.
revision-corrected = Corrected on { $day }: { $list }.
revision-corrected-text = Corrected on { $day }.
revision-retracted = Retracted on { $day }.
# $old and $new are numbers as they are printed.
revision-item = { $name } – { $old } → { $new }
