"""The product's own settings, with two addresses more for tools that know no cookies."""

from samenkracht.config.settings.base import *  # noqa: F403 -- settings are layered by star import

ROOT_URLCONF = "proof_urls"
