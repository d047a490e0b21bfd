"""Where: the seven units of ISO 3166-2:BY in the case that follows "in"."""

from reports.wording.errors import WordingError

IN_REGION = {
    "BY-HM": {"en": "in Minsk", "be": "у Мінску", "ru": "в Минске"},
    "BY-MI": {"en": "in the Minsk region", "be": "у Мінскай вобласці", "ru": "в Минской области"},
    "BY-BR": {"en": "in the Brest region", "be": "у Брэсцкай вобласці", "ru": "в Брестской области"},
    "BY-VI": {"en": "in the Viciebsk region", "be": "у Віцебскай вобласці", "ru": "в Витебской области"},
    "BY-HO": {"en": "in the Homieĺ region", "be": "у Гомельскай вобласці", "ru": "в Гомельской области"},
    "BY-HR": {"en": "in the Hrodna region", "be": "у Гродзенскай вобласці", "ru": "в Гродненской области"},
    "BY-MA": {"en": "in the Mahilioŭ region", "be": "у Магілёўскай вобласці", "ru": "в Могилевской области"},
}


def in_region(slug: str, language: str) -> str:
    try:
        return IN_REGION[slug][language]
    except KeyError:
        raise WordingError(f"No name in {language} for the region “{slug}”.") from None
