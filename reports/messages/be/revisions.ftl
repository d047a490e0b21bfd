### Што кажуць чытачам, калі публікацыя змяняецца.

revision-updated = Абноўлена { $day }, бо частка звестак паступіла пазней: { $list }.
revision-updated-text = Абноўлена { $day }, бо частка звестак паступіла пазней.
revision-corrected = Выпраўлена { $day }: { $list }.
revision-corrected-text = Выпраўлена { $day }.
revision-retracted = Адклікана { $day }.
# $old і $new – лічбы, як яны надрукаваныя.
revision-item = { $name } – { $old } → { $new }
