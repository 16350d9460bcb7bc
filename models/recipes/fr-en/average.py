"""Average two trainings' weights, tensor by tensor, in fp32; what fr-en-v2 is (Wortsman et al. 2022, "Model soups").

usage: average.py A.safetensors B.safetensors SHARE_OF_B OUT.safetensors
"""

import sys

from safetensors import safe_open
from safetensors.torch import load_file, save_file


def main(a, b, share, out):
    share, left, right = float(share), load_file(a), load_file(b)
    if left.keys() != right.keys():
        sys.exit(f"{a} and {b} are not the same network")
    with safe_open(a, "pt") as f:
        meta = f.metadata()
    mean = {k: ((1 - share) * left[k].float() + share * right[k].float()).half().contiguous() for k in left}
    save_file(mean, out, metadata=meta)


if __name__ == "__main__":
    main(*sys.argv[1:])
