# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the files of tests/data/torch with torch.save (PyTorch 2.15) for tst_torch_checkpoint.
Run from the repository root: python tests/reference/make_torch_files.py"""

import os
import zipfile
from collections import OrderedDict
from pathlib import Path

import torch

FOLDER = Path(__file__).parent.parent / "data" / "torch"


class Command:
    """Unpickling this would run a program."""

    def __reduce__(self):
        return os.system, ("true",)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    whole = torch.arange(24.0).reshape(4, 6)
    views = OrderedDict(
        whole=whole,
        transposed=whole.t(),
        slice=whole[1:3, 2:5],
        parameter=torch.nn.Parameter(whole[1]),
        empty=torch.zeros(0, 3),
        k=torch.tensor(16, dtype=torch.int32),
        flag=torch.tensor(True),
    )
    torch.save(views, FOLDER / "views.pt")
    torch.save(views, FOLDER / "views_legacy.pt", _use_new_zipfile_serialization=False)
    torch.save({f"u{bits}": torch.arange(4).to(getattr(torch, f"uint{bits}"))[1:] for bits in (16, 32, 64)},
               FOLDER / "unsigned.pt")
    with zipfile.ZipFile(FOLDER / "views.pt") as archive:
        for name in archive.namelist():
            inner = name.split("/", 1)[1]
            if inner == "data.pkl" or inner.startswith("data/"):
                target = FOLDER / "views_folder" / inner
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(name))
    half = torch.arange(6.0).reshape(2, 3).half()
    torch.save({"epoch": 3, "model_state_dict": {"encoder.weight": half}}, FOLDER / "wrapped_half.pt")
    group = {"lr": 0.25, "betas": (0.9, 0.999), "params": [0]}
    nested = {
        "optimizer": {"state": {0: {"exp_avg": torch.arange(2.0).reshape(1, 2)}}, "param_groups": [group]},
        "epoch": 1 << 40,
        "name": "run",
        "nothing": None,
    }
    torch.save(nested, FOLDER / "nested.pt")
    torch.save({"weight": whole, "surprise": Command()}, FOLDER / "unsafe.pt")


if __name__ == "__main__":
    main()
