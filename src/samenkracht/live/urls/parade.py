"""Where a team hands over files; `staff` takes these in."""

from django.urls import path

from samenkracht.live.views import parade

urlpatterns = [
    path("<uuid:public_id>/inlezen/", parade.hand_over, name="parade_import"),
    path("<uuid:public_id>/inlezen/<uuid:import_id>/", parade.progress, name="parade_progress"),
]
