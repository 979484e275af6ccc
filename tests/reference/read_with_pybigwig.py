#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""read_with_pybigwig.py FILE: what pyBigWig reads from the file, as JSON on standard output: {name: [length, intervals]}."""
import json
import sys

try:
    import pyBigWig
except ImportError:
    sys.exit("pyBigWig is missing: packaging/test installs it (Debian package python3-pybigwig)")

with pyBigWig.open(sys.argv[1]) as file:
    json.dump({name: [length, file.intervals(name) or []] for name, length in file.chroms().items()}, sys.stdout)
