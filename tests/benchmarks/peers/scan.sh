#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scan.sh build|search|both QUERY CORPUS DATABASE_FOLDER RESULT TASK THREADS
# The peer of `decode-glm bench scan`: what the reference's batch_blast_csv.sh does. For each 100 files a database is built
# (build), and searched (search); the results are put together.
set -euo pipefail
step=$1 query=$2 corpus=$3 databases=$4 result=$5 task=$6 threads=$7
columns="10 qseqid sseqid pident length mismatch gapopen qstart qend sstart send evalue bitscore"

build() {
  rm -rf "$databases"
  mkdir -p "$databases"
  find "$corpus" -name '*.fna' | sort | split -l 100 -d - "$databases/batch_"
  local list
  for list in "$databases"/batch_*; do
    xargs cat <"$list" >"$list.fna"
    makeblastdb -in "$list.fna" -dbtype nucl -out "$list.db" >"$list.log"
    rm "$list.fna" "$list.log"
  done
}

search() {
  : >"$result"
  local database
  for database in "$databases"/batch_*.db.nin; do
    blastn -task "$task" -query "$query" -db "${database%.nin}" -outfmt "$columns" -num_threads "$threads" \
      -max_target_seqs 1000000 >>"$result" 2>/dev/null
  done
}

case $step in
  build) build ;;
  search) search ;;
  both) build && search ;;
esac
