#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the library of common plasmid features.

    resources/features/make_library.py GIRAFFE_TABLE > resources/features/common_plasmid_features-2.csv

GIRAFFE_TABLE is the feature list of Addgene's giraffe (MIT) as a table of name, type, length and sequence: the rows of
`src/django/giraffe/blat/fixtures/initial_data.json` at commit c7d3b1f000ce. The other source are the annotated records
of this program's demo (resources/demo/SOURCES.md says where each is from). Names are in the wording of the demo's
records, types are GenBank's feature keys. Left out of giraffe: restriction sites, primers, genes of C. elegans, short
marks of single constructs, and what the demo's records have under the same name.
"""
import csv
import pathlib
import re
import sys

LEAST = 14  # bases; what is shorter is found by chance
KEYS = {"Gene": "CDS", "Promoter": "promoter", "Terminator": "terminator", "Origin": "rep_origin",
        "Feature": "misc_feature", "Regulatory": "regulatory"}
# giraffe's name: (ours, GenBank's key where the class of giraffe does not say it)
NAMES = {
    "Ampicillin": ("AmpR", None), "CAT/CamR": ("CmR", None), "NeoR/KanR": ("NeoR/KanR", None), "KanR1": ("KanR", None),
    "KanR2": ("KanR", None), "hygroB": ("HygR", None), "puro": ("PuroR", None), "blast": ("BSD", None),
    "bleo": ("BleoR", None), "zeo": ("BleoR", None), "spect": ("SmR", None), "tet": ("TcR", None),
    "gent": ("GmR", None), "eryth": ("EryR", None), "sh_ble": ("BleoR", "CDS"), "firefly_Luciferase": ("luciferase", None),
    "FLP_recombinase": ("FLP", None), "Gag_HIV": ("HIV-1 gag", None), "Env_FIV": ("FIV env", None),
    "sacB_neg": ("SacB", None), "vsv-G": ("VSV-G", None), "Zs_Green": ("ZsGreen", None), "Zs_Yellow": ("ZsYellow", None),
    "SpHis5": ("SpHIS5", None), "DsRed_Express": ("DsRed-Express", None),
    "DsRed_Express_2": ("DsRed-Express", None),  # its bases are those of Express, with start and stop
    "DsRed_Monomer": ("DsRed-Monomer", None), "E2_Crimson": ("E2-Crimson", None),
    "AmpR_promoter": ("AmpR promoter -35 to -10", None), "ARA_promoter": ("araBAD promoter", None),
    "CaMVd35S_promoter": ("CaMV 35S promoter (enhanced)", None), "CMV2_promoter": ("CMV2 promoter", None),
    "CMV_immearly_promoter": ("CMV immediate early promoter", None), "EF1a_promoter": ("EF-1-alpha promoter", None),
    "EM7_promoter": ("EM7 promoter", None), "GAL1_promoter": ("GAL1 promoter", None), "HS_promoter": ("heat shock promoter", None),
    "hU6_promoter": ("U6 promoter", None), "hUbC_promoter": ("UbC promoter", None),
    "NEOKAN_promoter": ("NeoR/KanR promoter", None), "NMT_promoter": ("nmt1 promoter", None),
    "PH_promoter": ("polyhedrin promoter", None), "PL_promoter": ("lambda PL promoter", None),
    "RSV_promoter": ("RSV promoter", None), "Sp6_promoter": ("SP6 promoter", None), "T3_promoter": ("T3 promoter", None),
    "tac_promoter": ("tac promoter", None), "trc_promoter": ("trc promoter", None), "TK_promoter": ("HSV TK promoter", None),
    "yADH1_promoter": ("ADH1 promoter", None), "P5_promoter": ("P5 promoter", None),
    "2micron_origin": ("2-micron ori", None), "2micron2_origin": ("2-micron ori", None), "EBV_origin": ("oriP", None),
    "f1_origin": ("f1 ori", None), "oriT_RP4": ("oriT", "oriT"), "p15A_origin": ("p15A ori", None),
    "pBR322_origin": ("ori", None), "R6Kg_origin": ("R6K gamma ori", None), "SV40_origin": ("SV40 ori", None),
    "3MoMuLV_LTR": ("MoMuLV 3' LTR", "LTR"), "5MoMuLV_LTR": ("MoMuLV 5' LTR", "LTR"), "5_LTR": None,
    "5_LTR2": ("5' LTR (MoMSV)", "LTR"), "HIV-1_5_LTR": ("HIV-1 5' LTR (truncated)", "LTR"),
    "truncHIV-1_3_LTR": ("3' LTR (self-inactivating)", "LTR"), "delta_U3": ("delta-U3", "LTR"),
    "HIV-1_psi_pack": ("HIV-1 Psi", None), "psi_plus_pack": ("MoMuLV Psi", None), "psi_plus_pack2": ("MoMuLV Psi (extended)", None),
    "CAG_enhancer": ("CMV enhancer (CAG)", "enhancer"), "SV40_enhancer": ("SV40 enhancer", "enhancer"),
    "IRES": ("EMCV IRES", "misc_feature"), "lacI": ("lacI", "CDS"), "lacO": ("lac operator", "protein_bind"),
    "RRE": ("RRE", "misc_feature"), "rrnB_ATS": ("rrnB anti-termination sequence", None), "tetO": ("tet operator", "protein_bind"),
    "TetR": ("TetR", "CDS"), "TRE": ("tetracycline response element", None), "WPRE": ("WPRE", None), "araO1": None, "araO2": None,
    "GK": None, "TB": None, "cI857_LR": ("lambda cI857", None), "Tn3R": ("Tn3 right end", None),
    "bGH_PA_terminator": ("bGH poly(A) signal", "polyA_signal"), "hGH_PA_terminator": ("hGH poly(A) signal", "polyA_signal"),
    "rb_glob_PA_terminator": ("beta-globin poly(A) signal", "polyA_signal"),
    "SV40_PA_terminator": ("SV40 poly(A) signal", "polyA_signal"),
    "synth_PA_terminator": ("synthetic poly(A) signal", "polyA_signal"), "TK_PA_terminator": ("HSV TK poly(A) signal", "polyA_signal"),
    "up_PA_terminator": ("poly(A) signal and pause site", "polyA_signal"), "CYC1_terminator": ("CYC1 terminator", None),
    "fd_terminator": ("fd terminator", None), "HIS3_3UTR_terminator": ("HIS3 terminator", None),
    "rrnB_T1_terminator": ("rrnB T1 terminator (core)", None), "rrnB_T2_terminator": ("rrnB T2 terminator", None),
    "rrnB_terminator": ("rrnB T1 and T2 terminators", None), "T4_32_terminator": ("T4 gene 32 terminator", None),
    "trpA_terminator": ("trpA terminator", None), "ura4_terminator": ("ura4 terminator", None),
    "yADH1_terminator": ("ADH1 terminator", None), "yADH2_terminator": ("ADH2 terminator", None),
    "AraC": ("araC", "CDS"), "ccdB": ("ccdB", "CDS"), "ROP": ("rop", "CDS"), "CRE_NLS": ("NLS-Cre", "CDS"),
    "Gal4_AD": ("GAL4 activation domain", "CDS"), "Gal4_DBD": ("GAL4 DNA binding domain", "CDS"),
    "5xGal4_DBD": ("5x GAL4 UAS", "protein_bind"), "SV40_lrgT": ("SV40 large T antigen", "CDS"), "gag": ("HIV-1 gag (5' end)", None),
    "lacZ_a": None, "lacZ": ("lacZ", None), "lacY": None,
    "CEN4": ("CEN4", "misc_feature"), "CEN6_ARS4": ("CEN6/ARSH4", "rep_origin"), "ars1": ("ars1", "rep_origin"),
    "chim_int": ("chimeric intron", "intron"), "synth_int": ("synthetic intron", "intron"), "bGlob_int": ("beta-globin intron", "intron"),
    "modSV40_late_16s_int": ("SV40 late 16S intron (modified)", "intron"), "SV40_late_19s_int": ("SV40 late 19S intron", "intron"),
    "SV40_3_splice": ("SV40 splice site", "misc_feature"), "SV40_int": None, "CAP_BS": ("CAP binding site", "protein_bind"),
    "EK": ("enterokinase site", "CDS"), "Xpress_EK": ("Xpress tag", "CDS"), "precision": ("HRV 3C site", "CDS"),
    "IgK_secretion": ("Ig-kappa leader", "sig_peptide"), "SV40_NLS": ("SV40 NLS", "CDS"), "HIV_Rev_NES": ("Rev NES", "CDS"),
    "T7_transl_en_RBS": ("T7 gene 10 RBS", "RBS"), "T7_leader": ("T7 gene 10 leader", "RBS"), "LITR": ("AAV2 left ITR", "repeat_region"),
    "RITR": ("AAV2 right ITR", "repeat_region"), "Tn7_att": ("attTn7", "misc_feature"), "loxP": ("loxP", "protein_bind"),
    "FRT": ("FRT", "protein_bind"), "cosN": ("cos", "misc_feature"), "cPPT": ("cPPT", "misc_feature"), "U3PPT": ("U3 PPT", None),
    "biotin_Pinpoint_Xa-1": ("PinPoint tag", "CDS"), "His_patch_thio": ("thioredoxin (His-patch)", "CDS"), "minicis": None,
    "CX_lead": None, "3_AcPH": None, "Encap": ("encapsidation signal", None), "AraI1I2": ("araI1 and I2", "protein_bind"),
    "loxH": None, "M13_forward20_primer": None, "M13_reverse_primer": None, "TATA_promoter": None, "myo-3": None,
    "tdimer2": ("tdimer2", None), "trpE": None,
}

# Longer forms of what another record has, which would name one place twice, and what holds a feature of another name:
# the packaging signal of pHAGE6 is annotated across the intron in it.
OTHERS = {("lacZ-alpha", "DVK_AE"), ("HIV-1 Psi", "pHAGE6-Luc2-ZsGreen")}


def records(folder):
    """Name, key, bases and source of each feature of the GenBank files, in their order."""
    for path in sorted(folder.glob("*.gb")):
        text = path.read_text()
        bases = "".join(re.findall(r"[acgtn]+", text.split("ORIGIN")[1].split("//")[0])).upper()
        for key, location, rest in re.findall(r"^ {5}(\S+) +(\S+)\n((?: {21}.*\n)+)", text, re.M):
            label = re.search(r'/label="?([^"\n]+)', rest)
            spans = [(int(a), int(b)) for a, b in re.findall(r"(\d+)\.\.(\d+)", location)]
            if key in ("source", "primer_bind") or not label or not spans or "MCS" in label[1]:
                continue
            if (label[1], path.stem) in OTHERS:
                continue
            sequence = "".join(bases[a - 1:b] for a, b in spans)
            yield label[1], key, complement(sequence) if "complement" in location else sequence, path.stem


def complement(bases):
    return bases[::-1].translate(str.maketrans("ACGTN", "TGCAN"))


def giraffe(path):
    with open(path, newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            name, kind = row["name"], row["type"]
            ours = NAMES.get(name, (name.replace("_promoter", " promoter").replace("_terminator", " terminator"), None))
            if kind not in KEYS or ours is None or name.startswith("unc"):
                continue
            yield ours[0], ours[1] or KEYS[kind], row["sequence"].upper(), "giraffe"


def main():
    demo = pathlib.Path(__file__).resolve().parent.parent / "demo" / "records"
    seen, rows, named = set(), [], set()
    for source in (records(demo), giraffe(sys.argv[1])):
        before = set(named)
        for name, key, bases, origin in source:
            mark = min(bases, complement(bases))
            if len(bases) < LEAST or mark in seen or name in before or set(bases) - set("ACGTN"):
                continue
            seen.add(mark)
            named.add(name)
            rows.append((name, key, bases, origin))
    rows.sort(key=lambda row: (row[0].lower(), row[2]))
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["name", "type", "sequence", "description"])
    for name, key, bases, origin in rows:
        where = "Addgene giraffe c7d3b1f000ce (MIT)" if origin == "giraffe" else f"as in {origin} of the demo"
        table.writerow([name, key, bases, f"{len(bases)} bp, {where}"])


if __name__ == "__main__":
    main()
