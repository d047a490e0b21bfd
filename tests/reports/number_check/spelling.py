"""Numbers below 100,000 in words, written for these tests alone: the check has tables of its own."""

EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
RU = (
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать"
    " четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
).split()
RU_TENS = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split()
RU_HUNDREDS = "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split()
RU_GENITIVE = (
    "ноля одного двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати"
    " четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати"
).split()
RU_TENS_GENITIVE = "двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста".split()
RU_HUNDREDS_GENITIVE = "ста двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот".split()
BE = (
    "нуль адзін два тры чатыры пяць шэсць сем восем дзевяць дзесяць адзінаццаць дванаццаць трынаццаць"
    " чатырнаццаць пятнаццаць шаснаццаць семнаццаць васямнаццаць дзевятнаццаць"
).split()
BE_TENS = "дваццаць трыццаць сорак пяцьдзясят шэсцьдзясят семдзесят восемдзесят дзевяноста".split()
BE_HUNDREDS = "сто дзвесце трыста чатырыста пяцьсот шэсцьсот семсот восемсот дзевяцьсот".split()
BE_GENITIVE = (
    "нуля аднаго двух трох чатырох пяці шасці сямі васьмі дзевяці дзесяці адзінаццаці дванаццаці трынаццаці"
    " чатырнаццаці пятнаццаці шаснаццаці семнаццаці васямнаццаці дзевятнаццаці"
).split()
BE_TENS_GENITIVE = (
    "дваццаці трыццаці сарака пяцідзесяці шасцідзесяці сямідзесяці васьмідзесяці дзевяноста".split()
)
BE_HUNDREDS_GENITIVE = "ста двухсот трохсот чатырохсот пяцісот шасцісот сямісот васьмісот дзевяцісот".split()


def english(number: int, joint: str = " and ", comma: str = " ") -> str:
    """Twelve thousand, three hundred and forty-five."""
    if number < 20:
        return EN[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return EN_TENS[tens - 2] + (f"-{EN[rest]}" if rest else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{EN[hundreds]} hundred" + (joint + english(rest) if rest else "")
    thousands, rest = divmod(number, 1000)
    between = joint if 0 < rest < 100 else comma
    return f"{english(thousands, joint)} thousand" + (between + english(rest, joint) if rest else "")


def russian(number: int) -> str:
    forms = ("тысяча", "тысячи", "тысяч")
    return _slavic(number, RU, RU_TENS, RU_HUNDREDS, forms, {"один": "одна", "два": "две"})


def russian_genitive(number: int) -> str:
    forms = ("тысячи", "тысяч", "тысяч")
    return _slavic(number, RU_GENITIVE, RU_TENS_GENITIVE, RU_HUNDREDS_GENITIVE, forms, {"одного": "одной"})


def belarusian(number: int) -> str:
    forms = ("тысяча", "тысячы", "тысяч")
    return _slavic(number, BE, BE_TENS, BE_HUNDREDS, forms, {"адзін": "адна", "два": "дзве"})


def belarusian_genitive(number: int) -> str:
    forms = ("тысячы", "тысяч", "тысяч")
    feminine = {"аднаго": "адной", "двух": "дзвюх"}
    return _slavic(number, BE_GENITIVE, BE_TENS_GENITIVE, BE_HUNDREDS_GENITIVE, forms, feminine)


def _slavic(number, units, tens, hundreds, thousand, feminine) -> str:
    if number == 0:
        return units[0]
    words = []
    if number >= 1000:
        many = _below_thousand(number // 1000, units, tens, hundreds)
        words += [feminine.get(word, word) for word in many] + [thousand[_plural(number // 1000)]]
    return " ".join(words + _below_thousand(number % 1000, units, tens, hundreds))


def _below_thousand(number, units, tens, hundreds) -> list[str]:
    words = [hundreds[number // 100 - 1]] if number >= 100 else []
    rest = number % 100
    if rest >= 20:
        words.append(tens[rest // 10 - 2])
        rest %= 10
    return words + ([units[rest]] if rest else [])


def _plural(number: int) -> int:
    if number % 10 == 1 and number % 100 != 11:
        return 0
    return 1 if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else 2
