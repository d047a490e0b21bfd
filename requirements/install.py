"""Makes .venv and installs the locked packages: `python3 requirements/install.py runtime` (or `dev`; `symbols`).

A second run does nothing while the lock stays the same. An old Python 3 must be able to read this file too.
"""

import os
import shutil
import subprocess
import sys

PROJECT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(PROJECT, ".venv")
PYTHON = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin", "python")


def main(name):
    if sys.version_info < (3, 11):
        sys.exit(
            "Viasna needs Python 3.11 or newer; this is %d.%d. "
            "Name another with: make PYTHON=/path/to/python3.12 ..." % sys.version_info[:2]
        )
    lock = os.path.join(PROJECT, "requirements", name + ".txt")
    installed = os.path.join(VENV, name + ".lock")
    if not works():
        make_venv()
    if read(lock) != read(installed):
        install(lock)
        remember(name, lock)


def works():
    """Whether .venv stands, and its Python with it: an upgrade of the system can take that away."""
    return os.path.exists(PYTHON) and subprocess.call([PYTHON, "-c", "import pip"]) == 0


def make_venv():
    print("Making the virtual environment .venv", flush=True)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", VENV]):
        sys.exit("Python's venv module is missing. On Debian and Ubuntu: sudo apt install python3-venv")


def install(lock):
    count = read(lock).count("==")
    print("Installing %d locked packages (the first time takes a minute or two)" % count, flush=True)
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    if subprocess.call(command + ["-r", lock]):
        sys.exit(
            "The packages could not be installed; the lines above say why. Run the same command again after."
        )


def remember(name, lock):
    shutil.copyfile(lock, os.path.join(VENV, name + ".lock"))
    if name == "dev":
        # Its packages are a superset, in the same versions.
        runtime = os.path.join(PROJECT, "requirements", "runtime.txt")
        shutil.copyfile(runtime, os.path.join(VENV, "runtime.lock"))


def read(path):
    if not os.path.exists(path):
        return ""
    with open(path) as file:
        return file.read()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "runtime")
