### Что говорят читателям, когда публикация меняется.

revision-updated = Обновлено { $day }, поскольку часть сведений поступила позже: { $list }.
revision-updated-text = Обновлено { $day }, поскольку часть сведений поступила позже.
revision-corrected = Исправлено { $day }: { $list }.
revision-corrected-text = Исправлено { $day }.
revision-retracted = Отозвано { $day }.
# $old и $new – числа, как они напечатаны.
revision-item = { $name } – { $old } → { $new }
