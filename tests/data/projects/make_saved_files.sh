#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# make_saved_files.sh N: makes format_N.dglm (README.md).
set -eu

format=${1:?"usage: make_saved_files.sh FORMAT"}
here=$(cd "$(dirname "$0")" && pwd)
schema=$here/../../../resources/schema
file=$here/format_$format.dglm

rm -f "$file"
{
  echo "PRAGMA page_size = 512; PRAGMA application_id = 0x44474C4D; PRAGMA user_version = $format;"
  ls "$schema"/*.sql | head -n "$format" | xargs cat
  for step in $(seq "$format"); do
    cat "$here/content_$step.sql"
  done
} | sqlite3 -bail "$file"
