import uuid
from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("atelier", "0002_theme"),
        ("organisations", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations: ClassVar = [
        migrations.AddField(
            model_name="block",
            name="materials",
            field=models.TextField(blank=True, max_length=600, verbose_name="leg klaar"),
        ),
        migrations.AddField(
            model_name="block",
            name="words",
            field=models.TextField(blank=True, max_length=600, verbose_name="wat u zegt"),
        ),
        migrations.AddField(
            model_name="gathering",
            name="ends_by",
            field=models.TimeField(blank=True, null=True, verbose_name="klaar om"),
        ),
        migrations.CreateModel(
            name="GoodExample",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("title", models.CharField(max_length=120, verbose_name="titel")),
                ("lesson", models.TextField(max_length=600, verbose_name="wat u ervan leert")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="link")),
                (
                    "teller",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="wie erover kan vertellen"
                    ),
                ),
                (
                    "offline",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="als het internet hapert"
                    ),
                ),
                ("questions", models.TextField(blank=True, max_length=600, verbose_name="vragen")),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="examples",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.AddField(
            model_name="block",
            name="example",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="blocks",
                to="atelier.goodexample",
            ),
        ),
        migrations.CreateModel(
            name="Template",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "about",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="waar het goed voor is"
                    ),
                ),
                (
                    "lessons",
                    models.TextField(blank=True, max_length=6000, verbose_name="wat wij leerden"),
                ),
                ("plan", models.JSONField()),
                ("is_shared", models.BooleanField(default=False, verbose_name="gedeeld")),
                ("made_at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="templates",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
    ]
