#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Python peer of `decode-glm bench steering`: steering.py MODEL_FOLDER SAE.pt CALLS.json RESULT.json [options]

Does with transformers' ESM (NT-v2's gated FFN put in, eager attention) what the reference's steer_with_sae does in every
call: a full pass with a hook at --layer, the dictionary's dense forward, the latent set at some tokens, a second full
pass, the difference of all logits. CALLS.json holds `ids`, and for each call `latent`, `value` and `positions`. Loading
is timed apart: the reference loads the model once and the dictionary twice a call.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from activations import load


def dictionary_forward(sae, x):
    active = torch.relu(torch.nn.functional.linear(x - sae["b_dec"], sae["encoder.weight"], sae["encoder.bias"]))
    latents = active * (active > sae["threshold"])
    return decode(sae, latents), latents


def decode(sae, latents):
    return torch.nn.functional.linear(latents, sae["decoder.weight"]) + sae["b_dec"]


def steer(model, sae, ids, layer, latent, value, positions, top_k=15):
    site = model.esm.encoder.layer[layer].output.dense
    captured = []
    hook = site.register_forward_hook(lambda module, inputs, output: captured.append(output.clone()))
    control = model(ids)["logits"].detach().cpu().numpy()
    hook.remove()
    acts = captured[0].squeeze(0)
    recon, latents = dictionary_forward(sae, acts)
    residual = acts - recon
    clamped = latents.clone()
    for position in positions:
        clamped[position, latent] = value
    steered_acts = (decode(sae, clamped) + residual).unsqueeze(0)
    hook = site.register_forward_hook(lambda module, inputs, output: steered_acts)
    steered = model(ids)["logits"].detach().cpu().numpy()
    hook.remove()
    mean = (steered.squeeze(0) - control.squeeze(0)).mean(axis=0)
    np.argpartition(mean, -top_k), np.argpartition(mean, top_k)
    return steered.squeeze(0)


def main():
    parser = argparse.ArgumentParser()
    for name in ("model", "sae", "calls", "result"):
        parser.add_argument(name, type=Path)
    for name in ("layer", "read", "threads"):
        parser.add_argument(f"--{name}", type=int, required=True)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    start = time.perf_counter()
    model = load(options.model, "eager")
    torch.load(options.sae, weights_only=True)
    sae = torch.load(options.sae, weights_only=True)
    loading = time.perf_counter() - start
    given = json.loads(options.calls.read_text())
    ids = torch.tensor([given["ids"]])
    seconds, lengths = [], []
    with torch.no_grad():
        model(ids)
        for call in given["calls"]:
            start = time.perf_counter()
            logits = steer(model, sae, ids, options.layer, call["latent"], call["value"], call["positions"])
            seconds.append(time.perf_counter() - start)
            lengths.append(float(np.linalg.norm(logits[options.read].astype(np.float64))))
    options.result.write_text(json.dumps({"seconds": seconds, "loading": loading, "lengths": lengths,
                                          "torch": torch.__version__}))


if __name__ == "__main__":
    main()
