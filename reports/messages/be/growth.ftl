### Як лічба за перыяд расла ад выпуску да выпуску.

growth-title = { $name }: { $first } пры першай публікацыі, { $now } цяпер
growth-title-once = { $name }: { $now }, апублікавана пакуль адзін раз
growth-subtitle = Задакументавана ў Беларусі, { $span }. Кожная прыступка – выпуск лічбаў.
growth-description = { $name } па выпусках: { $list }.
growth-item = { $day } – { $value } ({ $status ->
    [provisional] папярэднія звесткі
   *[final] канчатковыя звесткі
})
