from viasna.models.failed_log_in import FailedLogIn
from viasna.models.preferences import Preferences

__all__ = ["FailedLogIn", "Preferences"]
