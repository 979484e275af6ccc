# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/concepts/bootstrap.json: small sets of labelled records, and the 95 % interval of F1 on each.

    python tests/reference/make_bootstrap_golden.py

Needs numpy. Written from the definition alone: records (or clusters) are drawn with replacement by the 64-bit Mersenne
Twister, F1 is computed from the drawn bases, draws without a labelled base are left out, and the ends are the sorted
values at 2.5 and 97.5 %. An interval of less than half of the draws is null.
"""

import json
from pathlib import Path

import numpy as np

DATA = Path(__file__).parent.parent / "data" / "concepts"
SEED, RESAMPLES = 42, 300
MASK = (1 << 64) - 1


def mersenne_twister(seed):
    """std::mt19937_64 (Nishimura 2000)."""
    state = [seed]
    for i in range(1, 312):
        state.append((6364136223846793005 * (state[-1] ^ (state[-1] >> 62)) + i) & MASK)
    index = 312
    while True:
        if index == 312:
            for i in range(312):
                joined = (state[i] & 0xFFFFFFFF80000000) | (state[(i + 1) % 312] & 0x7FFFFFFF)
                state[i] = state[(i + 156) % 312] ^ (joined >> 1) ^ (0xB5026F5AA96619E9 if joined & 1 else 0)
            index = 0
        x = state[index]
        index += 1
        x ^= (x >> 29) & 0x5555555555555555
        x ^= (x << 17) & 0x71D67FFFEDA60000
        x ^= (x << 37) & 0xFFF7EEE000000000
        yield x ^ (x >> 43)


def f1_of(records, f1_type):
    """Of records as (regions, fires): recall over labelled bases, or over regions with a base that fires."""
    hits = predicted = found = wanted = 0
    for regions, fires in records:
        labelled = np.zeros(len(fires), bool)
        for start, end in regions:
            labelled[start:end] = True
        hits += np.sum(labelled & fires)
        predicted += np.sum(fires)
        if f1_type == "domain":
            found += sum(bool(fires[start:end].any()) for start, end in regions)
            wanted += len(regions)
        else:
            found += np.sum(labelled & fires)
            wanted += np.sum(labelled)
    if wanted == 0:
        return None
    precision = hits / predicted if predicted else 0
    recall = found / wanted
    return float(2 * precision * recall / (precision + recall)) if precision + recall else 0.0


def interval(records, f1_type, clusters):
    members = [[i for i, c in enumerate(clusters) if c == cluster] for cluster in sorted(set(clusters))]
    draw = mersenne_twister(SEED)
    values = []
    for _ in range(RESAMPLES):
        drawn = [members[next(draw) % len(members)] for _ in members]
        f1 = f1_of([records[i] for cluster in drawn for i in cluster], f1_type)
        if f1 is not None:
            values.append(f1)
    if 2 * len(values) < RESAMPLES or not values:
        return [None, None], len(values)
    values.sort()
    return [values[int(np.floor(share * (len(values) - 1) + 0.5))] for share in (0.025, 0.975)], len(values)


def make_record(rng, carries):
    length = int(rng.integers(30, 60))
    regions = []
    fires = rng.random(length) < 0.1
    if carries:
        for start in (4, 18):
            end = start + int(rng.integers(5, 9))
            regions.append((start, end))
            fires[start:end] |= rng.random(end - start) < 0.6
    return regions, fires


def main():
    rng = np.random.default_rng(4)
    # How many of the records carry the concept: all, few, one of many.
    sets = [[make_record(rng, i < carriers) for i in range(count)] for count, carriers in ((6, 6), (7, 2), (9, 1))]
    clusters = [[i // 2 for i in range(len(records))] for records in sets]
    expected = []
    for f1_type in ("standard", "domain"):
        for by_cluster in (False, True):
            for number, records in enumerate(sets):
                units = clusters[number] if by_cluster else list(range(len(records)))
                (low, high), kept = interval(records, f1_type, units)
                expected.append(
                    {
                        "type": f1_type,
                        "by_cluster": by_cluster,
                        "set": number,
                        "f1": f1_of(records, f1_type),
                        "low": low,
                        "high": high,
                        "draws": kept,
                    }
                )
    case = {
        "seed": SEED,
        "resamples": RESAMPLES,
        "sets": [
            [{"length": len(fires), "regions": regions, "fires": np.flatnonzero(fires).tolist()} for regions, fires in s]
            for s in sets
        ],
        "clusters": clusters,
        "expected": expected,
    }
    (DATA / "bootstrap.json").write_text(json.dumps(case, indent=1) + "\n")


if __name__ == "__main__":
    main()
