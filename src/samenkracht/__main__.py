"""The command `samenkracht`: everything a host does from a terminal."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenkracht.config.settings.base")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
