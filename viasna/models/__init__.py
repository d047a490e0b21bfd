from viasna.models.api_token import ApiKnown, ApiToken, ApiUse
from viasna.models.failed_log_in import FailedLogIn
from viasna.models.preferences import Preferences

__all__ = ["ApiKnown", "ApiToken", "ApiUse", "FailedLogIn", "Preferences"]
