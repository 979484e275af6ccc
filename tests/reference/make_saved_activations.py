# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/activations/: folders of activations as the reference's sharded loader reads them (nt_spec 5.6), with
PyTorch and numpy. Run from the repository root: python tests/reference/make_saved_activations.py

shards/shard_0  activations.pt, a bare tensor as torch.save writes it, and metadata.json
shards/shard_1  activations.dat, a numpy memmap of half precision, and metadata.yaml
shards/notes    a folder with neither, which is passed over
expected.safetensors  the rows of both, in the order of the folders, as fp32
"""

import json
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file

D = 6
ROWS = (9, 7)
DATA = Path(__file__).parent.parent / "data" / "activations"


def metadata(rows):
    return {"model": "tiny", "total_tokens": rows, "d_model": D, "dtype": "torch.float16", "layer": 3}


def main():
    torch.manual_seed(1)
    first, second = torch.randn(ROWS[0], D).half(), torch.randn(ROWS[1], D).half()
    for name in ("shard_0", "shard_1", "notes"):
        (DATA / "shards" / name).mkdir(parents=True, exist_ok=True)
    torch.save(first, DATA / "shards/shard_0/activations.pt")
    (DATA / "shards/shard_0/metadata.json").write_text(json.dumps(metadata(ROWS[0])))
    memory = np.memmap(DATA / "shards/shard_1/activations.dat", dtype=np.float16, mode="w+", shape=(ROWS[1], D))
    memory[:] = second.numpy()
    memory.flush()
    lines = [f"{name}: {value}" for name, value in metadata(ROWS[1]).items()]
    (DATA / "shards/shard_1/metadata.yaml").write_text("\n".join(lines) + "\n")
    (DATA / "shards/notes/readme.txt").write_text("Not activations.\n")
    save_file({"activations": torch.cat([first, second]).float()}, DATA / "expected.safetensors")


if __name__ == "__main__":
    main()
