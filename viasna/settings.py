"""The settings of the site. What differs from place to place is read in `viasna/environment.py`."""

from typing import Any

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from viasna import environment
from viasna.database import POSTGRESQL_OPTIONS, SQLITE_OPTIONS

BASE_DIR = environment.PROJECT
ENVIRONMENT = environment.read()
PRODUCTION = ENVIRONMENT.production

DEBUG = ENVIRONMENT.debug
SECRET_KEY = ENVIRONMENT.secret_key
ALLOWED_HOSTS = ENVIRONMENT.allowed_hosts
SITE_URL = ENVIRONMENT.site_url
# Beside the pictures, not among them: no web server sends anything from here.
EVIDENCE_ROOT = ENVIRONMENT.data_dir / "evidence"
EVIDENCE_MAX_MB = ENVIRONMENT.evidence_max_mb
EXPORT_ROOT = ENVIRONMENT.data_dir / "exports"
EXPORT_RELEASE_ABOVE = ENVIRONMENT.export_release_above  # people
EXPORT_AT_ONCE = ENVIRONMENT.export_at_once  # rows
# How far the worker is with files that come in, and whether it is to stop: numbers alone.
IMPORT_ROOT = ENVIRONMENT.data_dir / "var" / "imports"
VIASNA_SEALING_KEYS = ENVIRONMENT.sealing_keys

INSTALLED_APPS = [
    "viasna.desk_config.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "import_export",
    "django_filters",
    "rest_framework",
    "simple_history",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "django_tasks",
    "django_tasks_db",
    "cases",
    "reports",
    "viasna",
]

# The headers come first, so that every answer carries them, also one made by a failure further in.
MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "viasna.middleware.PrivacyHeadersMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "viasna.uploads.FilesInMemory",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "viasna.accounts.middleware.SessionLimits",
    "viasna.accounts.middleware.PreferredLanguage",
    "django.contrib.messages.middleware.MessageMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "viasna.relogin.KeepWhatWasTyped",
    "viasna.accounts.middleware.Door",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "viasna.urls"
WSGI_APPLICATION = "viasna.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "viasna.preferences.looks",
                "viasna.accounts.context.desk",
            ],
        },
    },
]
# Templates of form widgets may be replaced in templates/ too.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
INSTALLED_APPS.append("django.forms")

DATABASES: dict[str, Any] = {"default": ENVIRONMENT.database}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEST_DATABASE_NAME = ENVIRONMENT.test_database_name or "test_viasna"
if ENVIRONMENT.database["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
    # A file, not memory: tests meet the locks and the settings of a live site.
    TEST_DATABASE_NAME = str(ENVIRONMENT.data_dir / "var" / f"{TEST_DATABASE_NAME}.sqlite3")
else:
    DATABASES["default"]["OPTIONS"] = POSTGRESQL_OPTIONS | ENVIRONMENT.database.get("OPTIONS", {})
DATABASES["default"]["TEST"] = {"NAME": TEST_DATABASE_NAME}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in {
        "UserAttributeSimilarityValidator": {},
        "MinimumLengthValidator": {"min_length": 12},
        "CommonPasswordValidator": {},
        "NumericPasswordValidator": {},
    }.items()
]
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"

# Days, months and quarters are those of Minsk; the database keeps UTC.
TIME_ZONE = "Europe/Minsk"
USE_TZ = True
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("be", _("Belarusian")), ("ru", _("Russian")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["viasna.formats"]

STATIC_URL = "/static/"
STATIC_ROOT = ENVIRONMENT.data_dir / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
# Public pages as answered last, in files: every process of the machine reads them and sees that they are outdated.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pages": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": ENVIRONMENT.data_dir / "var" / "pages",
        "OPTIONS": {"MAX_ENTRIES": 5000},
    },
}

MEDIA_URL = "/media/"
MEDIA_ROOT = ENVIRONMENT.data_dir / "media"
# Where the web server in front finds the pictures when the application says so; nobody else can ask there.
INTERNAL_MEDIA_URL = "/internal-media/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage",
    },
}
# On one computer static files are served from where they lie, with no collecting first.
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_AUTOREFRESH = not PRODUCTION
WHITENOISE_ALLOW_ALL_ORIGINS = False

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
# Nothing here films, listens, locates or pays.
UNUSED_FEATURES = (
    "accelerometer autoplay browsing-topics camera display-capture fullscreen geolocation gyroscope "
    "magnetometer microphone midi payment usb"
)
PERMISSIONS_POLICY: dict[str, list[str]] = {feature: [] for feature in UNUSED_FEATURES.split()} | {
    "publickey-credentials-get": ["self"]  # security keys
}
# A pasted list has three hundred lines, and of each a dozen things are asked.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_REFERRER_POLICY = "no-referrer"

# Twelve hours at most, and no longer than the browser stays open.
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PRODUCTION
SECURE_SSL_REDIRECT = PRODUCTION
if PRODUCTION:
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"
    SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True

# A form from before the last log-in: what was typed is not lost.
CSRF_FAILURE_VIEW = "viasna.relogin.form_refused"

# Whether an article needs a second person before readers see it (docs/approving.md).
REQUIRE_APPROVAL = ENVIRONMENT.require_approval

SESSION_IDLE_MINUTES = ENVIRONMENT.session_idle_minutes

# The second factor: of the library only the log-in by code or key, no sign-up, no e-mail, no other site.
SECOND_FACTOR = ENVIRONMENT.second_factor
AUTHENTICATION_BACKENDS = ["viasna.failed_logins.Guard", "django.contrib.auth.backends.ModelBackend"]
ACCOUNT_ADAPTER = "viasna.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
# Counted in `viasna.failed_logins`: the library counts by address, in the memory of each process.
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False
MFA_ADAPTER = "viasna.accounts.adapters.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "viasna.accounts.forms.CodeForm",
    "reauthenticate": "viasna.accounts.forms.CodeAgainForm",
}
MFA_RECOVERY_CODES_SHOW_ONCE = True
# Half a minute before and after: clocks of telephones go wrong.
MFA_TOTP_TOLERANCE = 1

# Failed log-ins: see `viasna.failed_logins`.
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = "viasna.failed_logins.period"
AXES_LOCKOUT_PARAMETERS = "viasna.failed_logins.door"
AXES_LOCKOUT_CALLABLE = "viasna.failed_logins.locked_out"
AXES_USERNAME_CALLABLE = "viasna.failed_logins.name_to_keep"
AXES_CLIENT_IP_CALLABLE = "viasna.failed_logins.address"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ACCESS_FAILURE_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "csrfmiddlewaretoken", "code", "credential"]

# What fails is written to the console, where the service's journal finds it; what readers ask for is not.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": []},
        "django.request": {"level": "ERROR"},
        "axes": {"level": "CRITICAL"},  # it would write down who tried
        "django_tasks": {"level": "WARNING"},
        "django_tasks_db": {"level": "WARNING"},
    },
}

# The library lets any member of staff export and import; here both are permissions of their own.
IMPORT_EXPORT_IMPORT_PERMISSION_CODE = "import"
IMPORT_EXPORT_EXPORT_PERMISSION_CODE = "export"
IMPORT_EXPORT_USE_TRANSACTIONS = True
IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True

# What is done in the background is kept in the database (`cases.background`); `manage.py work` does it.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# A version is brought back by a verb that makes it "submitted", never by the library's own button.
SIMPLE_HISTORY_REVERT_DISABLED = True

# What programs ask: strictly, by token, in JSON or CSV (docs/api.md).
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["viasna.api.authentication.TokenAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["cases.api.rendering.Json"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "cases.api.rendering.Negotiation",
    "DEFAULT_THROTTLE_CLASSES": [
        "viasna.api.throttles.TokenThrottle",
        "viasna.api.throttles.AddressThrottle",
    ],
    "DEFAULT_THROTTLE_RATES": {"token": "300/minute", "address": "60/minute"},
    "EXCEPTION_HANDLER": "viasna.api.problems.handle",
}
