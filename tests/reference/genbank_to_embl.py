#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""genbank_to_embl.py GENBANK EMBL: the records of a GenBank file as Biopython writes them in EMBL's format; prints how many."""
import sys
import warnings

try:
    from Bio import SeqIO
except ImportError:
    sys.exit("Biopython is missing: packaging/test installs it (Debian package python3-biopython)")

warnings.simplefilter("ignore")  # a feature key that is wider than its column
source, target = sys.argv[1:]
print(SeqIO.convert(source, "genbank", target, "embl"))
