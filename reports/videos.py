"""Addresses of videos elsewhere: one for each video, without what follows whoever opens it.

Nothing of them is loaded by our pages; a reader who opens one is told where it leads.
"""

import re
from urllib.parse import SplitResult, parse_qs, parse_qsl, urlencode, urlsplit

YOUTUBE = {"youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com", "youtu.be"}
VIMEO = {"vimeo.com", "player.vimeo.com"}
# Of parameters: campaigns (utm_…), who shared it (si, igsh, feature), whose click it was (fbclid, gclid …).
TRACKING = re.compile(
    r"(?i)utm_.*|mc_[ce]id|.*clid|si|igshid|igsh|feature|pp|ab_channel|ref|ref_src|ref_url|share(d|_id)?|t_id|_openstat"
)
_YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_IN_PATH = re.compile(r"/(?:shorts|embed|live|v)/([A-Za-z0-9_-]{11})/?")


def canonical(address: str) -> str:
    """What is no address of the web stays as it was typed: the checks say what is wrong with it."""
    typed = address.strip()
    try:
        parts = urlsplit(typed)
        host = host_of(typed)
    except ValueError:
        return typed
    if parts.scheme.lower() != "https" or not host:
        return typed
    if host in YOUTUBE and (video := _youtube_id(parts, host)):
        return f"https://www.youtube.com/watch?v={video}{_begin(parts)}"
    if host in VIMEO and (found := re.fullmatch(r"/(?:video/)?([0-9]+)/?", parts.path)):
        # A video that is not listed opens only with its key.
        key = parse_qs(parts.query).get("h", [""])[0]
        return f"https://vimeo.com/{found[1]}" + (f"/{key}" if key.isalnum() else "")
    asked = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in asked if not TRACKING.fullmatch(name)]
    return parts._replace(scheme="https", netloc=parts.netloc.lower(), query=urlencode(kept)).geturl()


def host_of(address: str) -> str:
    """As readers know it: youtube.com. Raises ValueError for what is no address."""
    return (urlsplit(address.strip()).hostname or "").removeprefix("www.")


def _youtube_id(parts: SplitResult, host: str) -> str:
    if host == "youtu.be":
        video = parts.path.strip("/")
    elif found := _IN_PATH.fullmatch(parts.path):
        video = found[1]
    else:
        video = parse_qs(parts.query).get("v", [""])[0]
    return video if _YOUTUBE_ID.fullmatch(video) else ""


def _begin(parts: SplitResult) -> str:
    """From which second on."""
    asked = parse_qs(parts.query)
    found = re.fullmatch(r"([0-9]{1,5})s?", (asked.get("t") or asked.get("start") or [""])[0])
    return f"&t={found[1]}s" if found else ""
