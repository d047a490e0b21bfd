### Названия цифр, разрезов и их значений: для таблиц и для текста команды `figures`.

figure-detentions = Задержания
figure-acts = Акты преследования
figure-people_detained = Задержанные люди
figure-people_persecuted = Люди, подвергшиеся преследованию
figure-repression_cases = Случаи репрессий
figure-administrative_trials = Административные суды
figure-first_uses_of_articles = Статьи, применённые впервые
figure-penalties = Наказания
figure-criminal_convictions = Люди, осуждённые по уголовным делам
figure-political_prisoners = Политзаключённые

breakdown-by_month = по месяцам
breakdown-by_region_month = по регионам и месяцам
breakdown-by_sex = по полу
breakdown-by_region = по регионам
breakdown-by_agency = по ведомству
breakdown-by_campaign = по кампании
breakdown-by_kind = по видам
breakdown-by_article = по статьям
breakdown-by_court = по судам
breakdown-by_judge = по судьям
breakdown-by_outcome = по исходу
breakdown-by_penalty = по основному наказанию

measure-total = всего
measure-possible = возможно: дата слишком неточная
measure-unidentified = личность не установлена
measure-with_minor_children = имеют несовершеннолетних детей
measure-minors = несовершеннолетние
measure-at_end = на конец периода
measure-women_at_end = женщины на конец периода
measure-recognised = признаны
measure-ended = статус прекратился
measure-ever = признаны за всё время
measure-count = количество
measure-byn = рублей
measure-base_units = базовых величин
measure-amount_unknown = размер неизвестен
measure-days = дней
measure-hours = часов
measure-change = изменение
measure-at_same_age = известно в том же возрасте
measure-change_at_same_age = изменение в том же возрасте

unit-act = задержания и другие акты
unit-detention = задержания
unit-person = люди
unit-trial = суды
unit-person-incident = человек и событие
qualifier-at_least = не менее
qualifier-exact = точно

sex-female = женщины
sex-male = мужчины
sex-other = другое
outcome-convicted = признаны виновными
outcome-acquitted = оправданы
outcome-terminated = дело прекращено
outcome-returned = возвращено на доработку
penalty-fine = штрафы
penalty-arrest = административные аресты
penalty-community-service = общественные работы
look-bars = столбики
look-tiles = плитка регионов
look-multiples = малые графики, по одному на регион
look-waffle = сто квадратов
look-year = линии, рядом с прошлым годом
look-ranking = лежачие столбики, сначала самые большие
other-by_court = другие суды
other-by_judge = другие судьи
label-unknown = неизвестно
label-no-data = нет данных

figures-heading = Цифры { $span }
figures-basis = По состоянию на { $moment }, только проверенные записи.
figures-comparison = В сравнении: { $with }
