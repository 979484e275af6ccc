#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Trains the demo's model and dictionary:
#   resources/demo/train.sh DATA_FOLDER OUTPUT_FOLDER [decode-glm]
# DATA_FOLDER holds splits.tsv (file, split, cluster) and the GenBank files that it names. The model trains on the split
# `train`; the splits val0, val1 and val2 are held out and only scored. A run that was stopped goes on where it was.
set -euo pipefail

data=$1
output=$2
decode_glm=${3:-decode-glm}
layer=2
resume=()
[ -e "$output/glm/checkpoint.safetensors" ] && resume=(--resume)

files_of() {  # files of splits.tsv whose split matches
  awk -F'\t' -v wanted="$1" -v folder="$data" 'NR > 1 && $2 ~ wanted { print folder "/" $1 }' "$data/splits.tsv"
}
mapfile -t training < <(files_of '^train$')
mapfile -t held_out < <(files_of '^val[0-2]$')
[ "${#training[@]}" -gt 0 ] || { echo "$data/splits.tsv names no training files" >&2; exit 1; }
echo "${#training[@]} training files, ${#held_out[@]} held out"

"$decode_glm" train glm \
  --sequences "${training[@]}" --held-out "${held_out[@]}" --output-dir "$output/glm" \
  --optimizer muon --lr 1e-3 --muon-lr 2e-3 --schedule linear --warmup-steps 100 --steps 9630 \
  --batch-tokens 16384 --window 128 --mask-share 0.25 --save-as fp16 --evaluation-windows 400 --baselines "${resume[@]}"

"$decode_glm" train sae \
  --model "$output/glm" --layer "$layer" --site ffn-output \
  --sequences "${training[@]}" --output-dir "$output/sae" \
  --expansion-factor 8 --k 16 --steps 2000 --batch-size 2048 --lr 1e-3 --warmup-steps 50 --decay-start 1200 \
  --threshold-start-step 300 --threshold-beta 0.99 --dead-feature-threshold 400000 --log-every 50
