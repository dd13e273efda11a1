import uuid
from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from samenkracht.atelier.domain.loops import Loop
from samenkracht.atelier.domain.theme import BroughtBy
from samenkracht.method.domains import LifeDomain


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("atelier", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name='Appraisal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('atelier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='appraisals', to='atelier.atelier')),
                ('domain', models.CharField(choices=[(LifeDomain.BODY_MIND, 'Lichaam en geest'), (LifeDomain.RELATIONS, 'Sociale relaties'), (LifeDomain.MATERIAL, 'Geld en wonen'), (LifeDomain.WORK, 'Werk en bezig zijn'), (LifeDomain.VALUES, 'Waarden en inspiratie')], max_length=12, verbose_name='domein')),
                ('bites', models.TextField(blank=True, max_length=400, verbose_name='hoe het thema dit raakt')),
                ('own_trouble', models.TextField(blank=True, max_length=400, verbose_name='wat mensen dwarszit')),
                ('shared_trouble', models.TextField(blank=True, max_length=400, verbose_name='wat de buurt dwarszit')),
                ('own_strength', models.TextField(blank=True, max_length=400, verbose_name='wat mensen zelf kunnen')),
                ('shared_strength', models.TextField(blank=True, max_length=400, verbose_name='wat de buurt kan')),
                ('services_there', models.TextField(blank=True, max_length=400, verbose_name='wat er is')),
                ('services_quality', models.TextField(blank=True, max_length=400, verbose_name='hoe goed het is')),
                ('services_reach', models.TextField(blank=True, max_length=400, verbose_name='wie erbij kan')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('atelier', 'domain'), name='atelier_appraisal_once_per_domain'), models.CheckConstraint(condition=models.Q(('domain__in', ['body_mind', 'relations', 'material', 'work', 'values'])), name='atelier_appraisal_domain_known')],
            },
        ),
        migrations.CreateModel(
            name='CentralQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('atelier', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='central_question', to='atelier.atelier')),
                ('text', models.CharField(blank=True, max_length=200, verbose_name='vraag')),
                ('brought_by', models.CharField(blank=True, choices=[(BroughtBy.RESIDENTS, 'bewoners zelf'), (BroughtBy.TALKS, 'gesprekken vooraf'), (BroughtBy.TEAM, 'het team')], max_length=10, verbose_name='van wie')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('brought_by__in', ['', 'residents', 'talks', 'team'])), name='atelier_question_source_known')],
            },
        ),
        migrations.CreateModel(
            name='TitleIdea',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('atelier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='title_ideas', to='atelier.atelier')),
                ('text', models.CharField(max_length=120, verbose_name='titel')),
                ('thought_of_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('thought_of_at', models.DateTimeField()),
                ('stepped_down_at', models.DateTimeField(blank=True, null=True)),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('atelier', 'text'), name='atelier_title_idea_once')],
            },
        ),
        migrations.CreateModel(
            name='LoopLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('atelier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='loop_links', to='atelier.atelier')),
                ('loop', models.CharField(choices=[(Loop.VULNERABILITY, 'moeilijker'), (Loop.STRENGTH, 'beter')], max_length=10, verbose_name='cirkel')),
                ('position', models.PositiveSmallIntegerField(verbose_name='plaats')),
                ('text', models.CharField(max_length=60, verbose_name='schakel')),
                ('examples', models.TextField(blank=True, max_length=600, verbose_name='voorbeelden')),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('loop__in', ['moeilijker', 'beter'])), name='atelier_loop_known')],
            },
        ),
        migrations.CreateModel(
            name='Talk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('atelier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='talks', to='atelier.atelier')),
                ('held_on', models.DateField(verbose_name='wanneer')),
                ('situation', models.TextField(blank=True, max_length=1500, verbose_name='hoe het gaat')),
                ('matters', models.TextField(blank=True, max_length=1500, verbose_name='wat belangrijk is')),
                ('invest', models.TextField(blank=True, max_length=1500, verbose_name='waar tijd in')),
                ('able', models.TextField(blank=True, max_length=1500, verbose_name='wat iemand kan')),
                ('together', models.TextField(blank=True, max_length=1500, verbose_name='wat samen kan')),
                ('needed', models.TextField(blank=True, max_length=1500, verbose_name='wie of wat nog nodig is')),
                ('domains', models.JSONField(default=list, verbose_name='domeinen')),
                ('may_quote', models.BooleanField(default=False, verbose_name='mag u gebruiken')),
                ('noted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('noted_at', models.DateTimeField()),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Ground',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('atelier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grounds', to='atelier.atelier')),
                ('text', models.CharField(max_length=200, verbose_name='uitgangspunt')),
                ('agreed_on', models.DateField(blank=True, null=True, verbose_name='afgesproken op')),
                ('written_at', models.DateTimeField()),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
