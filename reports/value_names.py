"""What the values of breakdowns are called: vocabularies by their own names, fixed words by the wording."""

from django.db.models import Model

from cases.models import (
    ActKind,
    Agency,
    Campaign,
    Court,
    Judge,
    LawArticle,
    Occupation,
    PenaltyKind,
    PlaceOfDetention,
    Region,
)
from cases.models.fields import in_language
from reports.periods import read_period
from reports.wording import dates
from reports.wording.labels import has_label, label

_VOCABULARIES: dict[str, type[Model]] = {
    "by_region": Region,
    "by_agency": Agency,
    "by_campaign": Campaign,
    "by_kind": ActKind,
    "by_court": Court,
    "by_article": LawArticle,
    "by_penalty": PenaltyKind,
    "by_occupation": Occupation,
    "by_place": PlaceOfDetention,
}
_FIXED = {"by_sex": "sex", "by_outcome": "outcome"}


class ValueNames:
    """Names in one language; each vocabulary is read once, when it is first asked for."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._names: dict[str, dict[str, str]] = {}

    def name(self, breakdown: str, slug: str) -> str:
        """The slug itself where there is no name, such as of a judge who was deleted since."""
        if slug == "unknown" and breakdown != "by_outcome":
            return label("any", slug, self.language)
        if breakdown == "by_month":
            return dates.title(read_period(slug), self.language)
        if breakdown in _FIXED:
            kind = _FIXED[breakdown]
            return label(kind, slug, self.language) if has_label(kind, slug, self.language) else slug
        return self._of(breakdown).get(slug, slug)

    def _of(self, breakdown: str) -> dict[str, str]:
        if breakdown not in self._names:
            self._names[breakdown] = self._read(breakdown)
        return self._names[breakdown]

    def _read(self, breakdown: str) -> dict[str, str]:
        if breakdown == "by_judge":
            return {judge.code: in_language(judge, "name", self.language) for judge in Judge.objects.all()}
        model = _VOCABULARIES.get(breakdown)
        if model is None:
            return {}
        if model is LawArticle:
            return {
                row.slug: f"{row.number}{f' ({row.part})' if row.part else ''} "
                f"{in_language(row, 'title', self.language)}"
                for row in LawArticle._default_manager.all()
            }
        return {str(row.pk): in_language(row, "name", self.language) for row in model._default_manager.all()}
