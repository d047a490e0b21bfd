### Назвы лічбаў, разрэзаў і іх значэнняў: для табліц і для тэксту каманды `figures`.

figure-detentions = Затрыманні
figure-acts = Акты пераследу
figure-people_detained = Затрыманыя людзі
figure-people_persecuted = Людзі, якія зазналі пераслед
figure-repression_cases = Выпадкі рэпрэсій
figure-administrative_trials = Адміністрацыйныя суды
figure-first_uses_of_articles = Артыкулы, ужытыя ўпершыню
figure-penalties = Пакаранні
figure-criminal_convictions = Людзі, асуджаныя па крымінальных справах
figure-political_prisoners = Палітвязні

breakdown-by_month = па месяцах
breakdown-by_region_month = па рэгіёнах і месяцах
breakdown-by_sex = паводле полу
breakdown-by_region = па рэгіёнах
breakdown-by_agency = паводле ведамства
breakdown-by_campaign = паводле кампаніі
breakdown-by_kind = па відах
breakdown-by_article = па артыкулах
breakdown-by_court = па судах
breakdown-by_judge = па суддзях
breakdown-by_outcome = паводле выніку
breakdown-by_penalty = паводле асноўнага пакарання

measure-total = усяго
measure-possible = магчыма: дата занадта недакладная
measure-unidentified = асоба не ўстаноўлена
measure-with_minor_children = маюць непаўналетніх дзяцей
measure-minors = непаўналетнія
measure-at_end = на канец перыяду
measure-women_at_end = жанчыны на канец перыяду
measure-recognised = прызнаныя
measure-ended = статус скончыўся
measure-ever = прызнаныя за ўвесь час
measure-count = колькасць
measure-byn = рублёў
measure-base_units = базавых велічынь
measure-amount_unknown = памер невядомы
measure-days = дзён
measure-hours = гадзін
measure-change = змена
measure-at_same_age = вядома ў тым жа ўзросце
measure-change_at_same_age = змена ў тым жа ўзросце

unit-act = затрыманні і іншыя акты
unit-detention = затрыманні
unit-person = людзі
unit-trial = суды
unit-person-incident = чалавек і падзея
qualifier-at_least = не менш за
qualifier-exact = дакладна

sex-female = жанчыны
sex-male = мужчыны
sex-other = іншае
outcome-convicted = прызнаныя вінаватымі
outcome-acquitted = апраўданыя
outcome-terminated = справа спыненая
outcome-returned = вернута на дапрацоўку
penalty-fine = штрафы
penalty-arrest = адміністрацыйныя арышты
penalty-community-service = грамадскія работы
look-bars = слупкі
look-tiles = плітка рэгіёнаў
look-multiples = малыя графікі, па адным на рэгіён
look-waffle = сто квадратаў
look-year = лініі, побач з мінулым годам
look-ranking = ляжачыя слупкі, спачатку найбольшыя
other-by_court = іншыя суды
other-by_judge = іншыя суддзі
label-unknown = невядома
label-no-data = няма звестак

figures-heading = Лічбы { $span }
figures-basis = Паводле стану на { $moment }, толькі правераныя запісы.
figures-comparison = У параўнанні: { $with }
