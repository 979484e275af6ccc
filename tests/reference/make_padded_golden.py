#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes expected_padded.safetensors in tests/data/glm/v1 and v2: make_padded_golden.py GLM_FOLDER

What transformers computes with those models (make_glm_golden.py) for two sequences of which one is padded: ids with
-1 for padding, and the FFN's output of every layer at every row, padding included.
Made with torch 2.15 and transformers 5.23.
"""

import json
import sys
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from transformers import EsmTokenizer

from make_glm_golden import build

SEQUENCES = {"v1": ["ACGTTGCAAC<mask>GTTA", "ACGTAC"], "v2": ["ACGTTGCAACGTTANACCGTA", "ACGTTA"]}


def main():
    for name, sequences in SEQUENCES.items():
        folder = Path(sys.argv[1]) / name
        config = json.loads((folder / "config.json").read_text())
        model = build(config, config["position_embedding_type"] == "rotary")
        stored = folder / "model.safetensors"
        state = load_file(stored) if stored.exists() else torch.load(folder / "pytorch_model.bin", weights_only=True)
        model.load_state_dict(state, strict=False)
        tokenizer = EsmTokenizer(str(folder / "vocab.txt"), eos_token=None, cls_token="<cls>")
        made = tokenizer(sequences, padding=True, return_tensors="pt")
        ids, mask = made["input_ids"], made["attention_mask"]
        found = {"ids": torch.where(mask.bool(), ids, -1)}
        for i, layer in enumerate(model.esm.encoder.layer):
            layer.output.dense.register_forward_hook(
                lambda module, inputs, output, i=i: found.update({f"{i}.ffn-output": output.clone()}))
        with torch.no_grad():
            model(input_ids=ids, attention_mask=mask)
        save_file({key: tensor.contiguous() for key, tensor in found.items()}, folder / "expected_padded.safetensors")


if __name__ == "__main__":
    main()
