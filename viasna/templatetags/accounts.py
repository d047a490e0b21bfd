import re

from django import template
from django.utils.translation import gettext as _

register = template.Library()

# The first that is found is the name: each later one also calls itself by those before it.
BROWSERS = {"Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "Chrom": "Chrome", "Safari": "Safari"}
SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS": "Mac",
    "Linux": "Linux",
}


@register.filter
def browser_of(user_agent: str) -> str:
    """A few words for what a browser says of itself in a line."""
    names = [
        next((name for sign, name in known.items() if sign in user_agent), "")
        for known in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(filter(None, names)) or _("a browser that does not say its name")


@register.filter
def in_fours(secret: str) -> str:
    """In groups of four, to be typed into an app."""
    return " ".join(re.findall(".{1,4}", secret))
