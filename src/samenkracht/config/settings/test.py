"""Settings for the tests: the same house, with a quick lock on the door."""

import os
from tempfile import gettempdir

os.environ.setdefault("SECRET_KEY", "only-for-tests-and-for-nothing-else-at-all-0000")
os.environ.setdefault("ALLOWED_HOSTS", "localhost,127.0.0.1,testserver")

from samenkracht.config import env
from samenkracht.config.settings.base import *  # noqa: F403 -- settings are layered by star import

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TEMPLATES = [
    {**engine, "OPTIONS": {**engine["OPTIONS"], "debug": True}}  # lets coverage measure templates
    for engine in TEMPLATES
]
# Tests hold one transaction; the line of commands would wait for it for ever.
LIVE_GROUP_COMMIT = env.flag("LIVE_GROUP_COMMIT", default=False)
SEATING_STEPS = env.number("SEATING_STEPS", 2_000, least=0, most=10_000_000)
# Only the server of the browser tests hands out style and script: finding those files costs every
# new client of a test more than all of its requests.
SERVESTATIC_USE_FINDERS = "E2E_DATABASE" in os.environ
SERVESTATIC_USE_STATIC_ROOT = False
SERVESTATIC_AUTOREFRESH = True
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    _file = env.text("E2E_DATABASE", f"{gettempdir()}/samenkracht-test-{os.getpid()}.sqlite3")
    DATABASES["default"] |= {"NAME": _file, "TEST": {"NAME": _file}}
elif "E2E_DATABASE" in os.environ:
    DATABASES["default"]["NAME"] = env.text("E2E_DATABASE")
