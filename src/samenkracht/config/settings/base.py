"""Settings from the environment: typed; a bad value stops the start with a sentence."""

from pathlib import Path
from typing import Any

import django_stubs_ext
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from samenkracht.config import env
from samenkracht.config.logs import without_words

django_stubs_ext.monkeypatch()

PACKAGE_DIR = Path(__file__).resolve().parents[2]
BASE_DIR = PACKAGE_DIR.parents[1]
STATE_DIR = Path(env.text("STATE_DIR", str(BASE_DIR / "var")))

DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = env.secret("SECRET_KEY", "")
if not SECRET_KEY:
    raise ImproperlyConfigured("SECRET_KEY (or SECRET_KEY_FILE) is not set")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "localhost,127.0.0.1")
HTTPS = env.flag("HTTPS", default=False)
CSRF_TRUSTED_ORIGINS = env.words("TRUSTED_ORIGINS", "")
# The address that is printed on paper and shown on the wall; empty: the address of the request.
PUBLIC_URL = env.text("PUBLIC_URL", "").rstrip("/")

ROOT_URLCONF = "samenkracht.config.urls"
ASGI_APPLICATION = "samenkracht.config.asgi.application"
AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# SQLite cannot postpone a unique constraint; there one writer at a time keeps the order instead.
SILENCED_SYSTEM_CHECKS = ["models.W038"]
INSTALLED_APPS = [
    "samenkracht.core",
    "samenkracht.accounts",
    "samenkracht.organisations",
    "samenkracht.people",
    "samenkracht.atelier",
    "samenkracht.live",
    "samenkracht.harvest",
    "samenkracht.reports",
    "samenkracht.home",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "template_partials",
]
# All of them can work asynchronously: one that cannot would cost every phone a thread.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "servestatic.middleware.ServeStaticMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "samenkracht.core.middleware.LanguageMiddleware",
    "samenkracht.core.middleware.NoNulMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "samenkracht.organisations.http.ActingMiddleware",
    "samenkracht.core.middleware.PrivacyHeadersMiddleware",
    "samenkracht.core.middleware.BusyMiddleware",
]
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "template_partials.templatetags.partials",
                "samenkracht.core.templatetags.shell",
            ],
        },
    },
]

_postgres = env.postgres("DATABASE_URL")
DATABASES: dict[str, dict[str, Any]] = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 12, "timeout": 10}},
        **_postgres,
    }
    if _postgres
    else {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": STATE_DIR / "samenkracht.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # FULL: an answer leaves only when the commit is on disk.
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
            ),
        },
    },
}
# Carries news between processes. Empty: one process, and the hub stays in it.
REDIS_URL = env.text("REDIS_URL", "")
# Commands of phones that come in the same moment share one commit (docs/live-protocol.md).
LIVE_GROUP_COMMIT = env.flag("LIVE_GROUP_COMMIT", default=True)
# How long to search for a table plan; 0 is as long as that is worth.
SEATING_STEPS = env.number("SEATING_STEPS", 0, least=0, most=10_000_000)

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home:today"
ACCOUNT_ADAPTER = "samenkracht.accounts.adapter.StaffAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_CHANGE_EMAIL = True  # one address a person
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_FORMS = {
    "login": "samenkracht.accounts.forms.SignInForm",
    "reauthenticate": "samenkracht.accounts.forms.ConfirmForm",
    "change_password": "samenkracht.accounts.forms.ChangePasswordForm",
    "set_password": "samenkracht.accounts.forms.SetPasswordForm",
    "reset_password": "samenkracht.accounts.forms.ForgottenForm",
    "reset_password_from_key": "samenkracht.accounts.forms.NewPasswordForm",
    "add_email": "samenkracht.accounts.forms.AddressForm",
}
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/30m/key", "reset_password": "20/m/ip,5/m/key"}
EMAIL_BACKEND = env.text("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
EMAIL_PORT = env.number("EMAIL_PORT", 25, least=1, most=65535)
DEFAULT_FROM_EMAIL = env.text("EMAIL_FROM", "samenkracht@localhost")
# Whom people ask about privacy, access for all and leaks.
CONTACT_EMAIL = env.text("CONTACT_EMAIL", DEFAULT_FROM_EMAIL)

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"
CSRF_USE_SESSIONS = True
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# Only from a proxy that is named may the address of the visitor come out of a header.
PROXY_HEADER = env.text("PROXY_HEADER", "")
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English"), ("ar", "العربية")]
LOCALE_PATHS = [PACKAGE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
STATIC_URL = "/static/"
STATIC_ROOT = STATE_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "servestatic.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "without_words": {"()": "django.utils.log.CallbackFilter", "callback": without_words}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["without_words"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
