#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of `decode-glm bench concepts`: concepts.py REFERENCE FOLDER RESULT.json [options]

Runs the reference's own code, from the checkout REFERENCE, on a slice of what the benchmark wrote into FOLDER: labels
some sequences, searches some latents for candidates, and computes the curves of the latents in slice.json.
"""

import argparse
import ast
import contextlib
import io
import json
import sys
import time
import types
from pathlib import Path

import pandas as pd
import torch
from safetensors.torch import load_file
from transformers import EsmTokenizer


def load_reference(folder):
    """utils imports h5py for data that we do not read."""
    sys.modules.setdefault("h5py", types.ModuleType("h5py"))
    sys.path.insert(0, str(folder / "src"))
    import measure_monosemanticity
    import utils
    return measure_monosemanticity, utils


def dense_columns(file, latents):
    """[tokens, latents] of a sparse code."""
    rows = torch.repeat_interleave(torch.arange(len(file["indptr"]) - 1), file["indptr"].diff())
    columns = torch.zeros(len(file["indptr"]) - 1, len(latents))
    for i, latent in enumerate(latents):
        chosen = file["indices"] == latent
        columns[rows[chosen], i] = file["values"][chosen]
    return columns


def timed(run):
    start = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        found = run()
    return time.perf_counter() - start, found


def main():
    parser = argparse.ArgumentParser()
    for name in ("reference", "folder", "result"):
        parser.add_argument(name, type=Path)
    for name in ("--threads", "--sequences", "--candidates"):
        parser.add_argument(name, type=int, required=True)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    measure, utils = load_reference(options.reference)
    folder = options.folder
    tokenizer = EsmTokenizer(str(folder / "vocab.txt"), eos_token=None, cls_token="<cls>")
    ids = torch.tensor(json.loads((folder / "ids.json").read_text())[:options.sequences])
    annotation = pd.read_csv(folder / "annotation.csv")
    labelling, labelled = timed(lambda: utils.make_token_df_new(ids, tokenizer, annotation, list(range(len(ids)))))

    tokens = pd.read_csv(folder / "tokens.csv", keep_default_na=False)
    tokens["token_annotations"] = tokens["token_annotations"].map(ast.literal_eval)
    ours = tokens["token_annotations"].iloc[:len(labelled)].tolist()
    if labelled["token_annotations"].tolist() != ours:
        sys.exit("our labels are not the reference's")

    stored = load_file(folder / "set_0.safetensors")
    asked = json.loads((folder / "slice.json").read_text())
    searched = dense_columns(stored, list(range(options.candidates)))
    sae = types.SimpleNamespace(dict_size=options.candidates)
    candidates, _ = timed(lambda: measure.analyze_latents_fast(searched, tokens, sae))

    chosen = dense_columns(stored, [row["latent"] for row in asked])

    def score(thresholds):
        def standard(token_df, annotation, latent_id, thresholds=None, modified_recall=True):
            return measure.compute_metrics_across_thresholds(token_df, annotation, latent_id, thresholds, False)
        return measure.measure_monosemanticity_across_latents(
            {i: row["labels"] for i, row in enumerate(asked)}, chosen, tokens, standard, measure.print_metrics,
            validation_set=0, optimal_thresholds_dict=thresholds)

    curves, found = timed(lambda: score(None))
    one, _ = timed(lambda: score({i: [row["threshold"]] for i, row in enumerate(asked)}))
    found = found.set_index("latent_id")
    results = [{"latent": row["latent"], "f1": found.loc[i, "best_f1_val0"], "precision": found.loc[i, "best_precision_val0"],
                "recall": found.loc[i, "best_recall_val0"], "threshold": float(found.loc[i, "threshold"])}
               for i, row in enumerate(asked)]
    options.result.write_text(json.dumps({"labelling_s": labelling, "candidates_s": candidates, "curves_s": curves,
                                          "one_threshold_s": one, "results": results}))


if __name__ == "__main__":
    main()
