#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Python peer of `decode-glm bench activations`: activations.py MODEL_FOLDER WINDOWS.json RESULT.json [options]

Reads the windows (lists of token ids) with transformers' ESM, into which NT-v2's gated FFN is put, and keeps what the
down-projection of --layer gives, as the reference does: by a forward hook.
--way reference: batches padded to 512 tokens, all layers and the head, eager attention.
--way sdpa: batches of equal windows, the encoder alone, scaled_dot_product_attention.
"""

import argparse
import json
import sys
import time
from pathlib import Path

import torch
from safetensors.torch import load_file
from transformers import EsmConfig, EsmForMaskedLM

sys.path.insert(0, str(Path(__file__).parents[2] / "reference"))
from make_glm_golden import GatedIntermediate  # noqa: E402

WINDOW = 512


def load(folder, attention):
    settings = json.loads((folder / "config.json").read_text())
    config = EsmConfig(**settings, attn_implementation=attention)
    model = EsmForMaskedLM(config).eval()
    for layer in model.esm.encoder.layer:
        layer.intermediate = GatedIntermediate(config.hidden_size, config.intermediate_size)
        layer.output.dense = torch.nn.Linear(config.intermediate_size, config.hidden_size, bias=False)
    missing, unexpected = model.load_state_dict(load_file(folder / "model.safetensors"), strict=False)
    ignored = ("inv_freq", "position", "decoder.bias", "contact_head")
    strange = [name for name in missing + unexpected if not any(part in name for part in ignored)]
    if strange:
        sys.exit(f"the weights do not fit the model: {strange}")
    return model


def batches(windows, size, padding):
    for first in range(0, len(windows), size):
        rows = windows[first:first + size]
        width = WINDOW if padding is not None else len(rows[0])
        ids = torch.tensor([row + [padding] * (width - len(row)) for row in rows])
        mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in rows])
        yield ids, mask


def main():
    parser = argparse.ArgumentParser()
    for name in ("model", "windows", "result"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--way", choices=["reference", "sdpa"], required=True)
    parser.add_argument("--layer", type=int, required=True)
    parser.add_argument("--batch", type=int, required=True)
    parser.add_argument("--threads", type=int, required=True)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    windows = json.loads(options.windows.read_text())
    isReference = options.way == "reference"
    model = load(options.model, "eager" if isReference else "sdpa")
    found = []
    dense = model.esm.encoder.layer[options.layer].output.dense
    dense.register_forward_hook(lambda module, inputs, output: found.append(output))

    def run(ids, mask):
        if isReference:
            model(input_ids=ids, attention_mask=mask)
        else:
            model.esm(input_ids=ids)

    made = list(batches(windows, options.batch, model.config.pad_token_id if isReference else None))
    with torch.no_grad():
        run(*made[0])
        found.clear()
        start = time.perf_counter()
        for ids, mask in made:
            run(ids, mask)
        seconds = time.perf_counter() - start
    squares = sum((output[mask.bool()].double() ** 2).sum().item() for output, (_, mask) in zip(found, made))
    tokens = sum(len(window) for window in windows)
    options.result.write_text(json.dumps({"tokens": tokens, "seconds": seconds, "length": squares ** 0.5,
                                          "torch": torch.__version__}))


if __name__ == "__main__":
    main()
