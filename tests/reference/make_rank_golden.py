#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/data/rank_golden.json: rank tests of groups of values by SciPy (needs scipy; made with 1.17.1).

Mann and Whitney's U, two-sided: exact where no values are tied, else asymptotic with continuity correction; Kruskal and
Wallis' H with its chi-squared p.
"""
import json
import random
from pathlib import Path

from scipy import stats


def main():
    random.seed(3)
    cases = []
    for sizes, levels in [((3, 4), 0), ((5, 5), 0), ((8, 12), 0), ((12, 12), 0), ((20, 25), 7), ((60, 9), 4),
                          ((40, 40), 0), ((30, 30), 2)]:
        groups = []
        for number, size in enumerate(sizes):
            values = [random.gauss(0.6 * number, 1) for _ in range(size)]
            groups.append([round(v * levels / 3) / max(levels, 1) if levels else round(v, 6) for v in values])
        exact = levels == 0 and sum(sizes) <= 24
        said = stats.mannwhitneyu(groups[0], groups[1], alternative="two-sided",
                                  method="exact" if exact else "asymptotic")
        cases.append({"test": "mann_whitney", "groups": groups,
                      "effect": said.statistic / (sizes[0] * sizes[1]), "p": said.pvalue})
    for sizes, levels in [((5, 6, 7), 0), ((10, 20, 15, 8), 5), ((30, 30, 30), 3)]:
        groups = [[round(random.gauss(0.5 * number, 1) * (levels or 1000)) / (levels or 1000) for _ in range(size)]
                  for number, size in enumerate(sizes)]
        said = stats.kruskal(*groups)
        cases.append({"test": "kruskal_wallis", "groups": groups,
                      "effect": said.statistic / (sum(sizes) - 1), "p": said.pvalue})
    out = Path(__file__).parent.parent / "data" / "rank_golden.json"
    out.write_text(json.dumps(cases, indent=0) + "\n")


if __name__ == "__main__":
    main()
