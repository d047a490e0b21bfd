from reports.number_check.belarusian import BELARUSIAN
from reports.number_check.english import ENGLISH
from reports.number_check.russian import RUSSIAN
from reports.number_check.vocabulary import Vocabulary

VOCABULARIES: dict[str, Vocabulary] = {"be": BELARUSIAN, "ru": RUSSIAN, "en": ENGLISH}
