from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("atelier", "0002_theme")]
    operations: ClassVar = []
