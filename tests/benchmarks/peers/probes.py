#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of `decode-glm bench probes`: probes.py REFERENCE PROBES.json TOKENS.safetensors RESULT.json

Trains the reference's own BatchProbeTrainer, from the checkout REFERENCE (with torch, pandas, scikit-learn and tqdm), on
z-scores, which are made before the clock starts.
"""

import argparse
import json
import sys
import time
import types
import warnings
from pathlib import Path

import torch
from safetensors.torch import load_file


def load_reference(folder):
    """Its module `utils` loads models, which a probe does without."""
    sys.modules["utils"] = types.ModuleType("utils")
    sys.path.insert(0, str(folder / "src"))
    import train_probes
    return train_probes


def resident_bytes(field):
    """VmRSS or VmHWM of this process; none where the system does not tell."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
        return next(1024 * int(line.split()[1]) for line in lines if line.startswith(field + ":"))
    except (OSError, StopIteration):
        return None


def start_peak():
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        pass
    return resident_bytes("VmRSS")


def main():
    parser = argparse.ArgumentParser()
    for name in ("reference", "probes", "tokens", "result"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    asked = json.loads(options.probes.read_text())
    torch.set_num_threads(asked["threads"])
    module = load_reference(options.reference)
    warnings.filterwarnings("ignore")  # of scikit-learn, for probes that predict nothing yet
    tensors = load_file(options.tokens)
    x, labels = tensors["activations"], tensors["labels"].float()
    x.sub_(x.mean(dim=0)).div_(x.std(dim=0).clamp(min=1e-6))
    losses = []

    class Watched(module.BatchProbeTrainer):
        def evaluate(self, loader):
            metrics = super().evaluate(loader)
            losses.append(metrics["loss"])
            return metrics

    config = {name: asked[name] for name in ("learning_rate", "batch_size", "num_epochs", "weight_decay")}
    before = start_peak()
    torch.manual_seed(asked["seed"])
    trainer = Watched(labels.shape[1], x.shape[1], {**config, "train_split": 0.8})
    trainer.patience = asked["num_epochs"]
    start = time.perf_counter()
    trainer.train(x, labels, verbose=False)
    seconds = time.perf_counter() - start
    peak = resident_bytes("VmHWM")
    options.result.write_text(json.dumps({
        "seconds": seconds, "losses": losses, "torch": torch.__version__,
        "peak_bytes": peak - before if peak and before else None}))


if __name__ == "__main__":
    main()
