#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of `decode-glm bench training`: training.py REFERENCE TRAINING.json AE.pt BATCHES.safetensors RESULT.json

Runs the update of the reference's own BatchTopK trainer, from the checkout REFERENCE (with torch and einops), from the
weights AE.pt on the batches in turn. The first step is not timed.
"""

import argparse
import json
import sys
import time
import types
from pathlib import Path

import torch
from safetensors.torch import load_file


def load_reference(folder):
    """The packages' own __init__ import loggers and models, which a trainer does without."""
    for name in ("interplm_sae", "interplm_training", "interplm_training.trainers"):
        package = types.ModuleType(name)
        package.__path__ = [str(folder / "src" / Path(*name.split(".")))]
        sys.modules[name] = package
    from interplm_training.trainers.batch_top_k import BatchTopKTrainer, BatchTopKTrainerConfig
    return BatchTopKTrainer, BatchTopKTrainerConfig


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
    for name in ("reference", "training", "weights", "batches", "result"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    asked = json.loads(options.training.read_text())
    torch.set_num_threads(asked["threads"])
    trainer_class, config_class = load_reference(options.reference)
    batches = list(load_file(options.batches).values())
    before = start_peak()
    trainer = trainer_class(config_class(
        activation_dim=asked["activation_dim"], expansion_factor=asked["expansion_factor"], k=asked["k"],
        lr=asked["lr"], steps=asked["steps"], warmup_steps=0, decay_start=None,
        threshold_start_step=asked["threshold_start_step"], dead_feature_threshold=asked["dead_feature_threshold"]))
    trainer.ae.load_state_dict(torch.load(options.weights, weights_only=True))
    milliseconds, losses = [], []
    for step in range(asked["timed"] + 1):
        start = time.perf_counter()
        losses.append(trainer.update(step, batches[step % len(batches)]))
        milliseconds.append(1000 * (time.perf_counter() - start))
    peak = resident_bytes("VmHWM")
    options.result.write_text(json.dumps({
        "step_ms": milliseconds[1:], "losses": losses, "torch": torch.__version__,
        "peak_bytes": peak - before if peak and before else None}))


if __name__ == "__main__":
    main()
