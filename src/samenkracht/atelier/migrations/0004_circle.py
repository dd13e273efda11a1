import uuid
from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("atelier", "0003_programme"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Ask",
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
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("listed", "nog vragen"),
                            ("asked", "gevraagd"),
                            ("yes", "komt"),
                            ("no", "komt niet"),
                        ],
                        default="listed",
                        max_length=8,
                    ),
                ),
                ("what_for", models.CharField(blank=True, max_length=120, verbose_name="waarvoor")),
            ],
        ),
        migrations.CreateModel(
            name="Chore",
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
                ("what", models.CharField(max_length=160, verbose_name="wat")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                ("done_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Expense",
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
                ("who", models.CharField(max_length=80, verbose_name="wie")),
                ("what", models.CharField(blank=True, max_length=120, verbose_name="waarvoor")),
                ("cents", models.PositiveIntegerField(verbose_name="bedrag")),
                ("paid_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Invitation",
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
                ("title", models.CharField(blank=True, max_length=80, verbose_name="kop")),
                ("words", models.TextField(blank=True, max_length=400, verbose_name="tekst")),
                ("sender", models.CharField(blank=True, max_length=120, verbose_name="groet van")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Promise",
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
                ("word", models.CharField(blank=True, max_length=30)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "nog vragen"),
                            ("asked", "heeft gevraagd"),
                            ("not", "lukt niet"),
                            ("came", "kwam"),
                        ],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("made_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Treat",
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
                ("who", models.CharField(max_length=80, verbose_name="wie")),
                ("what", models.CharField(max_length=120, verbose_name="wat")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="participant",
            name="is_on_swan_line",
            field=models.BooleanField(default=False, verbose_name="op de zwaanlijn"),
        ),
        migrations.AddField(
            model_name="participant",
            name="kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("association", "vereniging"),
                    ("housing", "wonen"),
                    ("care", "zorg"),
                    ("welfare", "welzijn"),
                    ("school", "onderwijs"),
                    ("culture", "cultuur"),
                    ("faith", "geloof"),
                    ("business", "ondernemer"),
                    ("safety", "veiligheid"),
                    ("municipality", "gemeente"),
                    ("other", "iets anders"),
                ],
                max_length=14,
                verbose_name="soort",
            ),
        ),
        migrations.AddField(
            model_name="participant",
            name="known_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="participant",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "",
                            "association",
                            "housing",
                            "care",
                            "welfare",
                            "school",
                            "culture",
                            "faith",
                            "business",
                            "safety",
                            "municipality",
                            "other",
                        ],
                    )
                ),
                name="atelier_participant_kind_known",
            ),
        ),
        migrations.AddField(
            model_name="ask",
            name="asked_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="ask",
            name="gathering",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="asks",
                to="atelier.gathering",
            ),
        ),
        migrations.AddField(
            model_name="ask",
            name="participant",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="asks",
                to="atelier.participant",
            ),
        ),
        migrations.AddField(
            model_name="chore",
            name="gathering",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="chores",
                to="atelier.gathering",
            ),
        ),
        migrations.AddField(
            model_name="chore",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="expense",
            name="gathering",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="expenses",
                to="atelier.gathering",
            ),
        ),
        migrations.AddField(
            model_name="expense",
            name="paid_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="invitation",
            name="gathering",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="invitation",
                to="atelier.gathering",
            ),
        ),
        migrations.AddField(
            model_name="promise",
            name="asker",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="promises",
                to="atelier.participant",
            ),
        ),
        migrations.AddField(
            model_name="promise",
            name="gathering",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="promises",
                to="atelier.gathering",
            ),
        ),
        migrations.AddField(
            model_name="promise",
            name="guest",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="promised",
                to="atelier.participant",
            ),
        ),
        migrations.AddField(
            model_name="treat",
            name="gathering",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="treats",
                to="atelier.gathering",
            ),
        ),
        migrations.AddConstraint(
            model_name="ask",
            constraint=models.UniqueConstraint(
                fields=("gathering", "participant"), name="atelier_ask_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="ask",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["listed", "asked", "yes", "no"])),
                name="atelier_ask_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="expense",
            constraint=models.CheckConstraint(
                condition=models.Q(("cents__gte", 1)), name="atelier_expense_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="promise",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["open", "asked", "not", "came"])),
                name="atelier_promise_state_known",
            ),
        ),
    ]
