"""How gunicorn serves Viasna: `gunicorn -c deploy/gunicorn.conf.py viasna.wsgi`."""

bind = "unix:/run/viasna/gunicorn.sock"
workers = 3
threads = 4
worker_class = "gthread"
# A bad setting then stops the start once, with its sentences, instead of one worker after the other.
preload_app = True
# Requests under way have this long to end when the service is stopped.
graceful_timeout = 30
timeout = 60
# No open control socket in somebody's home folder.
control_socket_disable = True
# Addresses of readers are not written down; the time and the failing page are.
accesslog = None
