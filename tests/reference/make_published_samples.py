# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes tests/data/published: small files of our own with the columns and quirks of the reference's published results.
# Scores and probabilities are made up.

import csv
import json
import pathlib
import shutil

OUT = pathlib.Path(__file__).resolve().parent.parent / "data" / "published"

# latent: (annotation of each set; a list of strings in no fixed order, F1 of each set, None = not in that set)
EF = ("['EF-1α promoter', 'EF-1α intron A']", "['EF-1α intron A', 'EF-1α promoter']", "['EF-1α promoter', 'EF-1α intron A']")
L3 = {
    2: (EF, (0.6, 0.9, 0.3)),
    7: (("['kanMX', 'KanR']",) * 3, (0.4, 0.4, 0.1)),
    9: (("['KanR', 'kanMX']",) * 3, (0.3, 0.3, 0.3)),
    11: (("[\"5' LTR (truncated)\"]",) * 3, (0.1, 0.0, 0.2)),
    12: (("['ori']",) * 3, (0.25, None, None)),
    20: (("['chimeric intron']",) * 3, (0.25, 0.25, 0.25)),
}
L6 = {1: (("['chimeric intron']",) * 3, (0.5, 0.5, 0.5)), 4: (("['AmpR']",) * 3, (0.1, 0.1, 0.1))}
L9 = {3: (("['ori']",) * 3, (0.75, 0.5, 0.25))}
LARGE = {5561: (("['small t antigen']",) * 3, (0.875, 0.875, 0.875)), 8: (("['ori']",) * 3, (0.5, 0.5, 0.5))}
NEURONS = {5: (("['C9orf85']",) * 3, (0.5, 0.25, 0.0)), 6: (("['ori']",) * 3, (0.125, 0.0, 0.0))}


def write_run(folder, rows, layer, kind="batchtopk", model="nt50", only_f1=False, steps=100000):
    path = OUT / "concepts" / folder
    path.mkdir(parents=True)
    tail = f"{kind}_standard" if only_f1 else f"{model}_{kind}_standard"
    for number in range(3):
        found = [(latent, labels[number], f1[number]) for latent, (labels, f1) in rows.items() if f1[number] is not None]
        found.sort(key=lambda row: -row[2])
        header = ["latent_id", "annotation", f"best_f1_val{number}"]
        if not only_f1:
            header += [f"best_precision_val{number}", f"best_recall_val{number}"]
        header += ["threshold"] + ([] if only_f1 else ["top_10_tokens"])
        with open(path / f"val_set_{number}_{tail}_results.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(header)
            for latent, labels, f1 in found:
                row = [latent, labels, f1] + ([] if only_f1 else [f1 + 0.0625, f1 / 2]) + [1]
                writer.writerow(row + ([] if only_f1 else ["['GCAGTA', 'A', '<pad>']"]))
    metadata = {
        "timestamp": "2025-10-14T09:30:23.715241", "model_type": kind, "f1_type": "standard", "batch_size": 32,
        "layer_num": layer,
        "sae_model_path": None if kind == "identity" else f"/somewhere/nt_L{layer}_k16_exp8_bs4096_steps{steps}/ae.pt",
        "activation_dim": 512, "dict_size": 4096, "k": 32 if kind == "identity" else 16}
    if not only_f1:
        metadata["model_name"] = model
    summary = {"run_metadata": metadata, "summary_statistics": {"val_0": {"num_latents": len(rows)}}}
    (path / f"summary_{tail}.json").write_text(json.dumps(summary, indent=2))


STEERING = ("latent,steering_value,position,position_len,position_category,token_position,top1_id,top1_token,top1_logit,"
            "top1_prob,top1_is_target_group,top1_is_wt_group,target_group_prob,target_group_best_rank,"
            "delta_target_group_prob,wt_group_prob,wt_group_best_rank,delta_wt_group_prob,target_first_id,"
            "target_first_logit,target_first_prob,baseline_target_group_prob,baseline_wt_group_prob,top5_ids,"
            "top5_tokens,top5_logits,top5_probs,error").split(",")


def steering_row(latent, value, positions, category, probability, error=""):
    first = probability > 0.5
    return [latent, value, str(positions), len(positions), category, 568, 2785 if first else 2782,
            "CCGTCG" if first else "CCGTCA", 17.5, max(probability, 0.5), first, not first, probability,
            1.0 if first else 2.0, probability - 0.0625, 0.25, 2.0, -0.5, 2785, 17.5, probability, 0.0625, 0.75,
            "2785|2782", "CCGTCG|CCGTCA", "17.500000|16.000000", "0.500000|0.250000", error]


def write_steering(name, rows, has_header=True):
    path = OUT / "steering_results"
    path.mkdir(parents=True, exist_ok=True)
    with open(path / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows(([STEERING] if has_header else []) + rows)


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    write_run("nt50_base_saes/2025-10-14_09-30-23_nt50_L3_batchtopk_standard", L3, 3)
    write_run("nt50_base_saes/2025-10-12_15-57-29_nt50_L6_batchtopk_standard", L6, 6, only_f1=True, steps=24414)
    write_run("nt50_base_saes/2025-10-14_09-01-42_nt50_L9_batchtopk_standard", L9, 9)
    write_run("nt500_base_saes/2025-10-14_10-04-49_nt500_L9_batchtopk_standard-20260204T180828Z-3-001", LARGE, 9,
              model="nt500")
    write_run("neurons/2025-10-15_09-46-52_nt50_L3_identity_standard", NEURONS, 3, kind="identity")
    write_run("neurons/2025-10-15_11-03-17_nt50_L2_identity_standard", NEURONS, 2, kind="identity")
    write_run("neurons/2025-10-15_11-30-22_nt50_L2_identity_standard", NEURONS, 2, kind="identity")

    places = [([568], "masked"), ([567], "nearby"), ([568, 567], "masked and nearby"), ([468], "far")]
    values = {-20.0: 0.25, 0.0: 0.0625, 30.0: 0.75}
    fixed = [steering_row(latent, value, position, category, p if latent == 5066 or value != 30 else 0.25)
             for latent in (5066, 4420) for value, p in values.items() for position, category in places]
    fixed.append(steering_row(5066, 60.0, [568], "masked", 0.5, error="out of memory"))
    write_steering("fixed_activation_steering.csv", fixed)
    # The value is a dummy, and an older classifier called the third place "nearby".
    highest = [steering_row(latent, 20.0, position, "nearby" if len(position) > 1 else category, 0.75)
               for latent in (5066, 4420) for position, category in places]
    write_steering("max_activation_steering.csv", highest)
    write_steering("headless.csv", highest, has_header=False)


main()
