"""The door for web servers: `gunicorn viasna.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "viasna.settings")

application = get_wsgi_application()
