#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/steering with the reference's own code: make_steering_golden.py REFERENCE_CHECKOUT
Run from the repository root; needs torch, einops, safetensors, transformers, pandas.

v1_sae.pt, normalised_sae.pt  small random BatchTopK dictionaries for tests/data/glm/v1, and for v2 with the flag
                     normalize_to_sqrt_d; the other cases take tests/data/sae/batch_top_k.pt
golden.safetensors   per case what steer_with_sae of src/steering_utils.py returns on the models of tests/data/glm:
                     steered and control logits, mean difference; metadata `cases`: its arguments, lists and value
sweep.csv            what the sweep of notebooks/steering_AMR.ipynb writes for a small grid; its set-up is in the
                     metadata `sweep` of golden.safetensors
Made with torch 2.15, transformers 5.23 and pandas 3.
"""

import json
import math
import sys
import types
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import torch
from safetensors.torch import save_file

DATA = Path("tests/data")
OUT = DATA / "steering"

SEQUENCE = "ATTACGGCATTAGCCCTAGATCGGATCGATTACCCGTAG<mask>GGATCAGTACCAGTTGAC"
CASES = [
    {"name": "set_everywhere", "sae": "sae/batch_top_k.pt", "max": [3, 17], "zero": [], "value": 2.5},
    {"name": "set_some", "sae": "sae/batch_top_k.pt", "max": [5], "zero": [17, 5], "value": -4, "positions": [14, 3]},
    {"name": "zero_everywhere", "sae": "sae/batch_top_k.pt", "max": [], "zero": [3, 17, 22], "value": 1, "layer": 1},
    {"name": "paper_maximum", "sae": "sae/batch_top_k.pt", "max": [7], "zero": [], "value": 1,
     "method": "max_activation", "positions": [14]},
    {"name": "nothing", "sae": "sae/batch_top_k.pt", "max": [], "zero": [], "value": 0, "positions": []},
    {"name": "normalised", "sae": "steering/normalised_sae.pt", "max": [5], "zero": [9], "value": 3},
    {"name": "v1", "model": "v1", "sae": "steering/v1_sae.pt", "max": [4], "zero": [1], "value": 6,
     "positions": [20, 21]},
    {"name": "v1_nothing", "model": "v1", "sae": "steering/v1_sae.pt", "max": [], "zero": [], "value": 1},
]
SWEEP = {"sae": "sae/batch_top_k.pt", "latents": [17, 5], "values": [-20, 0, 2.5, 60],
         "positions": [[14], [13], [14, 13], [2], [2, 5, 7]], "read": 14, "targets": ["ACG", "TTT"],
         "wild_types": ["CCC"]}


def load_glm(name):
    sys.path.insert(0, str(Path(__file__).parent))
    from make_glm_golden import build
    from safetensors.torch import load_file
    from transformers import EsmTokenizer
    folder = DATA / "glm" / name
    model = build(json.loads((folder / "config.json").read_text()), gated=name == "v2")
    file = folder / "model.safetensors"
    state = load_file(file) if file.exists() else torch.load(folder / "pytorch_model.bin")
    model.load_state_dict(state, strict=False)
    return model, EsmTokenizer(str(folder / "vocab.txt"), eos_token=None, cls_token="<cls>")


def import_reference(reference):
    sys.path.insert(0, str(reference))
    sys.modules["nnsight"] = types.SimpleNamespace(NNsight=None)  # the package imports it, steering doesn't
    from src import steering_utils
    loaded = {name: load_glm(name) for name in ("v1", "v2")}
    steering_utils.AutoModelForMaskedLM = SimpleNamespace(from_pretrained=lambda name, **_: loaded[name][0])
    steering_utils.AutoTokenizer = SimpleNamespace(from_pretrained=lambda name, **_: loaded[name][1])
    return steering_utils, loaded


def make_dictionaries():
    from src.interplm_sae.dictionary import BatchTopKSAE
    for name, width, normalise in (("v1_sae", 16, False), ("normalised_sae", 24, True)):
        sae = BatchTopKSAE(width, 32, 4, normalize_to_sqrt_d=normalise)
        with torch.no_grad():
            sae.encoder.bias.normal_(0, 0.2)
            sae.b_dec.normal_(0, 0.2)
            sae.encoder.weight += 0.05 * torch.randn_like(sae.encoder.weight)
            sae.threshold.fill_(0.4)
        state = sae.state_dict()
        if normalise:
            state["normalize_to_sqrt_d"] = torch.tensor(True)
        torch.save(state, OUT / f"{name}.pt")


def run_case(steering, case):
    found = steering.steer_with_sae(
        sae_model_path=str(DATA / case["sae"]), latents_to_max=case["max"], latents_to_zero=case["zero"],
        input_sequence=SEQUENCE, layer_num=case.get("layer", 0), device="cpu", top_k=5, steering_value=case["value"],
        steering_value_method=case.get("method", "fixed"), model_name=case.get("model", "v2"),
        position_to_steer=case.get("positions"))
    pairs = {key: [[float(d), i] for d, i, _ in found[f"top_{key}_logits"]] for key in ("increased", "decreased")}
    described = {"model": "v2", "layer": 0, "method": "fixed", **case, **pairs, "max_value": float(found["max_value"])}
    tensors = {f"{case['name']}.{key}": torch.from_numpy(np.ascontiguousarray(found[name]))
               for key, name in (("steered", "logits_steered"), ("control", "logits_control"),
                                 ("mean", "mean_logit_diff"))}
    return described, tensors


def notebook_cells(reference):
    cells = json.loads((reference / "notebooks/steering_AMR.ipynb").read_text())["cells"]
    sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    return [s for s in sources if "def to_np" in s or "TARGET_IDS = [" in s or "records: List" in s]


def run_sweep(reference, steering, tokenizer):
    from typing import Any, Dict, List, Sequence
    space = {"np": np, "pd": pd, "torch": torch, "math": math, "json": json, "List": List, "Dict": Dict, "Any": Any,
             "Sequence": Sequence, "tokenizer": tokenizer, "MODEL_NAME": "v2", "SAE_MODEL_PATH": str(DATA / SWEEP["sae"]),
             "DEVICE": "cpu", "masked_seq": SEQUENCE, "TOKEN_POSITION": SWEEP["read"], "LATENTS": SWEEP["latents"],
             "TARGET_TOKENS": SWEEP["targets"], "WT_TOKENS": SWEEP["wild_types"], "STEERING_VALUES": SWEEP["values"],
             "POSITIONS_TO_STEER": SWEEP["positions"], "CSV_PATH": str(OUT / "sweep.csv"), "CONFIG_JSON": "/dev/null",
             # the notebook asks for layer 9, which the small model has not
             "steer_with_sae": lambda **options: steering.steer_with_sae(**{**options, "layer_num": 0})}
    for source in notebook_cells(reference):
        exec(source, space)


def main():
    reference = Path(sys.argv[1]).resolve()
    torch.manual_seed(5)
    OUT.mkdir(exist_ok=True)
    steering, loaded = import_reference(reference)
    make_dictionaries()
    cases, tensors = [], {}
    for case in CASES:
        described, found = run_case(steering, case)
        cases.append(described)
        tensors.update(found)
    save_file(tensors, OUT / "golden.safetensors",
              metadata={"sequence": SEQUENCE, "cases": json.dumps(cases), "sweep": json.dumps(SWEEP)})
    run_sweep(reference, steering, loaded["v2"][1])


if __name__ == "__main__":
    main()
