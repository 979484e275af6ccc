#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prepares the demo's records: make_records.py DATA_FOLDER OUT_FOLDER

DATA_FOLDER holds the collected files that catalogue.json names, and splits.tsv. A record's sequence comes from its
file. Its features are the ones that the catalogue keeps from that file, and every segment of the catalogue's library
that occurs in it, base for base, on either strand and across the origin. OUT_FOLDER gets one GenBank file a record and
remarks.json, which says of each whether training saw it. SOURCES.md says what happens to the files afterwards.
"""

import csv
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

COMPLEMENT = str.maketrans("ACGTN", "TGCAN")
TRAINING_SPLIT = "train"
KMER = 21


def reverse_complement(bases):
    return bases.translate(COMPLEMENT)[::-1]


@dataclass(frozen=True)
class Feature:
    """1-based, inclusive pieces in ascending order; a piece may end beyond the record's length (across the origin)."""

    type: str
    label: str
    pieces: tuple
    reverse: bool
    product: str = ""

    def encloses(self, other):
        return self.pieces[0][0] <= other.pieces[0][0] and other.pieces[-1][1] <= self.pieces[-1][1]


class GenBankFile:
    """The sequence of a GenBank file with one record, and its features by label."""

    def __init__(self, path):
        head, origin = path.read_text(encoding="utf-8", errors="replace").split("\nORIGIN", 1)
        self.bases = re.sub("[^A-Z]", "", origin.split("\n", 1)[1].split("//")[0].upper())
        self.features = {}
        table = re.split(r"\n {5}(?=\S)", head.split("\nFEATURES", 1)[1])[1:]
        for entry in table:
            location = re.sub(r"\s", "", re.split(r"\n\s+/", entry, maxsplit=1)[0].split(None, 1)[1])
            label = re.search(r'/(?:label|product|gene)="?([^"\n]*)', entry)
            if label:
                self.features.setdefault(label.group(1).strip(), []).append(location)

    def pieces(self, label):
        """Pieces and strand of the first feature with the label; join() pieces round the origin become one."""
        location = self.features[label][0]
        pairs = [(int(a), int(b or a)) for a, b in re.findall(r"<?(\d+)(?:\.\.>?(\d+))?", location)]
        if len(pairs) == 2 and pairs[0][1] == len(self.bases) and pairs[1][0] == 1:
            pairs = [(pairs[0][0], len(self.bases) + pairs[1][1])]
        joined = [pairs[0]]
        for start, end in pairs[1:]:
            if start == joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        return tuple(joined), location.startswith("complement")

    def bases_of(self, label):
        pieces, reverse = self.pieces(label)
        round_origin = self.bases + self.bases
        bases = "".join(round_origin[start - 1 : end] for start, end in pieces)
        return reverse_complement(bases) if reverse else bases


def read_library(data, segments):
    """The catalogue's segments with their bases: written out, from a list of features, or from a record's feature."""
    library = []
    for segment in segments:
        if "bases" in segment:
            bases = segment["bases"]
        elif segment["from"].endswith(".tsv"):
            with open(data / segment["from"], encoding="utf-8") as rows:
                bases = next(row["sequence"].upper() for row in csv.DictReader(rows, delimiter="\t")
                             if row["name"] == segment["feature"])
        else:
            bases = GenBankFile(data / segment["from"]).bases_of(segment["feature"])
        library.append((segment, bases))
    return library


def matches(bases, segment, wanted):
    """Every place of the segment in the circular record, either strand."""
    if len(wanted) > len(bases):
        return
    round_origin = bases + bases[: len(wanted) - 1]
    for reverse, text in ((False, wanted), (True, reverse_complement(wanted))):
        at = round_origin.find(text)
        while at >= 0:
            yield Feature(segment["type"], segment["label"], ((at + 1, at + len(text)),),
                          reverse and segment.get("stranded", True), segment.get("product", ""))
            if text == reverse_complement(text):
                return  # the same place would come back as its own complement
            at = round_origin.find(text, at + 1)


def annotate(entry, file, bases, library):
    """The kept features, then what the library adds; a match inside a feature of the same label is not repeated."""
    features = []
    for kept in entry.get("keep", []):
        pieces, reverse = (tuple(map(tuple, kept["at"])), kept.get("reverse", False)) if "at" in kept else \
            file.pieces(kept["feature"])
        features.append(Feature(kept["type"], kept["label"], pieces, kept.get("reverse", reverse),
                                kept.get("product", "")))
    for segment, wanted in library:
        for match in matches(bases, segment, wanted):
            alike = (f for f in features if f.label == match.label)
            if not any(f.encloses(match) for f in alike):
                features.append(match)
    return sorted(features, key=lambda f: (f.pieces[0][0], -f.pieces[-1][1]))


def kmers(bases):
    """Both strands' k-mers of a circular sequence, each by the smaller of the two spellings."""
    round_origin = bases + bases[: KMER - 1]
    found = (round_origin[i : i + KMER] for i in range(len(bases)))
    return {min(kmer, reverse_complement(kmer)) for kmer in found}


def turned(bases, entry):
    """The circular sequence as its accession has it, where the file starts elsewhere or on the other strand."""
    if entry.get("reverse"):
        bases = reverse_complement(bases)
    at = (bases + bases).index(entry.get("start", ""))
    return bases[at:] + bases[:at]


class Training:
    """What training saw, from splits.tsv."""

    def __init__(self, data):
        with open(data / "splits.tsv", encoding="utf-8") as rows:
            self.rows = list(csv.DictReader(rows, delimiter="\t"))
        self.sequences = [GenBankFile(data / row["file"]).bases for row in self.rows]
        self.kmers = set()
        for row, bases in zip(self.rows, self.sequences):
            if row["split"] == TRAINING_SPLIT:
                self.kmers |= kmers(bases)

    def remark(self, bases):
        own = kmers(bases)
        share = round(100 * len(own & self.kmers) / len(own))
        doubled = bases + bases
        for row, other in zip(self.rows, self.sequences):
            if len(other) == len(bases) and (other in doubled or reverse_complement(other) in doubled):
                if row["split"] == TRAINING_SPLIT:
                    return "seen in the demo model's training"
                cluster = row["cluster_j0.8"]
                return f"not seen in the demo model's training ({cluster}, {row['split']}; {share} % of its {KMER}-mers were)"
        return f"seen in the demo model's training as parts of other plasmids ({share} % of its {KMER}-mers)"


def location_text(feature, length):
    pieces = []
    for start, end in feature.pieces:
        pieces += [f"{start}..{length}", f"1..{end - length}"] if end > length else [f"{start}..{end}"]
    text = pieces[0] if len(pieces) == 1 else f"join({','.join(pieces)})"
    return f"complement({text})" if feature.reverse else text


def genbank_text(entry, bases, features, remark):
    accession = entry.get("accession", "")
    lines = [
        f"LOCUS       {entry['name']:<16} {len(bases):>11} bp    DNA     circular SYN 01-JAN-2026",
        f"DEFINITION  {entry['definition']}",
        f"ACCESSION   {accession.split('.')[0] or '.'}",
        f"VERSION     {accession or '.'}",
        f"COMMENT     Decode-gLM: {remark}",
        f"            Sequence: {entry['source']}",
        "            Annotation: see resources/demo/SOURCES.md",
        "FEATURES             Location/Qualifiers",
    ]
    for feature in features:
        lines.append(f"     {feature.type:<16}{location_text(feature, len(bases))}")
        lines.append(f'                     /label="{feature.label}"')
        if feature.product:
            lines.append(f'                     /product="{feature.product}"')
    lines.append("ORIGIN")
    for at in range(0, len(bases), 60):
        lines.append(f"{at + 1:>9} {bases[at : at + 60].lower()}")
    return "\n".join(lines) + "\n//\n"


def main():
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    catalogue = json.loads((Path(__file__).parent / "catalogue.json").read_text(encoding="utf-8"))
    library = read_library(data, catalogue["segments"])
    training = Training(data)
    remarks = {}
    for entry in catalogue["records"]:
        file = GenBankFile(data / entry["file"])
        bases = turned(file.bases, entry)
        remark = remarks[entry["name"]] = training.remark(bases)
        features = annotate(entry, file, bases, library)
        (out / f"{entry['name']}.gb").write_text(genbank_text(entry, bases, features, remark), encoding="utf-8")
    (out / "remarks.json").write_text(json.dumps(remarks, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
