#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores the demo's dictionary on the plasmids its model was not trained on, and keeps what names its latents.

    resources/demo/score.py DATA_FOLDER [decode-glm]

DATA_FOLDER holds splits.tsv and the GenBank files that it names. Set 0 (val0) chooses concept and threshold, sets 1 and 2
(val1, val2) test. Of the command's concepts.csv the best concept of each latent stays, and the five best latents of each
concept, from a held-out F1 of 0.2 on, scored base by base; numbers have four digits.
"""
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict

LEAST_F1, LATENTS_A_CONCEPT = 0.2, 5
NUMBERS = ["f1", "precision", "recall", "threshold", "ci_low", "ci_high", "null_f1", "q_value"]


def score(data, decode_glm, folder):
    demo = pathlib.Path(__file__).parent
    sets = defaultdict(list)
    with open(data / "splits.tsv", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            sets[row["split"]].append(data / row["file"])
    command = [decode_glm, "concepts", "--model", demo / "glm", "--sae", demo / "sae" / "ae.pt", "--layer", "2", "--site",
               "ffn-output", "--f1-type", "standard", "--model-name", "demo", "--output-dir", folder / "out"]
    for name in ("val0", "val1", "val2"):
        (folder / name).mkdir()
        for file in sets[name]:
            shutil.copy(file, folder / name)
        command += ["--validation", folder / name]
    subprocess.run(command, check=True)
    return folder / "out"


def held_out(rows):
    values = [float(rows[number]["f1"]) for number in "12" if rows[number]["f1"]]
    return sum(values) / len(values) if values else 0


def select(table, mode):
    pairs = defaultdict(dict)
    for row in csv.DictReader(table):
        if row["mode"] == mode:
            pairs[int(row["latent"]), row["concept"]][row["set"]] = row
    ranked = sorted(((held_out(rows), pair) for pair, rows in pairs.items()), key=lambda entry: (-entry[0], entry[1]))
    named, shown, kept = set(), defaultdict(int), []
    for value, (latent, concept) in ranked:
        if value >= LEAST_F1 and (latent not in named or shown[concept] < LATENTS_A_CONCEPT):
            kept.append((latent, concept))
        named.add(latent)
        shown[concept] += 1
    return [pairs[pair][number] for pair in sorted(kept) for number in "012"]


def rounded(row):
    return {name: f"{float(value):.4g}" if name in NUMBERS and value else value for name, value in row.items()}


def main():
    data = pathlib.Path(sys.argv[1])
    decode_glm = sys.argv[2] if len(sys.argv) > 2 else "decode-glm"
    target = pathlib.Path(__file__).parent / "sae"
    with tempfile.TemporaryDirectory() as folder:
        out = score(data, decode_glm, pathlib.Path(folder))
        facts = json.loads((out / "concepts.json").read_text())
        with open(out / "concepts.csv", newline="") as table:
            rows = select(table, facts["provenance"]["mode"])
    provenance = facts["provenance"]
    provenance["model"], provenance["sae"] = "demo", "ae.pt"
    for number in range(3):
        provenance[f"set_{number}"] = f"val{number}"
    provenance["kept"] = f"{len(rows) // 3} of {facts['matches']} pairs"
    with open(target / "concepts.csv", "w", newline="") as table:
        writer = csv.DictWriter(table, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rounded(row) for row in rows)
    (target / "concepts.json").write_text(json.dumps({"provenance": provenance}, indent=2) + "\n")


if __name__ == "__main__":
    main()
