import uuid
from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from samenkracht.atelier.domain.budget import MoneyStatus, Variant
from samenkracht.atelier.domain.pledges import Angle


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("atelier", "0004_circle"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name='ApplicationPart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('key', models.CharField(max_length=20)),
                ('text', models.TextField(max_length=8000, verbose_name='tekst')),
                ('is_own', models.BooleanField(default=True)),
            ],
        ),
        migrations.CreateModel(
            name='Budget',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('choice', models.CharField(choices=[(Variant.FULL, 'gewone begroting'), (Variant.LOW, 'zuinige begroting')], default=Variant.FULL, max_length=4)),
                ('before', models.JSONField(default=dict)),
                ('changed_at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='BudgetLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('what', models.CharField(max_length=160, verbose_name='wat')),
                ('planned_cents', models.PositiveIntegerField(blank=True, null=True, verbose_name='geschat')),
                ('actual_cents', models.PositiveIntegerField(blank=True, null=True, verbose_name='echt')),
                ('given_by', models.CharField(blank=True, max_length=120, verbose_name='krijgen wij van')),
                ('in_full', models.BooleanField(default=True, verbose_name='in de gewone begroting')),
                ('in_low', models.BooleanField(default=True, verbose_name='in de zuinige begroting')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Financier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=120, verbose_name='wie')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='wat is er afgesproken')),
                ('cents', models.PositiveIntegerField(blank=True, null=True, verbose_name='bedrag')),
                ('status', models.CharField(choices=[(MoneyStatus.ASKED, 'gevraagd'), (MoneyStatus.PROMISED, 'toegezegd'), (MoneyStatus.GRANTED, 'verleend'), (MoneyStatus.PAID, 'betaald')], default=MoneyStatus.ASKED, max_length=8)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Pledge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('who', models.CharField(max_length=120, verbose_name='organisatie')),
                ('signed_by', models.CharField(blank=True, max_length=120, verbose_name='namens')),
                ('angle', models.CharField(choices=[(Angle.LIVING, 'wonen'), (Angle.CARE, 'zorg'), (Angle.WELFARE, 'welzijn'), (Angle.MONEY, 'geld en schulden'), (Angle.WORK, 'werk'), (Angle.SCHOOL, 'school'), (Angle.SAFETY, 'veiligheid'), (Angle.FAITH, 'geloof'), (Angle.RESIDENTS, 'bewoners'), (Angle.CITY, 'gemeente'), (Angle.BUSINESS, 'winkel of bedrijf'), (Angle.OTHER, 'iets anders')], default=Angle.OTHER, max_length=10)),
                ('what', models.CharField(max_length=300, verbose_name='wat')),
                ('value_cents', models.PositiveIntegerField(blank=True, null=True, verbose_name='waarde')),
                ('begins_on', models.DateField(blank=True, null=True, verbose_name='vanaf')),
                ('signed_on', models.DateField(blank=True, null=True, verbose_name='getekend op')),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Round',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('fine', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='fijn')),
                ('so_so', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='gaat wel')),
                ('not_fine', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='niet fijn')),
                ('again', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='komt weer')),
                ('again_unsure', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='weet nog niet')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RoundWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('text', models.CharField(max_length=40, verbose_name='woord')),
                ('written_at', models.DateTimeField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TeamAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('question', models.CharField(max_length=20)),
                ('text', models.TextField(max_length=2000, verbose_name='antwoord')),
            ],
        ),
        migrations.AddField(
            model_name='atelier',
            name='grew_out_of',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='successors', to='atelier.atelier'),
        ),
        migrations.AddField(
            model_name='atelier',
            name='lessons',
            field=models.TextField(blank=True, max_length=6000, verbose_name='wat wij leerden'),
        ),
        migrations.AddField(
            model_name='applicationpart',
            name='atelier',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='application_parts', to='atelier.atelier'),
        ),
        migrations.AddField(
            model_name='budget',
            name='atelier',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='budget', to='atelier.atelier'),
        ),
        migrations.AddField(
            model_name='budget',
            name='changed_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='budgetline',
            name='atelier',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='budget_lines', to='atelier.atelier'),
        ),
        migrations.AddField(
            model_name='budgetline',
            name='gathering',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='budget_lines', to='atelier.gathering'),
        ),
        migrations.AddField(
            model_name='financier',
            name='atelier',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='financiers', to='atelier.atelier'),
        ),
        migrations.AddField(
            model_name='pledge',
            name='atelier',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pledges', to='atelier.atelier'),
        ),
        migrations.AddField(
            model_name='round',
            name='gathering',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='round', to='atelier.gathering'),
        ),
        migrations.AddField(
            model_name='roundword',
            name='gathering',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='round_words', to='atelier.gathering'),
        ),
        migrations.AddField(
            model_name='teamanswer',
            name='atelier',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='team_answers', to='atelier.atelier'),
        ),
        migrations.AddField(
            model_name='teamanswer',
            name='author',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='applicationpart',
            constraint=models.UniqueConstraint(fields=('atelier', 'key'), name='atelier_application_part_once'),
        ),
        migrations.AddConstraint(
            model_name='budget',
            constraint=models.CheckConstraint(condition=models.Q(('choice__in', ['full', 'low'])), name='atelier_budget_choice_known'),
        ),
        migrations.AddConstraint(
            model_name='financier',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['asked', 'promised', 'granted', 'paid'])), name='atelier_financier_status_known'),
        ),
        migrations.AddConstraint(
            model_name='pledge',
            constraint=models.CheckConstraint(condition=models.Q(('angle__in', ['living', 'care', 'welfare', 'money', 'work', 'school', 'safety', 'faith', 'residents', 'city', 'business', 'other'])), name='atelier_pledge_angle_known'),
        ),
        migrations.AddConstraint(
            model_name='teamanswer',
            constraint=models.UniqueConstraint(fields=('atelier', 'question', 'author'), name='atelier_answer_once'),
        ),
        migrations.AddConstraint(
            model_name='teamanswer',
            constraint=models.UniqueConstraint(condition=models.Q(('author', None)), fields=('atelier', 'question'), name='atelier_answer_together_once'),
        ),
    ]
