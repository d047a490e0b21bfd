### Как цифра за период росла от выпуска к выпуску.

growth-title = { $name }: { $first } при первой публикации, { $now } сейчас
growth-title-once = { $name }: { $now }, опубликовано пока один раз
growth-subtitle = Задокументировано в Беларуси, { $span }. Каждая ступень – выпуск цифр.
growth-description = { $name } по выпускам: { $list }.
growth-item = { $day } – { $value } ({ $status ->
    [provisional] предварительные данные
   *[final] окончательные данные
})
