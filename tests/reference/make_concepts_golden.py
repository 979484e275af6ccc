# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/concepts: three small token tables with activations, and what the reference's own code says of them.

    python tests/reference/make_concepts_golden.py FOLDER_OF_measure_monosemanticity.py

Needs numpy, pandas, scikit-learn, torch and safetensors. The chain from set to set is that of the reference's script
get_f1_scores_batchtopk_minimal.py (run_latent_analysis), which cannot run without its models.

tokens_{0,1,2}.csv       seq_id, tokens, token_annotations
latents_{0,1,2}.safetensors   `latents` F32 [tokens, 24]
expected_{standard,domain}_{0,1,2}.csv   the reference's val_set files
"""

import sys
import types
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from safetensors.numpy import save_file

sys.path.insert(0, sys.argv[1])
import measure_monosemanticity as reference  # noqa: E402

DATA = Path(__file__).parent.parent / "data" / "concepts"
LABELS = ["AmpR", "ori", "3' LTR", 'say "lac"', "ΔU3 β"]
LATENTS, SEQUENCES, TOKENS = 24, 6, 40


def token_table(rng, number):
    rows = []
    for sequence in range(SEQUENCES):
        for position in range(TOKENS):
            labels = []
            if position == 0:
                labels = ["special token: <cls>"]
            elif position >= TOKENS - 5:
                labels = ["special token: <pad>"]
            else:
                for i, label in enumerate(LABELS):
                    # The last label is missing in set 1, so that domain recall has nothing to look at there.
                    if (sequence + i) % 3 == 0 and 4 * i < position < 4 * i + 14 and not (number == 1 and i == 4):
                        labels += [label] * (2 if rng.random() < 0.1 else 1)
            token = "<cls>" if position == 0 else "".join(rng.choice(list("ACGT"), 6))
            rows.append((f"valseq_{number}_{sequence}", token, labels))
    return pd.DataFrame(rows, columns=["seq_id", "tokens", "token_annotations"])


def activations(rng, table):
    values = np.where(rng.random((len(table), LATENTS)) < 0.12, rng.gamma(2.0, 1.2, (len(table), LATENTS)), 0)
    for latent in range(LATENTS):
        label = LABELS[latent % len(LABELS)]
        hit = table["token_annotations"].apply(lambda labels: label in labels).to_numpy()
        fires = hit & (rng.random(len(table)) < 0.3 + 0.03 * latent)
        values[fires, latent] += rng.gamma(3.0, 1.5, fires.sum())
    values[:, 23] = np.where(rng.random(len(table)) < 0.02, 3.0, 0)  # fires at fewer than 20 tokens
    return values.astype(np.float32)


def score(table, values, previous, number, f1_type):
    latents = torch.from_numpy(values)
    thresholds = None
    if previous is None:
        sae = types.SimpleNamespace(dict_size=LATENTS)
        candidates = reference.analyze_latents_fast(latents, table, sae, top_n=20, min_threshold=10, batch_size=2000)
        candidates = {latent: sorted(labels) for latent, labels in candidates.items()}
    else:
        candidates = {row["latent_id"]: row["annotation"] for _, row in previous.iterrows()}
        thresholds = {row["latent_id"]: [row["threshold"]] for _, row in previous.iterrows()}

    def metrics(token_df, annotation, latent_id, thresholds=None, modified_recall=True):
        return reference.compute_metrics_across_thresholds(
            token_df, annotation, latent_id, thresholds, modified_recall=f1_type == "domain"
        )

    return reference.measure_monosemanticity_across_latents(
        candidates, latents, table, metrics, None, number, thresholds
    )


def main():
    DATA.mkdir(exist_ok=True)
    rng = np.random.default_rng(11)
    sets = []
    for number in range(3):
        table = token_table(rng, number)
        values = activations(rng, table)
        table.to_csv(DATA / f"tokens_{number}.csv", index=False)
        save_file({"latents": values}, DATA / f"latents_{number}.safetensors")
        sets.append((table, values))
    for f1_type in ("standard", "domain"):
        previous = None
        for number, (table, values) in enumerate(sets):
            previous = score(table, values, previous, number, f1_type)
            previous.to_csv(DATA / f"expected_{f1_type}_{number}.csv", index=False)


if __name__ == "__main__":
    main()
