"""How often somebody may ask: counted for each token, and without one for each address.

On a server the web server in front counts by address, because nothing behind it is told one (`deploy/nginx.conf`);
whoever comes from this very machine is therefore not counted here. What is counted here is kept in memory only.
"""

import time
from typing import Any

from django.utils.crypto import salted_hmac
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle, SimpleRateThrottle

HERE = {"", "127.0.0.1", "::1"}
A_MINUTE = 60


def per_minute(scope: str) -> int:
    rates: Any = SimpleRateThrottle.THROTTLE_RATES
    return int(str(rates[scope]).partition("/")[0])


class TokenThrottle(BaseThrottle):
    def allow_request(self, request: Request, view: Any) -> bool:
        access: Any = request.auth
        return access is None or access.in_minute <= per_minute("token")

    def wait(self) -> float:
        return A_MINUTE - time.time() % A_MINUTE


class AddressThrottle(SimpleRateThrottle):
    scope = "address"

    def get_cache_key(self, request: Request, view: Any) -> str | None:
        address = request.META.get("REMOTE_ADDR", "")
        if request.auth is not None or address in HERE:
            return None
        return salted_hmac("viasna.api.address", address).hexdigest()
