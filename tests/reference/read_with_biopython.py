#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""read_with_biopython.py genbank|fasta FILE: what Biopython reads from the file, as JSON on standard output.

A record is {name, topology, bases, features}; a feature {type, parts, qualifiers}, parts as [start, end, strand] in
reading order (0-based, half-open), qualifiers as lists by key. A warning of Biopython's is an error here.
"""
import json
import sys
import warnings

try:
    from Bio import SeqIO
except ImportError:
    sys.exit("Biopython is missing: packaging/test installs it (Debian package python3-biopython)")

warnings.simplefilter("error")
warnings.filterwarnings("ignore", message="Over indented")  # a feature key that is wider than its column


def feature_of(feature):
    if feature.location is None:
        sys.exit(f"Biopython cannot read the location of a {feature.type}: {feature.qualifiers}")
    parts = [[int(part.start), int(part.end), part.strand] for part in feature.location.parts]
    return {"type": feature.type, "parts": parts, "qualifiers": feature.qualifiers}


def main():
    kind, path = sys.argv[1:]
    records = [{"name": record.id if kind == "fasta" else record.name, "id": record.id,
                "topology": record.annotations.get("topology", ""), "bases": str(record.seq),
                "features": [feature_of(feature) for feature in record.features]}
               for record in SeqIO.parse(path, kind)]
    json.dump(records, sys.stdout)


main()
