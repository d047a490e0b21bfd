"""Towns with their region, their courts, and how one says "in" them in three languages."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Town:
    region: str
    be: str
    ru: str
    en: str
    in_be: str
    in_ru: str
    courts: tuple[str, ...]
    weight: int  # inside its region

    @property
    def in_en(self) -> str:
        return f"in {self.en}"

    @property
    def police(self) -> str:
        return "ruus" if len(self.courts) > 1 else "rauus"


def _towns(text: str) -> tuple[Town, ...]:
    return tuple(_town(*(part.strip() for part in line.split("|"))) for line in text.strip().splitlines())


def _town(region: str, be: str, ru: str, en: str, in_be: str, in_ru: str, courts: str, weight: str) -> Town:
    return Town(f"BY-{region}", be, ru, en, f"у {in_be}", f"в {in_ru}", tuple(courts.split()), int(weight))


TOWNS = _towns("""
HM | Мінск | Минск | Minsk | Мінску | Минске | minsk-zavodski minsk-lieninski minsk-maskouski minsk-kastrycnicki minsk-partyzanski minsk-piersamajski minsk-savecki minsk-frunzienski minsk-centralny | 1
MI | Барысаў | Борисов | Barysaŭ | Барысаве | Борисове | barysau | 6
MI | Маладзечна | Молодечно | Maladziečna | Маладзечне | Молодечно | maladziecna | 5
MI | Салігорск | Солигорск | Salihorsk | Салігорску | Солигорске | salihorsk | 5
MI | Слуцк | Слуцк | Sluck | Слуцку | Слуцке | sluck | 3
MI | Жодзіна | Жодино | Žodzina | Жодзіне | Жодино | zodzina | 4
MI | Вілейка | Вилейка | Viliejka | Вілейцы | Вилейке | viliejka | 2
MI | Дзяржынск | Дзержинск | Dziaržynsk | Дзяржынску | Дзержинске | dziarzynsk | 2
MI | Нясвіж | Несвиж | Niasviž | Нясвіжы | Несвиже | niasviz | 1
MI | Смалявічы | Смолевичи | Smaliavičy | Смалявічах | Смолевичах | smaliavicy | 2
MI | Стоўбцы | Столбцы | Stoŭbcy | Стоўбцах | Столбцах | stoubcy | 1
MI | Лагойск | Логойск | Lahojsk | Лагойску | Логойске | lahojsk | 1
BR | Брэст | Брест | Brest | Брэсце | Бресте | brest-lieninski brest-maskouski | 10
BR | Баранавічы | Барановичи | Baranavičy | Баранавічах | Барановичах | baranavicy | 5
BR | Пінск | Пинск | Pinsk | Пінску | Пинске | pinsk | 5
BR | Кобрын | Кобрин | Kobryn | Кобрыне | Кобрине | kobryn | 2
BR | Івацэвічы | Ивацевичи | Ivacevičy | Івацэвічах | Ивацевичах | ivacevicy | 1
BR | Лунінец | Лунинец | Luniniec | Лунінцы | Лунинце | luniniec | 2
BR | Пружаны | Пружаны | Pružany | Пружанах | Пружанах | pruzany | 1
BR | Столін | Столин | Stolin | Століне | Столине | stolin | 1
BR | Бяроза | Берёза | Biaroza | Бярозе | Берёзе | biaroza | 2
BR | Драгічын | Дрогичин | Drahičyn | Драгічыне | Дрогичине | drahicyn | 1
VI | Віцебск | Витебск | Viciebsk | Віцебску | Витебске | viciebsk-cyhunacny viciebsk-kastrycnicki viciebsk-piersamajski | 8
VI | Орша | Орша | Orša | Оршы | Орше | orsa | 4
VI | Полацк | Полоцк | Polack | Полацку | Полоцке | polack | 3
VI | Наваполацк | Новополоцк | Navapolack | Наваполацку | Новополоцке | navapolack | 4
VI | Глыбокае | Глубокое | Hlybokaje | Глыбокім | Глубоком | hlybokaje | 1
VI | Паставы | Поставы | Pastavy | Паставах | Поставах | pastavy | 1
VI | Лепель | Лепель | Liepieĺ | Лепелі | Лепеле | liepiel | 1
VI | Докшыцы | Докшицы | Dokšycy | Докшыцах | Докшицах | doksycy | 1
HO | Гомель | Гомель | Homieĺ | Гомелі | Гомеле | homiel-cyhunacny homiel-navabielicki homiel-savecki homiel-centralny | 10
HO | Мазыр | Мозырь | Mazyr | Мазыры | Мозыре | mazyr | 5
HO | Жлобін | Жлобин | Žlobin | Жлобіне | Жлобине | zlobin | 3
HO | Рэчыца | Речица | Rečyca | Рэчыцы | Речице | recyca | 2
HO | Светлагорск | Светлогорск | Svietlahorsk | Светлагорску | Светлогорске | svietlahorsk | 4
HO | Калінкавічы | Калинковичи | Kalinkavičy | Калінкавічах | Калинковичах | kalinkavicy | 1
HO | Рагачоў | Рогачёв | Rahačoŭ | Рагачове | Рогачёве | rahacou | 1
HO | Добруш | Добруш | Dobruš | Добрушы | Добруше | dobrus | 1
HO | Жыткавічы | Житковичи | Žytkavičy | Жыткавічах | Житковичах | zytkavicy | 1
HR | Гродна | Гродно | Hrodna | Гродне | Гродно | hrodna-lieninski hrodna-kastrycnicki | 10
HR | Ліда | Лида | Lida | Лідзе | Лиде | lida | 4
HR | Слонім | Слоним | Slonim | Слоніме | Слониме | slonim | 2
HR | Ваўкавыск | Волковыск | Vaŭkavysk | Ваўкавыску | Волковыске | vaukavysk | 2
HR | Смаргонь | Сморгонь | Smarhoń | Смаргоні | Сморгони | smarhon | 2
HR | Навагрудак | Новогрудок | Navahrudak | Навагрудку | Новогрудке | navahrudak | 2
HR | Астравец | Островец | Astraviec | Астраўцы | Островце | astraviec | 1
HR | Ашмяны | Ошмяны | Ašmiany | Ашмянах | Ошмянах | asmiany | 1
HR | Шчучын | Щучин | Ščučyn | Шчучыне | Щучине | scucyn | 1
MA | Магілёў | Могилёв | Mahilioŭ | Магілёве | Могилёве | mahiliou-lieninski mahiliou-kastrycnicki | 8
MA | Бабруйск | Бобруйск | Babrujsk | Бабруйску | Бобруйске | babrujsk | 6
MA | Горкі | Горки | Horki | Горках | Горках | horki | 2
MA | Асіповічы | Осиповичи | Asipovičy | Асіповічах | Осиповичах | asipovicy | 2
MA | Крычаў | Кричев | Kryčaŭ | Крычаве | Кричеве | krycau | 1
MA | Шклоў | Шклов | Škloŭ | Шклове | Шклове | sklou | 1
MA | Быхаў | Быхов | Bychaŭ | Быхаве | Быхове | bychau | 1
""")

REGIONS = {"BY-HM": 45, "BY-MI": 13, "BY-BR": 12, "BY-HO": 11, "BY-HR": 8, "BY-VI": 6, "BY-MA": 5}

# Where the recipients of food parcels lived: less of Minsk, more of the west.
PARCEL_REGIONS = {"BY-HM": 34, "BY-MI": 12, "BY-BR": 16, "BY-HO": 14, "BY-HR": 11, "BY-VI": 7, "BY-MA": 6}

BORDER_TOWNS = tuple(town for town in TOWNS if town.en in {"Brest", "Hrodna", "Ašmiany", "Astraviec", "Lida"})

# The place people are first brought to, where the reference data know it.
HOLDING = {"BY-HM": ("icu-akrescina", "cip-akrescina"), "BY-MI": ("icu-zodzina",)}
PRE_TRIAL = {
    "BY-HM": "sizo-1", "BY-MI": "prison-8", "BY-BR": "sizo-7", "BY-VI": "sizo-2",
    "BY-HO": "sizo-3", "BY-HR": "prison-1", "BY-MA": "prison-4",
}
COLONIES = {
    "male": ("ik-1", "ik-2", "ik-3", "ik-8", "ik-9", "ik-15", "ik-17", "ik-22", "prison-1", "prison-4"),
    "female": ("ik-4", "ik-24"),
}


def regional_court(region: str) -> str:
    names = {"BY-HM": "minsk-city", "BY-MI": "minsk-regional", "BY-BR": "brest-regional", "BY-HO": "homiel-regional",
             "BY-HR": "hrodna-regional", "BY-VI": "viciebsk-regional", "BY-MA": "mahiliou-regional"}
    return f"{names[region]}-court"


def some_town(rng: Random, regions: dict[str, int] = REGIONS) -> Town:
    region = rng.choices(list(regions), list(regions.values()))[0]
    towns = [town for town in TOWNS if town.region == region]
    return rng.choices(towns, [town.weight for town in towns])[0]
