from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("atelier", "0004_circle")]
    operations: ClassVar = []
