### Words that stand for numbers. Which of them is true is decided by reports/wording/approximation.py.

share-words = { $word ->
    [quarter] a quarter
    [about-quarter] about a quarter
    [almost-quarter] almost a quarter
    [more-than-quarter] more than a quarter
    [third] one third
    [about-third] about a third
    [almost-third] almost a third
    [more-than-third] more than a third
    [half] half
    [about-half] about half
    [almost-half] almost half
    [more-than-half] more than half
    [two-thirds] two thirds
    [about-two-thirds] about two thirds
    [almost-two-thirds] almost two thirds
    [more-than-two-thirds] more than two thirds
    [three-quarters] three quarters
    [about-three-quarters] about three quarters
    [almost-three-quarters] almost three quarters
    [more-than-three-quarters] more than three quarters
    [overwhelming-majority] the overwhelming majority
   *[majority] the majority
}

round-words = { $word ->
    [about] about { $round ->
        [100] a hundred
        [200] two hundred
        [500] five hundred
        [1000] a thousand
        [2000] two thousand
        [5000] five thousand
       *[other] { $round }
    }
    [more-than] more than { $round ->
        [100] a hundred
        [200] two hundred
        [500] five hundred
        [1000] a thousand
        [2000] two thousand
        [5000] five thousand
       *[other] { $round }
    }
   *[almost] almost { $round ->
        [100] a hundred
        [200] two hundred
        [500] five hundred
        [1000] a thousand
        [2000] two thousand
        [5000] five thousand
       *[other] { $round }
    }
}
