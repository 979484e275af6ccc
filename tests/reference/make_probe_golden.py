# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/probes/*: what the reference's own code says of a small set of activations.

    python tests/reference/make_probe_golden.py REFERENCE

REFERENCE is a checkout of https://github.com/aaronmaiww/decode-glm. Needs torch, pandas, scikit-learn and tqdm.

probe_golden.safetensors  x [N, D] and labels [N, C]; for "plain" and "weighted" (pos_weight) the weights and biases that
                          BatchProbeTrainer ends with, on z-scores, its losses by epoch and the F1, precision and recall
                          of each column; metadata: seed and settings
direction_tokens.csv      a token table of the same rows
direction_golden.csv      what the HIV notebook's measure_f1_with_split writes for some sets of labels, with row 1 of
                          `directions` as the weights, under seed 7
"""

import json
import sys
import types
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from safetensors.torch import save_file

DATA = Path(__file__).parent.parent / "data" / "probes"
SEED, DIRECTION_SEED = 42, 7
SETTINGS = dict(learning_rate=0.02, batch_size=512, num_epochs=12, weight_decay=1e-3, train_split=0.8)
ROWS, WIDTH, RECORDS = 2400, 12, 12
LABEL_SETS = [["HIV"], ["env"], ["RRE"], ["HIV", "env"], ["HIV", "env", "RRE"], ["HIV-1 Ψ"]]


def reference_module(root):
    sys.modules["utils"] = types.ModuleType("utils")  # it is not asked for here, and wants transformers
    sys.path.insert(0, str(root / "src"))
    import train_probes

    return train_probes


def notebook_function(root):
    """measure_f1_with_split as it stands in the notebook, on the CPU."""
    notebook = json.loads((root / "notebooks" / "metaSAE_eval_HIVprobe.ipynb").read_text())
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    source = next(cell for cell in cells if "def measure_f1_with_split" in cell)
    names = {}
    exec(source, names)
    return names["measure_f1_with_split"]


def tokens_and_labels(random):
    """Records of 200 tokens with a few features each, <cls> first."""
    names = ["HIV-1 gag", "env (truncated)", "RRE", "HIV-1 Ψ", "AmpR"]
    rows = []
    for record in range(RECORDS):
        spans = [(name, start, start + random.integers(8, 30))
                 for name in names for start in random.integers(1, 180, random.integers(0, 3))]
        for place in range(ROWS // RECORDS):
            labels = [name for name, start, end in spans if start <= place < end]
            token = "<cls>" if place == 0 else "".join(random.choice(list("ACGT"), 6))
            rows.append((f"plasmid {record}", place, token, ["special token: <cls>"] if place == 0 else labels))
    return pd.DataFrame(rows, columns=["seq_id", "token_pos", "tokens", "token_annotations"])


def activations(table, random):
    directions = random.normal(size=(5, WIDTH))
    x = random.normal(size=(ROWS, WIDTH)) * random.uniform(0.5, 4, WIDTH) + random.normal(size=WIDTH) * 3
    for row, labels in enumerate(table["token_annotations"]):
        for i, name in enumerate(["HIV", "env", "RRE", "Ψ", "AmpR"]):
            if any(name in label for label in labels):
                x[row] += 1.5 * directions[i]
    return torch.tensor(x, dtype=torch.float32), torch.tensor(directions, dtype=torch.float32)


def trained(module, z, labels, weights):
    losses = []

    class Watched(module.BatchProbeTrainer):
        def evaluate(self, loader):
            metrics = super().evaluate(loader)
            losses.append(metrics["loss"])
            return metrics

    torch.manual_seed(SEED)
    trainer = Watched(labels.shape[1], WIDTH, SETTINGS, weights)
    result = trainer.train(z, labels, verbose=False)
    scores = [[m["f1"], m["precision"], m["recall"]] for m in result["metrics"]["probe_metrics"]]
    return dict(weights=result["probe_weights"], biases=trainer.model.bias.data, losses=torch.tensor(losses),
                scores=torch.tensor(scores, dtype=torch.float64))


def main():
    root = Path(sys.argv[1])
    module = reference_module(root)
    random = np.random.default_rng(5)
    table = tokens_and_labels(random)
    x, directions = activations(table, random)
    z = (x - x.mean(dim=0)) / x.std(dim=0).clamp(min=1e-6)  # as get_model_activations
    real = [torch.tensor(module.create_binary_labels(table, "token_annotations", [name]).values, dtype=torch.float32)
            for name in ("HIV", "env", "AmpR")]
    torch.manual_seed(1)
    labels = module.generate_shuffled_label_matrix(real, 5, [0, 1, 2])
    positives = labels.sum(0)
    tensors = {"x": x, "labels": labels.to(torch.uint8), "directions": directions}
    for name, weights in (("plain", None), ("weighted", (ROWS - positives) / positives)):
        for key, value in trained(module, z, labels, weights).items():
            tensors[f"{name}.{key}"] = value.contiguous().clone()
    DATA.mkdir(exist_ok=True)
    settings = {name: str(value) for name, value in {**SETTINGS, "seed": SEED, "direction_seed": DIRECTION_SEED}.items()}
    save_file(tensors, DATA / "probe_golden.safetensors", metadata=settings)

    table.to_csv(DATA / "direction_tokens.csv", index=False)
    measure = notebook_function(root)
    torch.manual_seed(DIRECTION_SEED)
    results = []
    for names in LABEL_SETS:
        y = torch.tensor(module.create_binary_labels(table, "token_annotations", names).values, dtype=torch.float32)
        found = measure(directions[1], z, y, bias_range=(-10, 25), num_bias_points=50, device="cpu")
        results.append({"annotation": " + ".join(names), **{k: found[k] for k in ("test_f1", "test_precision", "test_recall")}})
    pd.DataFrame(results).to_csv(DATA / "direction_golden.csv", index=False)


if __name__ == "__main__":
    main()
