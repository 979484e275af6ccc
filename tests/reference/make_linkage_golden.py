#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/data/linkage_golden.json: average linkage of cosine distances by SciPy (needs scipy; made with 1.17.1)."""
import json
import random
from pathlib import Path

import numpy
from scipy.cluster import hierarchy
from scipy.spatial import distance


def main():
    random.seed(11)
    cases = []
    for count, width in [(2, 3), (5, 2), (24, 7), (61, 12)]:
        rows = numpy.array([[round(random.random() ** 3, 4) for _ in range(width)] for _ in range(count)])
        joins = hierarchy.linkage(distance.pdist(rows, "cosine"), method="average")
        cases.append({"width": width, "rows": rows.flatten().tolist(), "joins": [[int(a), int(b), h] for a, b, h, _ in joins],
                      "leaves": hierarchy.leaves_list(joins).tolist()})
    out = Path(__file__).parent.parent / "data" / "linkage_golden.json"
    out.write_text(json.dumps(cases) + "\n")


if __name__ == "__main__":
    main()
