#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the pieces of resources/demo/corpus out of whole genomes (see README.md there).

    make_corpus.py OUT_FOLDER HHV5.fasta lambda_virus.fa.gz MG1655-K12.fasta.gz O395.fasta.gz natural_plasmids.fasta.gz
"""
import gzip
import sys
from pathlib import Path

# file, start of the header there, accession, first and last base (1-based, inclusive), title, name of the piece
PIECES = [
    (0, "NC_006273.2", "NC_006273.2", 160001, 190000, "Human herpesvirus 5 strain Merlin", "herpesvirus5"),
    (1, "gi|9626243", "NC_001416.1", 1, 30000, "Enterobacteria phage lambda", "lambda"),
    (2, "K-12-MG1655", "NC_000913.2", 4160001, 4190000, "Escherichia coli str. K-12 substr. MG1655", "ecoli"),
    (3, "gi|227011820", "CP001235.1", 1000001, 1030000, "Vibrio cholerae O395 chromosome I", "vibrio"),
    (4, "NC_011385.1", "NC_011385.1", 20001, 45000, "Klebsiella pneumoniae plasmid 12", "klebsiella_plasmid"),
]


def record(path, start):
    """The bases of the record whose header begins so."""
    opener = gzip.open if path.endswith(".gz") else open
    bases, taking = [], False
    with opener(path, "rt") as lines:
        for line in lines:
            if line.startswith(">"):
                taking = line[1:].startswith(start)
            elif taking:
                bases.append(line.strip().upper())
    return "".join(bases)


def main(out, *sources):
    for number, start, accession, first, last, title, name in PIECES:
        bases = record(sources[number], start)[first - 1 : last]
        assert len(bases) == last - first + 1, (name, len(bases))
        lines = [f">{accession}:{first}-{last} {title}, bases {first} to {last}"]
        lines += [bases[i : i + 70] for i in range(0, len(bases), 70)]
        with gzip.GzipFile(Path(out) / f"{name}.fna.gz", "wb", mtime=0) as file:
            file.write(("\n".join(lines) + "\n").encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
