"""Following an incident: its changes are told on the start page. Nobody else is told who follows what."""

from django.contrib.auth.models import User

from cases.models import Following, Incident


def follow(incident: Incident, by: User) -> None:
    Following.objects.get_or_create(incident=incident, follower=by)


def unfollow(incident: Incident, by: User) -> None:
    Following.objects.filter(incident=incident, follower=by).delete()


def follows(incident: Incident, user: User) -> bool:
    return Following.objects.filter(incident=incident, follower=user.pk).exists()
