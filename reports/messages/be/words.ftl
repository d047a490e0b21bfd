### Словы замест лікаў. Якое з іх праўдзівае, вырашае reports/wording/approximation.py.

share-words = { $word ->
    [quarter] чвэрць
    [about-quarter] каля чвэрці
    [almost-quarter] амаль чвэрць
    [more-than-quarter] больш за чвэрць
    [third] траціна
    [about-third] каля траціны
    [almost-third] амаль траціна
    [more-than-third] больш за траціну
    [half] палова
    [about-half] каля паловы
    [almost-half] амаль палова
    [more-than-half] больш за палову
    [two-thirds] дзве траціны
    [about-two-thirds] каля дзвюх трацін
    [almost-two-thirds] амаль дзве траціны
    [more-than-two-thirds] больш за дзве траціны
    [three-quarters] тры чвэрці
    [about-three-quarters] каля трох чвэрцей
    [almost-three-quarters] амаль тры чвэрці
    [more-than-three-quarters] больш за тры чвэрці
    [overwhelming-majority] пераважная большасць
   *[majority] большасць
}

round-words = { $word ->
    [about] каля { $round ->
        [100] ста
        [200] двухсот
        [500] пяцісот
        [1000] тысячы
        [2000] дзвюх тысяч
        [5000] пяці тысяч
       *[other] { $round }
    }
    [more-than] больш за { $round ->
        [100] сто
        [200] дзвесце
        [500] пяцьсот
        [1000] тысячу
        [2000] дзве тысячы
        [5000] пяць тысяч
       *[other] { $round }
    }
   *[almost] амаль { $round ->
        [100] сто
        [200] дзвесце
        [500] пяцьсот
        [1000] тысяча
        [2000] дзве тысячы
        [5000] пяць тысяч
       *[other] { $round }
    }
}
