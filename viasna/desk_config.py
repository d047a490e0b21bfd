from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """Apart from the desk itself, which needs the models of both rooms."""

    default_site = "viasna.desk.Desk"
