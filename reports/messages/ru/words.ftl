### Слова вместо чисел. Какое из них верно, решает reports/wording/approximation.py.

share-words = { $word ->
    [quarter] четверть
    [about-quarter] около четверти
    [almost-quarter] почти четверть
    [more-than-quarter] более четверти
    [third] треть
    [about-third] около трети
    [almost-third] почти треть
    [more-than-third] более трети
    [half] половина
    [about-half] около половины
    [almost-half] почти половина
    [more-than-half] более половины
    [two-thirds] две трети
    [about-two-thirds] около двух третей
    [almost-two-thirds] почти две трети
    [more-than-two-thirds] более двух третей
    [three-quarters] три четверти
    [about-three-quarters] около трёх четвертей
    [almost-three-quarters] почти три четверти
    [more-than-three-quarters] более трёх четвертей
    [overwhelming-majority] подавляющее большинство
   *[majority] большинство
}

round-words = { $word ->
    [about] около { $round ->
        [100] ста
        [200] двухсот
        [500] пятисот
        [1000] тысячи
        [2000] двух тысяч
        [5000] пяти тысяч
       *[other] { $round }
    }
    [more-than] более { $round ->
        [100] ста
        [200] двухсот
        [500] пятисот
        [1000] тысячи
        [2000] двух тысяч
        [5000] пяти тысяч
       *[other] { $round }
    }
   *[almost] почти { $round ->
        [100] сто
        [200] двести
        [500] пятьсот
        [1000] тысяча
        [2000] две тысячи
        [5000] пять тысяч
       *[other] { $round }
    }
}
